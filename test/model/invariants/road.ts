import type { EventType } from '@/domain/case/event';
import { LIFECYCLE } from '@/domain/case/lifecycle';
import { takesPart } from '@/domain/case/party';
import { isEnded } from '@/domain/case/state';
import type { Given } from '../../harness/given';
import { changeOf } from '../observe';
import { type Invariant, type OfEvents, same } from './invariant';

const CHANGES = new Set(LIFECYCLE.map(({ from, event, to }) => `${from} ${event} ${to}`));

/** What can still be written into a case that has ended; what follows a reopening stands in a case that goes on. */
const AFTER_THE_END: readonly EventType[] = [
  'case.reopened',
  'contact.logged',
  'note.written',
  'hold.lifted',
  'applicant.confirmed',
  'key.issued',
  'party.joined',
  'actor.claimed',
  'claim.doubted',
  'claim.confirmed',
  'claim.undone',
  'access.ended',
  'filing.confirmed',
  'helper.told',
  'channel.set',
  'reach.changed',
  'answer.recorded',
  'message.said',
  'pass.changed',
  'case.rated',
  'case.reported',
  'failure.explained',
  'refusal.explained',
  'withdrawal.explained',
  'leaving.explained',
  'routes.told',
  'stage.shown',
  // What helps people goes on: evidence for the court, an insult folded, somebody in danger.
  'evidence.kept',
  'evidence.dropped',
  'hiding.asked',
  'hiding.refused',
  'message.hidden',
  'message.shown',
  'message.returned',
  'danger.heard',
  'danger.settled',
];

/** Where a case is, where it can go, and whose turn it is. */
export const ROAD: OfEvents = [
  {
    name: 'A stage changes only as the table says.',
    holds: (one) => {
      const change = changeOf(one);
      return change === null || CHANGES.has(change);
    },
  },
  {
    name: 'Time never runs backwards.',
    holds: ({ event, before, after }) =>
      before.lastAt <= event.at && after.lastAt === event.at && before.filedAt === after.filedAt,
  },
  {
    name: 'A case keeps its code and its number.',
    holds: ({ before, after }) => before.code === after.code && before.caseId === after.caseId,
  },
  {
    name: 'A case changes its centre only when another one takes it over that never had it.',
    holds: ({ event, before, after }) =>
      before.centreId === after.centreId ||
      (event.type === 'transfer.taken' && !before.had?.includes(after.centreId)),
  },
  {
    name: 'After the end people only call, write, keep evidence, fold, see to danger, rate, report, join, or open the case again.',
    holds: ({ event, before }) => !isEnded(before.stage) || AFTER_THE_END.includes(event.type),
  },
  {
    name: 'What was held back is said once, by its writer, while that one talks and the room is open.',
    holds: ({ event, before, after }) => {
      if (event.type !== 'message.said' || !event.data.held) return true;
      const { partyId, seq } = event.data.held;
      const isThere = (state: typeof before) =>
        (state.held ?? []).some((one) => one.partyId === partyId && one.seq === seq);
      const own = before.parties.find((one) => one.partyId === partyId);
      return (
        isThere(before) &&
        !isThere(after) &&
        event.by.partyId === partyId &&
        own?.answer === 'consented' &&
        'room' in before &&
        before.room === 'open'
      );
    },
  },
  {
    name: 'Nothing binds anybody in a case that has ended: answers, clauses and agreement stay as they were.',
    holds: ({ event, before, after }) =>
      !isEnded(before.stage) ||
      event.type === 'case.reopened' ||
      (same(before.terms, after.terms) &&
        same(before.agreement?.digest, after.agreement?.digest) &&
        same(
          before.parties.map((one) => one.answer),
          after.parties.map((one) => one.answer),
        )),
  },
  {
    name: 'A case is closed only with the follow-up done or waived, and while nobody says that it is not settled.',
    holds: ({ event, before }) =>
      event.type !== 'case.closed' ||
      (before.disputed !== true && (before.followUpWaived === true || (before.visits ?? []).length > 0)),
  },
  {
    name: 'Who left or died takes no further step.',
    holds: ({ event, before }) => {
      if (event.by.role !== 'party' || event.type === 'party.joined') return true;
      const own = before.parties.find((one) => one.partyId === event.by.partyId);
      return own === undefined || takesPart(own) || event.type === 'leaving.explained';
    },
  },
];

/** What holds of a case between any two steps. */
export const WHOSE_TURN: readonly Invariant<Given>[] = [
  {
    name: 'A case that has ended owes nothing to anybody.',
    holds: ({ state }) =>
      !isEnded(state.stage) ||
      (state.turns.length === 0 &&
        state.transfer === undefined &&
        !state.promiseOwed &&
        !state.lookInto &&
        (state.late ?? []).length === 0),
  },
  {
    name: 'A case that goes on always is somebody’s turn.',
    holds: ({ state }) => isEnded(state.stage) || state.turns.length > 0,
  },
  {
    name: 'Whose turn it is takes part, and a mediator’s turn is that of the mediator there is.',
    holds: ({ state }) =>
      state.turns.every(({ owner }) => {
        if (owner.role === 'mediator') return state.mediator?.personId === owner.personId;
        if (owner.role === 'clerk') return true;
        const party = state.parties.find((one) => one.partyId === owner.partyId);
        return party !== undefined && takesPart(party);
      }),
  },
  {
    name: 'Whose turn stands soonest stands first.',
    holds: ({ state }) =>
      state.turns.every(({ due }, index) => index === 0 || (state.turns[index - 1]?.due ?? '') <= due),
  },
  {
    name: 'While a case rests, no clock runs but that of looking again.',
    holds: ({ state }) =>
      state.rest === undefined ||
      state.turns.every(({ task }) =>
        ['recheck', 'find_heirs', 'call_applicant', 'confirm_claim', 'confirm_filing'].includes(task),
      ),
  },
];
