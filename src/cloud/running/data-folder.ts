import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from './settings';
import { StartFailure } from './start-failure';

/** Makes the data folder and those for files and uploads, and makes sure that they can be written. */
export function prepareDataFolder({ dataFolder, filesFolder, partsFolder }: Settings): void {
  try {
    for (const folder of [dataFolder, filesFolder, partsFolder]) {
      makeFolder(folder);
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    // access() says yes to root on a read-only disk's folder in some containers: only writing tells.
    writeFileSync(path.join(dataFolder, '.writable'), '');
  } catch (error) {
    throw new StartFailure(
      `The data folder ${dataFolder} cannot be written (${codeOf(error)}). Make it writable or set DATA_DIR to another folder.`,
    );
  }
}

/** One by one: Node's own recursive way never returns where a folder's parent is there and yet takes none, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start of the same folder was quicker.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** The key that signs tokens and links. The same at every start, or people would be signed out. */
export function readSecret({ dataFolder, secret }: Settings): Buffer {
  if (secret) return Buffer.from(secret, 'utf8');
  return readOrMake(path.join(dataFolder, 'secret'), () => randomBytes(32));
}

/** A small secret file of this folder, made at first use and readable by its owner only. */
export function readOrMake(file: string, make: () => Buffer): Buffer {
  try {
    writeFileSync(file, make(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unreadable(file, error);
  }
  try {
    const content = readFileSync(file);
    if (content.length > 0) return content;
  } catch (error) {
    throw unreadable(file, error);
  }
  throw new StartFailure(`${file} is empty. Restore it from a copy, or delete it to have a new one made.`);
}

function unreadable(file: string, error: unknown): StartFailure {
  return new StartFailure(
    `${file} cannot be read or written (${codeOf(error)}). Make it yours or set DATA_DIR.`,
  );
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? 'unknown error';
}
