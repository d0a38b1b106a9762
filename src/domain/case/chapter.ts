import type { PartyId } from '../ids';
import { unconfirmedOf } from './assist/standing';
import type { CommandOf, CommandType } from './command';
import type { CaseEvent, EventOf, EventType } from './event';
import { type Party, takesPart } from './party';
import type { Refusal } from './refusal';
import type { Setting } from './setting';
import { type CaseState, isEnded, type Stage } from './state';
import type { Acting, Viewer } from './viewer';
import type { Write } from './writer';

/**
 * One chapter of a case's life: who may do what, what follows from it, and how the state changes. The chapters are
 * put together in permit.ts, decide.ts and evolve.ts.
 */
export interface Chapter<C extends CommandType, E extends EventType> {
  readonly permits: { readonly [T in C]: Permit };
  readonly decide: { readonly [T in C]: Decide<T> };
  readonly evolve: { readonly [T in E]: Evolve<T> };
}

export type No = Refusal | null;
/** Answers `null` for yes, or why not. */
export type Permit = (state: CaseState, viewer: Viewer, now: string) => No;
export type Drafts = CaseEvent[] | { readonly ok: false; readonly refusal: Refusal };
export interface Asked<T extends CommandType> {
  readonly state: CaseState;
  readonly viewer: Acting;
  readonly command: CommandOf<T>;
  readonly setting: Setting;
  readonly write: Write;
}
export type Decide<T extends CommandType> = (asked: Asked<T>) => Drafts;
export type Evolve<T extends EventType> = (state: CaseState, event: EventOf<T>) => CaseState;

export function no(code: Refusal['code'], params: Refusal['params'] = {}): Refusal {
  return { code, params };
}

export function both(...rules: Permit[]): Permit {
  return (state, viewer, now) => {
    for (const rule of rules) {
      const answer = rule(state, viewer, now);
      if (answer) return answer;
    }
    return null;
  };
}

export function partyOf(state: CaseState, viewer: Viewer): Party | undefined {
  return viewer.as === 'party' ? findParty(state, viewer.partyId) : undefined;
}

export function findParty(state: CaseState, partyId: PartyId | undefined): Party | undefined {
  return state.parties.find((party) => party.partyId === partyId);
}

export function clerk(_state: CaseState, viewer: Viewer): No {
  return viewer.as === 'clerk' && !viewer.asked ? null : no('case.not_yours');
}

export function mediator(_state: CaseState, viewer: Viewer): No {
  return viewer.as === 'mediator' ? null : no('case.not_yours');
}

/** The mediator whom the papers name, not whoever helps them. */
export function namedMediator(state: CaseState, viewer: Viewer): No {
  const isNamed = viewer.as === 'mediator' && state.mediator?.personId === viewer.personId;
  return isNamed ? null : no('case.not_yours');
}

export function staff(state: CaseState, viewer: Viewer): No {
  return viewer.as === 'mediator' ? null : clerk(state, viewer);
}

export function party(state: CaseState, viewer: Viewer): No {
  const own = partyOf(state, viewer);
  return own && takesPart(own) ? null : no('case.not_yours');
}

export function partyOrStaff(state: CaseState, viewer: Viewer): No {
  return party(state, viewer) === null ? null : staff(state, viewer);
}

/** A party that agreed to talk. */
export function agreed(state: CaseState, viewer: Viewer): No {
  return partyOf(state, viewer)?.answer === 'consented' ? party(state, viewer) : no('case.not_yours');
}

export function agreedOrMediator(state: CaseState, viewer: Viewer): No {
  return viewer.as === 'mediator' ? null : agreed(state, viewer);
}

export function agreedOrStaff(state: CaseState, viewer: Viewer): No {
  return agreed(state, viewer) === null ? null : staff(state, viewer);
}

export function during(...stages: Stage[]): Permit {
  return (state) => (stages.includes(state.stage) ? null : notNow(state));
}

export function when(holds: (state: CaseState, viewer: Viewer, now: string) => boolean): Permit {
  return (state, viewer, now) => (holds(state, viewer, now) ? null : notNow(state));
}

/** Nothing goes to the other side before whoever is afraid was called, or in the name of somebody who has not said yes. */
export function notHeld(state: CaseState): No {
  if (state.hold) return no('case.call_applicant_first');
  return unconfirmedOf(state.parties) ? no('filing.unconfirmed') : null;
}

export function notNow(state: CaseState): Refusal {
  return { code: 'case.not_now', params: { stage: state.stage, ended: isEnded(state.stage) ? 1 : 0 } };
}

/**
 * The party that a command speaks for: a party for itself alone, whatever id it sends; staff for the one they name.
 */
export function speaksFor(
  state: CaseState,
  viewer: Acting,
  partyId: PartyId | undefined,
): { readonly party: Party; readonly recorded: boolean } | { readonly ok: false; readonly refusal: Refusal } {
  const own = partyOf(state, viewer);
  if (own && partyId !== undefined && partyId !== own.partyId) return refused('case.not_yours');
  const party = own ?? findParty(state, partyId);
  if (!party) return refused(partyId === undefined ? 'case.party_required' : 'case.party_unknown');
  if (!takesPart(party)) return refused('party.gone');
  return { party, recorded: viewer.as !== 'party' };
}

/** {@link speaksFor} one that agreed to talk. */
export function speaksForAgreed(
  state: CaseState,
  viewer: Acting,
  partyId: PartyId | undefined,
): ReturnType<typeof speaksFor> {
  const spoken = speaksFor(state, viewer, partyId);
  if ('ok' in spoken) return spoken;
  return spoken.party.answer === 'consented' ? spoken : refused('party.not_agreed');
}

export function withParty<S extends CaseState>(state: S, partyId: PartyId, change: Partial<Party>): S {
  return {
    ...state,
    parties: state.parties.map((one) => (one.partyId === partyId ? { ...one, ...change } : one)),
  };
}

export function refused(
  code: Refusal['code'],
  params: Refusal['params'] = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, params } };
}

export function textWords(text: string | undefined): { text?: string } {
  return text?.trim() ? { text } : {};
}
