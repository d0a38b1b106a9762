import { dueAfter, type Procedure } from '../../procedure/procedure';
import { both, type Chapter, no, notNow, party, partyOf, refused, staff } from '../chapter';
import type { Owner, Turn } from '../event';
import type { CaseState } from '../state';
import { readableStreams, streamOfTurn } from '../stream';
import type { Viewer } from '../viewer';
import type { Late, PromiseCommand, PromiseFacts } from './shape';

const DAY = 24 * 3_600_000;

/** The clock that people can see: urging, promises, reasons for delay, and the way up. */
export const promiseChapter: Chapter<PromiseCommand['type'], keyof PromiseFacts> = {
  permits: {
    urge: both(party, (state, viewer, now) => {
      if (!urgedTurn(state, viewer)) return notNow(state);
      const last = state.urged?.[partyOf(state, viewer)?.partyId ?? ''];
      const left = last === undefined ? 0 : Date.parse(last) + DAY - Date.parse(now);
      return left > 0 ? no('urge.too_soon', { hours: Math.ceil(left / 3_600_000) }) : null;
    }),
    promise: both(staff, (state, viewer) =>
      state.promiseOwed || (viewer.as === 'clerk' && state.lookInto) ? null : notNow(state),
    ),
    explainDelay: (state, viewer) => {
      if (unexplained(state).some((late) => isOwner(late.owner, viewer))) return null;
      return staff(state, viewer) ?? notNow(state);
    },
    raise: both(staff, (state) => {
      if (state.turns.length === 0) return notNow(state);
      return state.top ? no('raise.no_higher') : null;
    }),
  },
  decide: {
    urge: ({ state, viewer, write }) => {
      const turn = urgedTurn(state, viewer);
      if (!turn || viewer.as !== 'party') return refused('case.not_yours');
      const task = isForAll(state, turn) ? turn.task : null;
      return [write('turn.urged', { partyId: viewer.partyId, task })];
    },
    promise: ({ command, setting, write }) =>
      command.until <= setting.now
        ? refused('date.past')
        : [write('promise.made', { until: command.until }, { text: command.text })],
    explainDelay: ({ state, viewer, command, setting, write }) => {
      const late = unexplained(state).find(
        (one) => one.task === command.task && one.about === command.about && isOwner(one.owner, viewer),
      );
      if (!late) return refused('delay.unknown');
      if (command.until !== undefined && command.until <= setting.now) return refused('date.past');
      const { task, about } = late;
      const data = { task, ...(about === undefined ? {} : { about }), until: command.until ?? null };
      return [write('delay.explained', data, { text: command.text }, { only: onlyOf(state, about) })];
    },
    raise: ({ state, command, setting, write }) => {
      const next = nextLevel(state, setting.above ?? []);
      return [
        write('case.raised', { ...next, why: 'asked', raiseAt: raiseAt(setting.procedure, setting.now) }),
        write('raise.explained', {}, { text: command.reason }),
      ];
    },
  },
  evolve: {
    'turn.overdue': (state, { data }) => ({
      ...state,
      late: [...(state.late ?? []), { ...data, explained: false }],
    }),
    'delay.explained': (state, { data }) => ({
      ...state,
      late: (state.late ?? []).map((late) =>
        late.task === data.task && late.about === data.about ? { ...late, explained: true } : late,
      ),
    }),
    'turn.urged': (state, { data, at }) => ({
      ...state,
      urged: { ...state.urged, [data.partyId]: at },
      promiseOwed: true,
    }),
    'promise.made': ({ promiseOwed: _, lookInto, ...state }, { by }) =>
      by.role === 'clerk' || !lookInto ? state : { ...state, lookInto },
    'case.raised': (state, { data }) => ({
      ...state,
      level: data.level,
      top: data.top,
      lookInto: true,
      ...(data.centreId === null ? {} : { raisedTo: [...(state.raisedTo ?? []), data.centreId] }),
      ...(state.late ? { late: state.late.map((late) => ({ ...late, raiseAt: data.raiseAt })) } : {}),
    }),
    'raise.explained': (state) => state,
  },
};

/** When something overdue moves up a level, counted from `from`. */
export function raiseAt(procedure: Procedure, from: string): string {
  return dueAfter(procedure, procedure.raiseAfter, from).due;
}

/** Level 1 is the case's own centre; from 2 on the centres above it, nearest first. */
export function nextLevel(state: CaseState, above: readonly CaseState['centreId'][]) {
  const level = (state.level ?? 0) + 1;
  return { level, centreId: above[level - 2] ?? null, top: level > above.length };
}

/** What is late and has not been explained to the parties yet. */
export function unexplained(state: CaseState): readonly Late[] {
  return (state.late ?? []).filter((late) => !late.explained);
}

/** The turn of the staff that a party would urge: the one due soonest, of those that everybody sees if there are any. */
function urgedTurn(state: CaseState, viewer: Viewer): Turn | undefined {
  const streams = readableStreams(state, viewer);
  const turns = state.turns.filter(
    (turn) =>
      turn.owner.role !== 'party' &&
      turn.task !== 'answer_urge' &&
      streams.includes(streamOfTurn(state, turn)),
  );
  return turns.find((turn) => isForAll(state, turn)) ?? turns[0];
}

function isForAll(state: CaseState, turn: Turn): boolean {
  return streamOfTurn(state, turn) === 'parties';
}

function isOwner(owner: Owner, viewer: Viewer): boolean {
  if (owner.role === 'mediator') return viewer.as === 'mediator' && viewer.personId === owner.personId;
  if (owner.role !== 'clerk' || viewer.as !== 'clerk') return false;
  return (owner.centreId !== undefined) === (viewer.asked === true);
}

function onlyOf(state: CaseState, about: string | undefined) {
  return state.meetings?.find((meeting) => meeting.meetingId === about)?.only;
}
