import { inChina } from '../../procedure/calendar';
import {
  agreedOrMediator,
  agreedOrStaff,
  both,
  type Chapter,
  during,
  findParty,
  no,
  notNow,
  partyOf,
  refused,
  speaksForAgreed,
  staff,
  when,
  withParty,
} from '../chapter';
import { agreedParties, takesPart } from '../party';
import { backToTalks } from '../stages';
import { type CaseState, isEnded } from '../state';
import type { RestCommand, RestFacts } from './shape';

const MOST_DAYS = 366;
const handled = during('accepted', 'inviting', 'talking', 'signing', 'in_force');

/** A case that rests, goes on longer, or loses somebody; and the joint room that fear keeps shut. */
export const restChapter: Chapter<RestCommand['type'], keyof RestFacts> = {
  permits: {
    suspend: both(
      staff,
      handled,
      when((state) => state.rest === undefined),
    ),
    resume: both(
      staff,
      when((state) => state.rest !== undefined && !isEnded(state.stage)),
      // Nobody talks any more where an agreement is in force: without heirs it is seen to its end by the centre.
      (state) => (state.stage === 'in_force' || bothSidesThere(state) ? null : no('party.last')),
    ),
    proposeExtension: both(agreedOrMediator, during('talking')),
    agreeExtension: both(agreedOrStaff, during('talking'), (state, viewer) => {
      const waiting = notAgreed(state).filter((id) => viewer.as !== 'party' || viewer.partyId === id);
      return waiting.length > 0 ? null : no('extension.none');
    }),
    recordLoss: both(
      staff,
      when((state) => !isEnded(state.stage) && state.parties.some(takesPart)),
    ),
    allowJoint: both(
      (state, viewer) => {
        if (viewer.as === 'party')
          return state.fear?.partyId === viewer.partyId ? null : no('case.not_yours');
        return staff(state, viewer);
      },
      (state) => (state.fear && !state.fear.jointAllowed && !isEnded(state.stage) ? null : notNow(state)),
    ),
  },
  decide: {
    suspend: ({ command, setting, write }) => {
      const { reason, text, recheck } = command;
      const wrong = dayProblem(recheck, setting.now);
      return wrong ?? [write('case.suspended', { reason, recheck }, { text })];
    },
    resume: ({ write }) => [write('case.resumed', {})],
    proposeExtension: ({ state, viewer, command, setting, write }) => {
      const { until } = command;
      const wrong = dayProblem(until, setting.now);
      if (wrong) return wrong;
      const talks = state.turns.find((turn) => turn.task === 'lead_talks');
      if (talks && until <= inChina(talks.due).format('YYYY-MM-DD')) return refused('date.order');
      const named = partyOf(state, viewer)?.partyId ?? command.partyId;
      const spoken = named === undefined ? null : speaksForAgreed(state, viewer, command.partyId ?? named);
      if (spoken && 'ok' in spoken) return spoken;
      const partyId = spoken?.party.partyId ?? null;
      const events = [write('extension.proposed', { until, partyId })];
      const others = agreedParties(state.parties).filter((one) => one.partyId !== partyId);
      return others.length === 0 ? [...events, write('talks.extended', { until })] : events;
    },
    agreeExtension: ({ state, viewer, command, write }) => {
      const spoken = speaksForAgreed(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const { partyId } = spoken.party;
      const waiting = notAgreed(state);
      if (!state.extension || !waiting.includes(partyId)) return refused('extension.none');
      const events = [write('extension.agreed', { partyId, recorded: spoken.recorded })];
      return waiting.length === 1
        ? [...events, write('talks.extended', { until: state.extension.until })]
        : events;
    },
    recordLoss: ({ state, command, write }) => {
      const one = findParty(state, command.partyId);
      if (!one) return refused('case.party_unknown');
      if (!takesPart(one)) return refused('party.gone');
      return [write('party.lost', { partyId: one.partyId, what: command.what })];
    },
    // Where whoever was afraid is gone, the staff answer for it.
    allowJoint: ({ state, write }) =>
      state.fear ? [write('joint.allowed', { partyId: state.fear.partyId })] : refused('case.party_unknown'),
  },
  evolve: {
    'case.suspended': (state, { data, at }) => ({
      ...state,
      rest: { reason: data.reason, recheck: data.recheck, since: at },
    }),
    'case.resumed': ({ rest, ...state }, { at }) => {
      const talksFrom = rest && 'acceptedAt' in state ? movedBy(state, rest.since, at) : state.talksFrom;
      return { ...state, resumedAt: at, ...(talksFrom === undefined ? {} : { talksFrom }) } as CaseState;
    },
    'extension.proposed': (state, { data }) => ({
      ...state,
      extension: { until: data.until, agreed: data.partyId === null ? [] : [data.partyId] },
    }),
    'extension.agreed': (state, { data }) =>
      state.extension
        ? { ...state, extension: { ...state.extension, agreed: [...state.extension.agreed, data.partyId] } }
        : state,
    'talks.extended': ({ extension: _, ...state }, { data }) => ({
      ...(state as CaseState),
      talksUntil: data.until,
    }),
    'party.lost': (state, { data, at }) => ({
      ...backToTalks(withParty(state, data.partyId, { lost: data.what })),
      rest: { reason: data.what, recheck: null, since: state.rest?.since ?? at },
    }),
    'joint.allowed': (state) =>
      state.fear ? { ...state, fear: { ...state.fear, jointAllowed: true } } : state,
  },
};

/** Who has not yet agreed that the talks last longer. */
export function notAgreed(state: CaseState) {
  const { extension } = state;
  if (!extension) return [];
  return agreedParties(state.parties)
    .map(({ partyId }) => partyId)
    .filter((partyId) => !extension.agreed.includes(partyId));
}

function bothSidesThere(state: CaseState): boolean {
  return (['applicant', 'other'] as const).every((side) =>
    state.parties.some((one) => one.side === side && takesPart(one)),
  );
}

/** The month of talks does not count the rests (working rules, art. 33). */
function movedBy(state: CaseState & { readonly acceptedAt: string }, since: string, until: string): string {
  const from = Date.parse(state.talksFrom ?? state.acceptedAt);
  return new Date(from + Date.parse(until) - Date.parse(since)).toISOString();
}

function dayProblem(day: string, now: string) {
  if (day <= inChina(now).format('YYYY-MM-DD')) return refused('date.past');
  return day > inChina(now).add(MOST_DAYS, 'day').format('YYYY-MM-DD') ? refused('date.too_far') : null;
}
