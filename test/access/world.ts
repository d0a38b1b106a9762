import { fresh, type Phone } from '../harness/phone';
import type { RunningTime } from '../harness/running-time';
import { type Town, VILLAGE } from '../harness/town';
import type { Caller } from './callers';
import { appointStaff } from './cast';
import { bringToTalks, type Dispute, file } from './dispute';
import type { Secrets } from './secrets';

/** A dispute that can be asked about, as everybody who may come to the door. */
export interface Asked {
  readonly caseId: string;
  readonly code: string;
  readonly secrets: Secrets;
  /** Personal keys that were issued in it, used or not. */
  readonly keys: readonly string[];
  /** A guest who files is signed in by that: whoever came without an account comes to each operation anew. */
  readonly phoneOf: (caller: Caller, about: string) => Phone;
}

export interface World extends Asked {
  readonly poster: string;
  /** In use, until somebody who may ends it. */
  readonly sparePoster: string;
  /** A key for a party of it that nobody has used. */
  freshKey(): Promise<string>;
  /** One to the staff of the case's centre that nobody has taken. */
  invitation(): Promise<string>;
}

export const PIN = '482913';

/**
 * One dispute with everybody in it who may come to the door, and every secret in its place: filed by a cadre for the
 * applicant, talked about in every room, with people whose access was never confirmed, was taken back, has moved on or
 * has run out by the time it stands.
 */
export async function makeWorld(town: Town, time: RunningTime): Promise<World> {
  const staff = await appointStaff(town);
  const dispute = await file(town, staff, 0);
  await bringToTalks(dispute, time.in(1));
  const poster = { kind: 'village', name: '联丰村村委会', place: VILLAGE } as const;
  const made = await staff.clerk.ok('centre.makePoster', { commandId: fresh(), ...poster });
  const spare = await staff.clerk.ok('centre.makePoster', { commandId: fresh(), ...poster });
  time.on(1.1);
  const asked = await lock(town, dispute);
  return {
    ...asked,
    poster: made.poster.poster,
    sparePoster: spare.poster.poster,
    freshKey: () => dispute.keyOf('p4'),
    invitation: () => town.saveInvitation({}),
  };
}

/** The other side sets a PIN: it comes once with it and once without. */
export async function lock(town: Town, dispute: Dispute): Promise<Asked> {
  const { other } = dispute.people;
  await other.ok('session.pin', { commandId: fresh(), pin: PIN });
  const { unlock } = await other.ok('session.unlock', { pin: PIN });
  return askedAbout(town, {
    ...dispute,
    people: { ...dispute.people, other: town.http.as(other.name, unlock) },
  });
}

export function askedAbout(town: Town, { caseId, code, secrets, keys, people }: Dispute): Asked {
  const isUnknown = (caller: Caller) => ['nobody', 'bare_code', 'wrong_key'].includes(caller);
  return {
    caseId,
    code,
    secrets,
    keys,
    phoneOf: (caller, about) =>
      isUnknown(caller) ? town.http.as(`${people[caller].name} ${about}`) : people[caller],
  };
}
