import type { PartyId } from '../ids';

export const PARTY_KINDS = ['person', 'organisation', 'group', 'unknown'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export type Side = 'applicant' | 'other';
/** How a party is reached: by this app, by telephone, or on paper and at the window. */
export type Channel = 'app' | 'phone' | 'paper';
export type Answer = 'none' | 'later' | 'consented' | 'refused';

export interface Party {
  readonly partyId: PartyId;
  readonly side: Side;
  readonly kind: PartyKind;
  readonly channel: Channel;
  readonly answer: Answer;
  /** Somebody holds this party's key or filed for it. */
  readonly joined: boolean;
  /** For a guest's filing: whether the centre has called back. */
  readonly confirmed: boolean;
  readonly deliveredAt?: string;
  /** The answer was given to staff, who recorded it. */
  readonly answerRecordedBy?: 'staff';
}

/** The parties whose answer the talks wait for. One that nobody knows yet is waited for once it has been found. */
export function neededOthers(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party) =>
      party.side === 'other' &&
      (party.kind !== 'unknown' || party.joined || hasDecided(party) || party.deliveredAt !== undefined),
  );
}

function hasDecided({ answer }: Party): boolean {
  return answer === 'consented' || answer === 'refused';
}

export function waitingFor(parties: readonly Party[]): Party[] {
  return neededOthers(parties).filter((party) => party.answer === 'none' || party.answer === 'later');
}

/** Everybody needed has answered, and somebody wants to talk (People's Mediation Law art. 17: never against anybody's will). */
export function readyToTalk(parties: readonly Party[]): boolean {
  const others = neededOthers(parties);
  return waitingFor(parties).length === 0 && others.some((party) => party.answer === 'consented');
}
