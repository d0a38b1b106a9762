import type { PersonId } from '@/domain/ids';
import type { Seal } from './seal';

export type TokenReading =
  | { readonly ok: true; readonly personId: PersonId }
  | { readonly ok: false; readonly code: 'identity.invalid' | 'identity.expired' };

const SIGN_IN_DAYS = 30;
const TICKET_SECONDS = 30;

export function signIn(seal: Seal, personId: PersonId, now: string): string {
  return seal.sign('sign-in', { p: personId, e: Date.parse(now) + SIGN_IN_DAYS * 86_400_000 });
}

export function readSignIn(seal: Seal, token: string, now: string): TokenReading {
  return read(seal.open('sign-in', token), now);
}

/** A ticket opens one WebSocket: an address may be logged on its way, so it carries nothing that lasts. */
export function signTicket(seal: Seal, personId: PersonId, now: string): string {
  return seal.sign('live', { p: personId, e: Date.parse(now) + TICKET_SECONDS * 1000 });
}

export function readTicket(seal: Seal, ticket: string, now: string): TokenReading {
  return read(seal.open('live', ticket), now);
}

function read(claims: Record<string, unknown> | null, now: string): TokenReading {
  if (!claims || typeof claims.p !== 'string' || typeof claims.e !== 'number')
    return { ok: false, code: 'identity.invalid' };
  if (claims.e < Date.parse(now)) return { ok: false, code: 'identity.expired' };
  return { ok: true, personId: claims.p as PersonId };
}
