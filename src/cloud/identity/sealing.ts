import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';

/** The committee's electronic seal: an Ed25519 signature that anybody with the public key can check offline. */
export interface Sealing {
  /** The first 16 hex digits of SHA-256 over the public key's DER: short enough to compare by eye. */
  readonly keyId: string;
  /** SPKI in PEM. */
  readonly publicKey: string;
  /** Seals a digest given in hex; the same digest always gets the same seal. */
  sealUnder(digest: string): { readonly keyId: string; readonly seal: string };
  /** Signs bytes, in base64. */
  sign(bytes: Uint8Array): string;
}

/** What is signed says what it is, so that a seal under one thing is never taken for a seal under another. */
export function sealedText(digest: string): Buffer {
  return Buffer.from(`yima-seal-1\n${digest}`, 'utf8');
}

/** PKCS 8 in DER before the 32 bytes of an Ed25519 seed (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key follows from the installation's secret (RFC 5869), so that it needs no keeping of its own. */
export function createSealing(secret: Buffer): Sealing {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'yima-sealing', 32));
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(key);
  const keyId = createHash('sha256')
    .update(open.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
  const signed = (bytes: Uint8Array) => sign(null, bytes, key).toString('base64');
  return {
    keyId,
    publicKey: open.export({ type: 'spki', format: 'pem' }) as string,
    sealUnder: (digest) => ({ keyId, seal: signed(sealedText(digest)) }),
    sign: signed,
  };
}
