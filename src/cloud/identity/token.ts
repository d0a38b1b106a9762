import { randomUUID } from 'node:crypto';
import type { PersonId } from '@/domain/ids';
import type { Seal } from './seal';

export type TokenReading =
  | { readonly ok: true; readonly personId: PersonId }
  | { readonly ok: false; readonly code: 'identity.invalid' | 'identity.expired' };

const SIGN_IN_DAYS = 30;
const TICKET_SECONDS = 30;
const UNLOCK_MINUTES = 10;

export function signIn(seal: Seal, personId: PersonId, now: string): string {
  return seal.sign('sign-in', { p: personId, e: Date.parse(now) + SIGN_IN_DAYS * 86_400_000 });
}

export function readSignIn(seal: Seal, token: string, now: string): TokenReading {
  return read(seal.open('sign-in', token), now);
}

export interface Ticket {
  readonly personId: PersonId;
  readonly ticketId: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
  readonly unlock: Unlock;
}

/** By a PIN that was given lately, what {@link Caller} says of it; empty where the talks are locked. */
export interface Unlock {
  readonly unlocked?: string;
  readonly unlockedUntil?: number;
}

/** A ticket opens one WebSocket: an address may be logged on its way, so it carries nothing that lasts. */
export function signTicket(seal: Seal, personId: PersonId, now: string, unlock: Unlock = {}): string {
  const { unlocked: k, unlockedUntil: u } = unlock;
  const ticket = { p: personId, e: Date.parse(now) + TICKET_SECONDS * 1000, i: randomUUID() };
  return seal.sign('live', k === undefined || u === undefined ? ticket : { ...ticket, k, u });
}

/** @returns null for a ticket that is not ours or too old; whether it was used before is asked of the database. */
export function readTicket(seal: Seal, ticket: string, now: string): Ticket | null {
  const claims = seal.open('live', ticket);
  const reading = read(claims, now);
  if (!reading.ok || typeof claims?.i !== 'string') return null;
  const { k, u } = claims;
  const unlock = typeof k === 'string' && typeof u === 'number' ? { unlocked: k, unlockedUntil: u } : {};
  return { personId: reading.personId, ticketId: claims.i, expires: Number(claims.e), unlock };
}

/** The PIN was given: for ten minutes private talks are open to this person. */
export function signUnlock(
  seal: Seal,
  personId: PersonId,
  pinId: string,
  now: string,
): { readonly unlock: string; readonly until: string } {
  const expires = Date.parse(now) + UNLOCK_MINUTES * 60_000;
  return {
    unlock: seal.sign('unlock', { p: personId, e: expires, k: pinId }),
    until: new Date(expires).toISOString(),
  };
}

/**
 * @param unlock whatever came with the call.
 * @returns empty for any other text, for one of another person and for one too old: then the talks simply are locked.
 */
export function readUnlock(seal: Seal, unlock: unknown, personId: PersonId | null, now: string): Unlock {
  const claims = typeof unlock === 'string' ? seal.open('unlock', unlock) : null;
  const reading = read(claims, now);
  if (!reading.ok || reading.personId !== personId || typeof claims?.k !== 'string') return {};
  return { unlocked: claims.k, unlockedUntil: Number(claims.e) };
}

function read(claims: Record<string, unknown> | null, now: string): TokenReading {
  if (!claims || typeof claims.p !== 'string' || typeof claims.e !== 'number')
    return { ok: false, code: 'identity.invalid' };
  if (claims.e < Date.parse(now)) return { ok: false, code: 'identity.expired' };
  return { ok: true, personId: claims.p as PersonId };
}
