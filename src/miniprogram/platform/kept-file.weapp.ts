import Taro from '@tarojs/taro';
import type { ChosenFile } from './chosen-file';
import type { Keeping } from './keeping';
import { randomId } from './random-id';

const folder = `${Taro.env.USER_DATA_PATH}/kept`;

/** Copies the chosen file to where it outlives the app: its temporary path may end at any time. */
export async function keepFile(chosen: ChosenFile): Promise<Keeping> {
  const files = Taro.getFileSystemManager();
  const ref = `${randomId()}.${/\.(\w{1,5})$/.exec(chosen.path)?.[1] ?? 'bin'}`;
  try {
    makeFolder(files);
    files.copyFileSync(chosen.path, pathOf(ref));
    const { size } = files.statSync(pathOf(ref)) as Taro.Stats;
    return { kind: 'kept', ref, bytes: size };
  } catch (error) {
    return { kind: /exceed|limit|space|full/i.test(messageOf(error)) ? 'full' : 'failed' };
  }
}

/** Where it is shown or played from. */
export async function keptPath(ref: string): Promise<string | undefined> {
  try {
    Taro.getFileSystemManager().accessSync(pathOf(ref));
    return pathOf(ref);
  } catch {
    return undefined;
  }
}

/** `undefined`: the phone has it no more. */
export function readKept(ref: string, offset: number, length: number): Promise<ArrayBuffer | undefined> {
  if (length === 0) return Promise.resolve(new ArrayBuffer(0));
  return new Promise((answer) => {
    Taro.getFileSystemManager().readFile({
      filePath: pathOf(ref),
      position: offset,
      length,
      success: ({ data }) => answer(typeof data === 'string' ? undefined : data),
      fail: () => answer(undefined),
    });
  });
}

export async function removeKept(ref: string): Promise<void> {
  try {
    Taro.getFileSystemManager().unlinkSync(pathOf(ref));
  } catch {
    // What is not there need not be removed.
  }
}

/** Everything that lies there. */
export async function keptRefs(): Promise<readonly string[]> {
  try {
    return Taro.getFileSystemManager().readdirSync(folder);
  } catch {
    // Nothing was ever kept.
    return [];
  }
}

function makeFolder(files: Taro.FileSystemManager): void {
  try {
    files.accessSync(folder);
  } catch {
    files.mkdirSync(folder, true);
  }
}

function pathOf(ref: string): string {
  return `${folder}/${ref}`;
}

function messageOf(error: unknown): string {
  return (error as { errMsg?: string } | null)?.errMsg ?? String(error);
}
