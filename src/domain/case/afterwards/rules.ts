import type { PartyId } from '../../ids';
import { inChina } from '../../procedure/calendar';
import {
  agreed,
  agreedOrStaff,
  both,
  type Chapter,
  clerk,
  type Drafts,
  during,
  mediator,
  no,
  type Permit,
  refused,
  speaksForAgreed,
  staff,
  textWords,
  when,
} from '../chapter';
import { agreedParties, standingFor } from '../party';
import { matterAtEnd } from '../stages';
import type { CaseState } from '../state';
import type { Viewer } from '../viewer';
import { findPart, type Part, parts } from './parts';
import type { AfterwardsCommand, AfterwardsFacts, Visit } from './shape';

const inForce = during('in_force');

/** After the agreement: the court's confirmation, performance, the visit, what people say of it, and the end. */
export const afterwardsChapter: Chapter<AfterwardsCommand['type'], keyof AfterwardsFacts> = {
  permits: {
    askConfirmation: both(agreedOrStaff, inForce, (state, viewer, now) => {
      const by = state.agreement?.confirmBy ?? null;
      if (by === null) return no('confirmation.not_possible');
      if (by < now) return no('confirmation.too_late', { by });
      const waiting = notAsked(state).filter((id) => viewer.as !== 'party' || viewer.partyId === id);
      return waiting.length > 0 ? null : no('confirmation.already');
    }),
    fileConfirmation: both(
      staff,
      inForce,
      when((state) => state.confirmation !== undefined && state.confirmation.filedOn === undefined),
      (state) =>
        notAsked(state).length > 0 ? no('confirmation.not_both', { missing: notAsked(state).length }) : null,
    ),
    decideConfirmation: both(
      staff,
      inForce,
      when(({ confirmation }) => confirmation?.filedOn !== undefined && confirmation.result === undefined),
    ),
    reportPerformance: both(agreedOrStaff, inForce, withPart(mayReportPart)),
    confirmPerformance: both(agreedOrStaff, inForce, withPart(mayConfirmPart)),
    visit: both(staff, inForce),
    answerVisit: both(
      agreedOrStaff,
      during('in_force', 'closed'),
      when(
        (state, viewer) =>
          lastVisit(state) !== undefined &&
          (viewer.as !== 'clerk' || agreedParties(state.parties).length > 0),
      ),
    ),
    waiveFollowUp: both(
      clerk,
      inForce,
      when((state) => !state.followUpWaived),
    ),
    rate: both(agreed, during('in_force', 'closed'), (state, viewer) =>
      viewer.as === 'party' && state.rated?.includes(viewer.partyId) ? no('rating.given') : null,
    ),
    close: both(staff, inForce, mayClose),
    talkAgain: both(
      mediator,
      inForce,
      when((state) => state.disputed === true),
    ),
  },
  decide: {
    askConfirmation: ({ state, viewer, command, write }) => {
      const spoken = speaksForAgreed(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const { partyId } = spoken.party;
      if (!notAsked(state).includes(partyId)) return refused('confirmation.already');
      const { recorded } = spoken;
      return [write('confirmation.asked', { partyId, recorded }, { court: command.court })];
    },
    fileConfirmation: ({ state, command, setting, write }) => {
      const { on, court } = command;
      if (on > today(setting.now)) return refused('date.future');
      const { inForceAt = '', confirmBy } = state.agreement ?? {};
      if (on < today(inForceAt || setting.now)) return refused('date.order');
      if (confirmBy && on > today(confirmBy)) return refused('confirmation.too_late', { by: confirmBy });
      return [write('confirmation.filed', { on }, { court })];
    },
    decideConfirmation: ({ state, command, setting, write }) => {
      const { on, result, number } = command;
      if (on > today(setting.now)) return refused('date.future');
      if (on < (state.confirmation?.filedOn ?? on)) return refused('date.order');
      return [write('confirmation.decided', { result, on }, number ? { number } : {})];
    },
    reportPerformance: ({ state, viewer, command, write }) => {
      const part = findPart(state, command.termId, command.part);
      if (!part) return refused('performance.unknown');
      const spoken = speaksForAgreed(state, viewer, command.partyId ?? partyFor(viewer, part.debtor));
      if ('ok' in spoken) return spoken;
      const { partyId } = spoken.party;
      if (!standsFor(state, part.debtor, partyId) || part.received) return refused('performance.not_yours');
      const { termId, part: number, done, text, files = [] } = command;
      const { recorded } = spoken;
      const data = { termId, part: number, partyId, done, files, recorded };
      return [write('performance.reported', data, textWords(text))];
    },
    confirmPerformance: ({ state, viewer, command, write }) => {
      const part = findPart(state, command.termId, command.part);
      if (!part) return refused('performance.unknown');
      const spoken = speaksForAgreed(state, viewer, command.partyId ?? partyFor(viewer, part.creditor));
      if ('ok' in spoken) return spoken;
      const { partyId } = spoken.party;
      if (!mayReceive(state, part, partyId) || part.received) return refused('performance.not_yours');
      const { termId, part: number, received, text } = command;
      const { recorded } = spoken;
      return [
        write(
          'performance.confirmed',
          { termId, part: number, partyId, received, recorded },
          textWords(text),
        ),
      ];
    },
    visit: ({ state, command, write }) => {
      const visit = (state.visits ?? []).length + 1;
      const { how, performed, text, risk } = command;
      const events = [write('visit.recorded', { visit, how, performed }, { text })];
      if (risk?.trim()) events.push(write('risk.noted', { visit }, { text: risk }));
      return events;
    },
    answerVisit: ({ state, viewer, command, write }) => {
      const visit = lastVisit(state);
      if (!visit) return refused('visit.missing', { missing: 1 });
      const isOwn = viewer.as === 'mediator' && command.partyId === undefined;
      const spoken = isOwn ? undefined : speaksForAgreed(state, viewer, command.partyId);
      if (spoken && 'ok' in spoken) return spoken;
      const who = spoken ? spoken.party.partyId : ('mediator' as const);
      const { answer, text } = command;
      if (visit.answers[who] === answer) return refused('visit.answered');
      const data = { visit: (state.visits ?? []).length, who, answer, recorded: spoken?.recorded ?? false };
      return withReopening(state, [write('visit.answered', data, textWords(text))], () =>
        answer === 'not' ? [write('case.reopened', {})] : [],
      );
    },
    waiveFollowUp: ({ command, write }) => [write('follow_up.waived', {}, { text: command.reason })],
    rate: ({ viewer, command, write }) =>
      viewer.as === 'party'
        ? [write('case.rated', { partyId: viewer.partyId, stars: command.stars }, textWords(command.text))]
        : refused('case.not_yours'),
    close: ({ write }) => [write('case.closed', {})],
    talkAgain: ({ command, write }) => [write('talks.reopened', {}, { text: command.reason })],
  },
  evolve: {
    'confirmation.asked': (state, { data }) => ({
      ...state,
      confirmation: { ...state.confirmation, asked: [...(state.confirmation?.asked ?? []), data.partyId] },
    }),
    'confirmation.filed': (state, { data }) => ({
      ...state,
      confirmation: { asked: [], ...state.confirmation, filedOn: data.on },
    }),
    'confirmation.decided': (state, { data }) => ({
      ...state,
      confirmation: { asked: [], ...state.confirmation, result: data.result },
    }),
    'performance.reported': (state, { data }) => ({
      ...state,
      performance: { ...state.performance, [`${data.termId}.${data.part}`]: { done: data.done } },
    }),
    'performance.confirmed': (state, { data }) => {
      const key = `${data.termId}.${data.part}`;
      const done = data.received ? 'done' : (state.performance?.[key]?.done ?? 'not');
      return {
        ...state,
        performance: { ...state.performance, [key]: { done, received: data.received } },
      };
    },
    'visit.recorded': ({ disputed: _, ...state }, { data, at }) => ({
      ...(state as CaseState),
      visits: [...(state.visits ?? []), { at, performed: data.performed, answers: {} }],
    }),
    'risk.noted': (state) => state,
    'visit.answered': (state, { data }) => {
      const visits = (state.visits ?? []).map((visit, index) =>
        index === data.visit - 1
          ? { ...visit, answers: { ...visit.answers, [data.who]: data.answer } }
          : visit,
      );
      const last = visits.at(-1);
      const disputed = last !== undefined && Object.values(last.answers).includes('not');
      return { ...state, visits, disputed };
    },
    'follow_up.waived': (state) => ({ ...state, followUpWaived: true }),
    'case.rated': (state, { data }) => ({ ...state, rated: [...(state.rated ?? []), data.partyId] }),
    'case.closed': (state) => {
      if (state.stage !== 'in_force') return state;
      const { acceptedAt, mediator, agreement } = state;
      const kept = agreement ? { agreement } : {};
      return { ...matterAtEnd(state), ...kept, stage: 'closed', acceptedAt, mediator };
    },
    'talks.reopened': (state) => {
      if (state.stage !== 'in_force') return state;
      const {
        agreement: _a,
        confirmation: _c,
        performance: _p,
        visits: _v,
        followUpWaived: _f,
        disputed: _d,
        talksUntil: _u,
        ...rest
      } = state;
      const terms = (state.terms ?? []).map((term) => ({ ...term, accepted: [] }));
      const earlier = [...(state.earlier ?? []), ...(state.agreement ? [state.agreement] : [])];
      return { ...rest, terms, earlier, stage: 'talking' } as CaseState;
    },
  },
};

/** Somebody of whom no part is asked, or whose parts are all done, is told so rather than that it is not the time. */
function withPart(fits: (state: CaseState, viewer: Viewer, part: Part) => boolean): Permit {
  return (state, viewer) =>
    parts(state).some((part) => fits(state, viewer, part)) ? null : no('performance.not_yours');
}

function today(moment: string): string {
  return inChina(moment).format('YYYY-MM-DD');
}

export function lastVisit(state: CaseState): Visit | undefined {
  return state.visits?.at(-1);
}

export function notAsked(state: CaseState): readonly PartyId[] {
  const signers = state.agreement?.signers ?? [];
  return signers
    .flatMap((partyId) => {
      const standing = standingFor(state.parties, partyId).map((party) => party.partyId);
      return standing.length > 0 ? standing : [partyId];
    })
    .filter((partyId) => !state.confirmation?.asked.includes(partyId));
}

/** Whom this person may speak for: a party for itself, staff for everybody who signed or came in their place. */
function speaks({ parties }: CaseState, viewer: Viewer): PartyId[] {
  if (viewer.as === 'party') return [viewer.partyId];
  return agreedParties(parties).map(({ partyId }) => partyId);
}

/** Whether this person may say that a part was done: whoever owes it, and staff for them. */
export function mayReportPart(state: CaseState, viewer: Viewer, part: Part): boolean {
  return speaks(state, viewer).some((partyId) => !part.received && standsFor(state, part.debtor, partyId));
}

/** Whether this person may say that a part came: whoever it is owed to, and staff for them. */
export function mayConfirmPart(state: CaseState, viewer: Viewer, part: Part): boolean {
  return speaks(state, viewer).some((partyId) => !part.received && mayReceive(state, part, partyId));
}

/** Staff who name nobody mean whom the clause names; a party speaks for itself alone. */
function partyFor(viewer: Viewer, named: PartyId | null): PartyId | undefined {
  return viewer.as === 'party' ? undefined : (named ?? undefined);
}

/** Whom a clause names, or who came in the place of the dead. */
function standsFor(state: CaseState, named: PartyId, partyId: PartyId): boolean {
  return standingFor(state.parties, named).some((party) => party.partyId === partyId);
}

/** Whoever is to receive says whether it came; where the clause names nobody, anybody of the other side may. */
function mayReceive(
  state: CaseState,
  part: { readonly debtor: PartyId; readonly creditor: PartyId | null },
  partyId: PartyId,
): boolean {
  if (part.creditor !== null) return standsFor(state, part.creditor, partyId);
  const side = (id: PartyId) => state.parties.find((party) => party.partyId === id)?.side;
  return side(partyId) !== side(part.debtor);
}

/** Who is still to say, after the last visit, whether it is settled. */
export function notAnswered(state: CaseState): readonly (PartyId | 'mediator')[] {
  const visit = lastVisit(state);
  if (!visit) return [];
  const asked = [...agreedParties(state.parties).map(({ partyId }) => partyId), 'mediator' as const];
  return asked.filter((who) => visit.answers[who] === undefined);
}

/** Closing needs the follow-up done, with everybody's word that it is settled, or its waiver on record. */
export function mayClose(state: CaseState) {
  if (state.disputed) return no('visit.disputed');
  if (state.followUpWaived) return null;
  const planned = state.agreement?.visits?.length ?? 1;
  const missing = Math.max(0, planned - (state.visits ?? []).length) + notAnswered(state).length;
  return missing > 0 ? no('visit.missing', { missing }) : null;
}

/** In a closed case only a "not settled" changes anything: it brings the case back to its last handler. */
function withReopening(
  state: CaseState,
  events: Extract<Drafts, unknown[]>,
  reopening: () => Extract<Drafts, unknown[]>,
): Drafts {
  if (state.stage !== 'closed') return events;
  const reopened = reopening();
  return reopened.length > 0 ? [...reopened, ...events] : refused('visit.answered');
}
