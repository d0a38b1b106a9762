import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { StartFailure } from '../../running/start-failure';
import { BUNDLE, type Manifest } from '../writing/manifest';
import { Altered } from './altered';
import type { Folder } from './folder';

/** A key that whoever checks got from elsewhere: the key itself, or its short name. */
export interface ExpectedKey {
  readonly keyId: string;
  readonly key: KeyObject | null;
}

/** @param given sixteen hex digits, or the file of a public key in PEM. Throws a StartFailure on anything else. */
export async function readExpectedKey(given: string): Promise<ExpectedKey> {
  const typed = given.replace(/\s/g, '').toLowerCase();
  if (/^[0-9a-f]{16}$/.test(typed)) return { keyId: typed, key: null };
  const pem = await readFile(given, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartFailure(
      `--key: ${given} is neither the 16 digits of a key nor a file that can be read (${error.code}).`,
    );
  });
  const key = keyOf(pem);
  if (!key) throw new StartFailure(`--key: ${given} holds no Ed25519 public key in PEM.`);
  return { keyId: keyIdOf(key), key };
}

/** The key that signed the manifest, after its signature was found to be right. */
export async function checkSigned(
  folder: Folder,
  manifest: Manifest,
  bytes: Buffer,
  expected: ExpectedKey | null,
): Promise<KeyObject> {
  const inside = keyOf((await folder.read(BUNDLE.publicKey)).toString('utf8'));
  if (!inside || keyIdOf(inside) !== manifest.keyId)
    throw new Altered(`${BUNDLE.publicKey} is not the key ${manifest.keyId} that the manifest names`);
  if (expected && expected.keyId !== manifest.keyId)
    throw new Altered(
      `${BUNDLE.manifest} was signed with the key ${manifest.keyId}, not with ${expected.keyId}`,
    );
  const key = expected?.key ?? inside;
  const signature = Buffer.from((await folder.read(BUNDLE.signature)).toString('utf8').trim(), 'base64');
  if (!verify(null, bytes, key, signature))
    throw new Altered(`${BUNDLE.manifest} and its signature ${BUNDLE.signature} do not fit`);
  return key;
}

export function keyIdOf(key: KeyObject): string {
  const der = key.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}

function keyOf(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
