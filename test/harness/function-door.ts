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
  /** What WeChat was asked to send to phones. */
  readonly messages: readonly SubscribeMessage[];
  /** The texts that WeChat was asked to check; it suggests what stands in them. */
  readonly checked: readonly TextCheck[];
  /** The error code with which WeChat answers from now on; null where it sends. */
  failWith(errCode: number | null): void;
  /** A call with exactly this event and this identity. */
  main(openid: unknown, event: unknown): Promise<ApiAnswer<unknown>>;
  /** The codes that WeChat was asked to draw. */
  readonly codes: readonly CodeOrder[];
  /** What lies in the cloud's file storage. */
  readonly storage: Map<string, Buffer>;
}

/** A picture of one white point. */
export const CODE_PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);
const SUGGESTIONS = ['risky', 'review'] as const;

export interface TextCheck {
  readonly openid: string;
  readonly version: number;
  readonly content: string;
}

export interface CodeOrder {
  readonly scene: string;
  readonly page: string;
  readonly checkPath: boolean;
  readonly envVersion: string;
}

export interface SubscribeMessage {
  readonly touser: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
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
  const as = (name: string, unlock?: string): Phone =>
    phone(
      name,
      (operation, input) =>
        call(openidOf(name), { operation, input, ...(unlock === undefined ? {} : { unlock }) }),
      async ({ upload }, bytes) => {
        if (upload.by !== 'cloud') throw new Error('the function takes files by cloud storage');
        cloud.storage.set(`/${upload.cloudPath}`, bytes);
      },
    );
  const { messages, checked, codes, failing } = cloud;
  const failWith = (errCode: number | null) => {
    failing.errCode = errCode;
  };
  return {
    name: 'cloud function',
    as,
    main: call,
    storage: cloud.storage,
    messages,
    checked,
    codes,
    failWith,
  };
}

/** What the function uses of WeChat's package, which works in WeChat's cloud alone. */
function standIn() {
  const calling: { openid: unknown } = { openid: undefined };
  const storage = new Map<string, Buffer>();
  const messages: SubscribeMessage[] = [];
  const failing: { errCode: number | null } = { errCode: null };
  const send = async (message: SubscribeMessage) => {
    if (failing.errCode !== null) throw Object.assign(new Error('not sent'), { errCode: failing.errCode });
    messages.push(message);
    return { errCode: 0 };
  };
  const checked: TextCheck[] = [];
  const msgSecCheck = async (order: TextCheck) => {
    if (failing.errCode !== null)
      throw Object.assign(new Error(`no: ${order.content}`), { errCode: failing.errCode });
    checked.push(order);
    const suggest = SUGGESTIONS.find((one) => order.content.includes(one)) ?? 'pass';
    return { errCode: 0, result: { suggest, label: 100 } };
  };
  const codes: CodeOrder[] = [];
  const getUnlimited = async (order: CodeOrder) => {
    if (failing.errCode !== null)
      throw Object.assign(new Error(`no: ${order.scene}`), { errCode: failing.errCode });
    codes.push(order);
    return { errCode: 0, contentType: 'image/png', buffer: CODE_PICTURE };
  };
  const sdk = {
    openapi: { subscribeMessage: { send }, security: { msgSecCheck }, wxacode: { getUnlimited } },
    DYNAMIC_CURRENT_ENV: Symbol('env'),
    init: () => {},
    getWXContext: () => ({ OPENID: calling.openid, CLIENTIP: '10.255.0.1' }),
    getTempFileURL: async ({ fileList }: { fileList: { fileID: string }[] }) => ({
      fileList: fileList.map(({ fileID }) => ({ fileID, tempFileURL: `https://cloud.invalid${fileID}` })),
    }),
    uploadFile: async ({ cloudPath, fileContent }: { cloudPath: string; fileContent: Buffer }) => {
      storage.set(`/${cloudPath}`, fileContent);
      return { fileID: `/${cloudPath}` };
    },
    deleteFile: async ({ fileList }: { fileList: string[] }) => {
      for (const fileID of fileList) storage.delete(fileID);
      return { fileList: fileList.map((fileID) => ({ fileID, status: 0 })) };
    },
    downloadFile: async ({ fileID }: { fileID: string }) => {
      const fileContent = storage.get(fileID);
      if (!fileContent) throw new Error('no such file');
      return { fileContent };
    },
  };
  return {
    calling,
    storage,
    messages,
    checked,
    codes,
    failing,
    sdk: { ...sdk, default: sdk, __esModule: false },
  };
}

function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
