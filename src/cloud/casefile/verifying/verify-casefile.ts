import type { Manifest } from '../writing/manifest';
import { BUNDLE } from '../writing/manifest';
import { Altered } from './altered';
import { checkLog } from './check-log';
import { checkSignatures } from './check-signatures';
import { checkSums } from './check-sums';
import { checkFiles, type Folder, openFolder } from './folder';
import { checkSigned, type ExpectedKey } from './keys';
import { readManifest } from './read-manifest';

export type Verdict =
  | {
      readonly ok: true;
      readonly code: string;
      readonly documents: number;
      readonly events: number;
      readonly signatures: number;
      readonly keyId: string;
    }
  /** The first thing that is not as it was written. */
  | { readonly ok: false; readonly altered: string };

/**
 * Proves a case file from itself alone, without a server, a database or any setting: manifest and its signature,
 * every file, every chain, every signature under its text, and the committee's seal.
 *
 * @param expected the committee's key as it is known from elsewhere; without it the one inside is taken, which proves
 *   that the file is whole but not whose it is. Throws a StartFailure when there is no such folder.
 */
export async function verifyCasefile(place: string, expected: ExpectedKey | null): Promise<Verdict> {
  try {
    return await verifyFolder(await openFolder(place), expected);
  } catch (error) {
    if (error instanceof Altered) return { ok: false, altered: error.message };
    throw error;
  }
}

async function verifyFolder(folder: Folder, expected: ExpectedKey | null): Promise<Verdict> {
  const bytes = await folder.read(BUNDLE.manifest);
  const manifest = readManifest(bytes);
  const key = await checkSigned(folder, manifest, bytes, expected);
  await checkFiles(folder, manifest, (file) => alteredEvent(folder, manifest, file));
  const events = checkLog(await logOf(folder), manifest);
  if (events.length !== manifest.events)
    throw new Altered(`${BUNDLE.events} has ${events.length} events, ${manifest.events} were filed`);
  const signatures = checkSignatures(events, manifest, key);
  checkSums(events, manifest);
  const { code, keyId, documents } = manifest;
  return { ok: true, code, documents: documents.length, events: events.length, signatures, keyId };
}

async function logOf(folder: Folder): Promise<string> {
  return (await folder.read(BUNDLE.events)).toString('utf8');
}

/** Of an altered log it is told which event. */
async function alteredEvent(folder: Folder, manifest: Manifest, file: string): Promise<string | null> {
  if (file !== BUNDLE.events) return null;
  try {
    checkLog(await logOf(folder), manifest);
    return null;
  } catch (error) {
    if (error instanceof Altered) return error.message;
    throw error;
  }
}
