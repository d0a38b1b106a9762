import type { PartyId, PersonId } from '../ids';
import type { Assisted } from './assist/shape';
import type { Actor } from './people/shape';
import type { Loss } from './rest/shape';

export const PARTY_KINDS = ['person', 'organisation', 'group', 'unknown'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export type Side = 'applicant' | 'other';
/** How a party is reached: by this app, by telephone, or on paper and at the window. */
export type Channel = 'app' | 'phone' | 'paper';
export type Answer = 'none' | 'later' | 'consented' | 'refused' | 'silent' | 'unreachable';

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
  /** Came to the case after it was filed, on whichever side: asked like the other side was. */
  readonly added?: boolean;
  readonly heirOf?: PartyId;
  /** Left, was removed or was replaced: takes no further part. */
  readonly left?: boolean;
  readonly lost?: Loss;
  /** Recorded calls and visits that did not reach this party. */
  readonly attempts?: number;
  readonly actors?: readonly Actor[];
  /** Somebody else filed for this party; `confirmed` tells whether it has said yes to that since. */
  readonly assisted?: Assisted;
  /** Who holds the party as itself; absent in cases from before, where whoever is tied to it does. */
  readonly holders?: readonly PersonId[];
  /** The centre doubts whether whoever holds it is this party: until that is settled they read nothing. */
  readonly doubted?: boolean;
  /** Whose phone was replaced by another one. */
  readonly former?: readonly PersonId[];
  /** Who used the party's key and was not this party after all. */
  readonly undone?: readonly PersonId[];
  /** Whoever uses the party's key reads nothing before the centre has made sure who it is. */
  readonly checkFirst?: boolean;
  /** How many people a group counts, once it has elected its representatives. */
  readonly members?: number;
}

/** Whether this party is asked to take part: the other side, and whoever came later. */
export function isAsked(party: Pick<Party, 'side' | 'added'>): boolean {
  return party.side === 'other' || party.added === true;
}

/** Whether a person's own party is that person, and not somebody for whom they filed or act. */
export function isOneself({ you, joined, assisted, actors = [] }: Seen): boolean {
  return you && (joined || assisted === undefined) && !actors.some((actor) => actor.you);
}
type Seen = {
  readonly you: boolean;
  readonly joined: boolean;
  readonly assisted?: object;
  readonly actors?: readonly { readonly you: boolean }[];
};

/** Still part of the matter: neither left nor dead. */
export function takesPart(party: Pick<Party, 'left' | 'lost'>): boolean {
  return !party.left && party.lost === undefined;
}

/** Who asked for mediation: whoever filed, or came in their place. */
export function applicantOf(parties: readonly Party[]): Party | undefined {
  const here = parties.filter((party) => party.side === 'applicant' && takesPart(party));
  return here.find((party) => !party.added) ?? here[0];
}

/** An heir who did not sign the agreement itself: asked also once it is in force. */
export function isAskedHeir(
  { agreement }: { readonly agreement?: { readonly signers: readonly PartyId[] } },
  party: Party,
): boolean {
  return party.heirOf !== undefined && takesPart(party) && !agreement?.signers.includes(party.partyId);
}

/** Who stands where a party stood: itself, or its heirs who agreed to. */
export function standingFor(parties: readonly Party[], partyId: PartyId): Party[] {
  const here = parties.filter(takesPart);
  const own = here.filter((party) => party.partyId === partyId);
  return own.length > 0
    ? own
    : here.filter((party) => party.heirOf === partyId && party.answer === 'consented');
}

/** The parties who agreed to talk and still take part: who accepts terms and signs. */
export function agreedParties<P extends Pick<Party, 'answer' | 'left' | 'lost'>>(parties: readonly P[]): P[] {
  return parties.filter((party) => takesPart(party) && party.answer === 'consented');
}

/** The parties whose answer the talks wait for. One that nobody knows yet is waited for once it has been found. */
export function neededOthers(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party) =>
      isAsked(party) &&
      takesPart(party) &&
      (party.kind !== 'unknown' || party.joined || hasDecided(party) || party.deliveredAt !== undefined),
  );
}

function hasDecided({ answer }: Party): boolean {
  return answer !== 'none' && answer !== 'later';
}

export function waitingFor(parties: readonly Party[]): Party[] {
  return neededOthers(parties).filter((party) => party.answer === 'none' || party.answer === 'later');
}

/** Everybody needed has answered, and somebody wants to talk (People's Mediation Law art. 17: never against anybody's will). */
export function readyToTalk(parties: readonly Party[]): boolean {
  const others = neededOthers(parties);
  const agreed = agreedParties(parties);
  const bothSides = ['applicant', 'other'].every((side) => agreed.some((party) => party.side === side));
  return waitingFor(parties).length === 0 && others.length > 0 && bothSides;
}

/** Whether somebody signs for this party by an authority that has to be shown: its own person does not sign alone. */
export function signsByAuthority({
  kind,
  actors = [],
}: Pick<Party, 'kind'> & { readonly actors?: readonly Signing[] }) {
  const isBody = kind === 'organisation' || kind === 'group';
  return isBody || actors.some((actor) => !actor.ended && actor.scope.includes('sign'));
}

type Signing = Pick<Actor, 'scope'> & { readonly ended?: boolean };
