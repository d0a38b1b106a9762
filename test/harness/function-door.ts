import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ApiAnswer } from '@/contract/errors';
import { type Door, type Phone, phone } from './phone';

const projectFolder = path.resolve(__dirname, '../..');
export const FUNCTION_FOLDER = path.join(projectFolder, 'dist/cloud/api');

type Main = (event: unknown, context?: unknown) => Promise<ApiAnswer<unknown>>;

/** The function as it is deployed, with the identity that WeChat would give each call. */
export interface FunctionDoor extends Door {
  /** A call with exactly this event and this identity. */
  main(openid: unknown, event: unknown): Promise<ApiAnswer<unknown>>;
}

export function openidOf(name: string): string {
  return `o6_${Buffer.from(name).toString('base64url')}`;
}

/** Builds nothing anew: npm test has built the function, and a lone jest run builds it where it is missing. */
export function functionDoor(
  settings: { databaseUrl: string; secret: string },
  folder = FUNCTION_FOLDER,
): FunctionDoor {
  if (!existsSync(path.join(FUNCTION_FOLDER, 'index.js')))
    execFileSync(process.execPath, ['config/build.mjs', 'cloud'], { cwd: projectFolder });
  process.env.DATABASE_URL = settings.databaseUrl;
  process.env.YIMA_SECRET = settings.secret;
  process.env.PUBLIC_URL = 'https://yima.invalid';
  const cloud = standIn();
  jest.doMock('wx-server-sdk', () => cloud.sdk);
  let main: Main = async () => ({ ok: true, data: null });
  jest.isolateModules(() => {
    main = (require(path.join(folder, 'index.js')) as { main: Main }).main;
  });
  const call: FunctionDoor['main'] = async (openid, event) => {
    cloud.calling.openid = openid;
    // Through JSON both ways, as between a phone and the cloud.
    const answering = main(copy(event), {});
    // The package's context is one for the whole instance: whoever reads it later reads the next caller's.
    cloud.calling.openid = openidOf('the next caller');
    return copy(await answering);
  };
  const as = (name: string): Phone =>
    phone(
      name,
      (operation, input) => call(openidOf(name), { operation, input }),
      async ({ upload }, bytes) => {
        if (upload.by !== 'cloud') throw new Error('the function takes files by cloud storage');
        cloud.storage.set(`/${upload.cloudPath}`, bytes);
      },
    );
  return { name: 'cloud function', as, main: call };
}

/** What the function uses of WeChat's package, which works in WeChat's cloud alone. */
function standIn() {
  const calling: { openid: unknown } = { openid: undefined };
  const storage = new Map<string, Buffer>();
  const sdk = {
    DYNAMIC_CURRENT_ENV: Symbol('env'),
    init: () => {},
    getWXContext: () => ({ OPENID: calling.openid }),
    getTempFileURL: async ({ fileList }: { fileList: { fileID: string }[] }) => ({
      fileList: fileList.map(({ fileID }) => ({ fileID, tempFileURL: `https://cloud.invalid${fileID}` })),
    }),
    uploadFile: async ({ cloudPath, fileContent }: { cloudPath: string; fileContent: Buffer }) => {
      storage.set(`/${cloudPath}`, fileContent);
      return { fileID: `/${cloudPath}` };
    },
    downloadFile: async ({ fileID }: { fileID: string }) => {
      const fileContent = storage.get(fileID);
      if (!fileContent) throw new Error('no such file');
      return { fileContent };
    },
  };
  return { calling, storage, sdk: { ...sdk, default: sdk, __esModule: false } };
}

function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
