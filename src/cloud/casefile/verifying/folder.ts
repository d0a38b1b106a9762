import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartFailure } from '../../running/start-failure';
import { BUNDLE, type Manifest } from '../writing/manifest';
import { Altered } from './altered';

/** A folder that is said to be a case file. Its files are read and never written. */
export interface Folder {
  /** With `/`, from the folder; sorted. */
  readonly files: readonly string[];
  read(file: string): Promise<Buffer>;
  sha256(file: string): Promise<string>;
}

/** Throws a StartFailure when there is no such folder. */
export async function openFolder(place: string): Promise<Folder> {
  const files = await listFiles(place, '');
  const pathOf = (file: string) => path.join(place, ...file.split('/'));
  return {
    files: files.sort(),
    read: (file) =>
      readFile(pathOf(file)).catch((error: NodeJS.ErrnoException) => {
        throw new Altered(
          error.code === 'ENOENT' ? `${file} is missing` : `${file} cannot be read (${error.code})`,
        );
      }),
    async sha256(file) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(pathOf(file)), hash);
      return hash.digest('hex');
    },
  };
}

async function listFiles(place: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(place, below), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new StartFailure(`${place} cannot be read (${error.code}). Name the folder of a case file.`);
    },
  );
  const found = await Promise.all(
    entries.map((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(place, name);
      // A link may lead anywhere, and to something else tomorrow.
      if (!entry.isFile()) throw new Altered(`${name} is no plain file`);
      return [name];
    }),
  );
  return found.flat();
}

/** The manifest names every file but itself and its signature; nothing is missing, nothing else is there. */
export async function checkFiles(
  folder: Folder,
  manifest: Manifest,
  explain: (file: string) => Promise<string | null>,
): Promise<void> {
  for (const { path: file, sha256 } of manifest.files) {
    if (!folder.files.includes(file)) throw new Altered(`${file} is missing`);
    if ((await folder.sha256(file)) !== sha256)
      throw new Altered((await explain(file)) ?? `${file} was altered`);
  }
  const named = new Set([BUNDLE.manifest, BUNDLE.signature, ...manifest.files.map((file) => file.path)]);
  const extra = folder.files.find((file) => !named.has(file));
  if (extra !== undefined) throw new Altered(`${extra} does not belong to this case file`);
}
