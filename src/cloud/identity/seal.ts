import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signed, short texts that come back to us: sign-in tokens, socket tickets, upload tickets, file links. */
export interface Seal {
  /** @param purpose keeps a seal made for one thing from opening another. */
  sign(purpose: string, claims: Readonly<Record<string, string | number>>): string;
  open(purpose: string, text: string): Record<string, unknown> | null;
  /** A keyed digest in hex: for keys and invitations, which are never stored themselves. */
  digest(purpose: string, text: string): string;
}

export function createSeal(secret: Buffer): Seal {
  const mac = (purpose: string, body: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${body}`).digest();
  return {
    sign(purpose, claims) {
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${body}.${mac(purpose, body).toString('base64url')}`;
    },
    open(purpose, text) {
      const [body, signature, ...rest] = text.split('.');
      if (body === undefined || signature === undefined || rest.length > 0) return null;
      const given = Buffer.from(signature, 'base64url');
      const wanted = mac(purpose, body);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
      return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
    },
    digest: (purpose, text) => mac(purpose, text).toString('hex'),
  };
}
