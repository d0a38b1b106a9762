import { accessChapter } from './access/rules';
import { afterwardsChapter } from './afterwards/rules';
import { agreementChapter } from './agreement/rules';
import { assistChapter } from './assist/rules';
import { careChapter } from './care/rules';
import type { Evolve } from './chapter';
import type { CaseEvent, EventType } from './event';
import { exitChapter } from './exits/rules';
import { fieldChapter } from './field/rules';
import { firstEvolve } from './first/evolve';
import { linkingChapter } from './linking/rules';
import { mediatorChapter } from './mediator/rules';
import { meetingChapter } from './meeting/rules';
import { peopleChapter } from './people/rules';
import { stillLate } from './promise/late';
import { promiseChapter } from './promise/rules';
import { restChapter } from './rest/rules';
import type { CaseState, StreamState } from './state';
import { termChapter } from './terms/rules';

const EVOLVE: { readonly [T in EventType]: Evolve<T> } = {
  ...firstEvolve,
  ...promiseChapter.evolve,
  ...peopleChapter.evolve,
  ...mediatorChapter.evolve,
  ...fieldChapter.evolve,
  ...meetingChapter.evolve,
  ...termChapter.evolve,
  ...agreementChapter.evolve,
  ...afterwardsChapter.evolve,
  ...restChapter.evolve,
  ...exitChapter.evolve,
  ...linkingChapter.evolve,
  ...careChapter.evolve,
  ...accessChapter.evolve,
  ...assistChapter.evolve,
};

/**
 * The state after an event. Total: it never refuses, and reads no clock, calendar or configuration; what it
 * needs stands in the event. The first event of a case is `case.filed`.
 */
export function evolve(before: CaseState | null, event: CaseEvent): CaseState {
  const state = before === null ? begin(event) : change(before, event);
  const turns = event.turns ?? state.turns;
  const after = { ...state, turns, lastAt: event.at, streams: count(state.streams, event) };
  // What is late is forgotten once nobody owes it any more.
  return after.late && event.turns ? { ...after, late: stillLate(after.late, turns) } : after;
}

export function fold(events: Iterable<CaseEvent>): CaseState | null {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

function begin(event: CaseEvent): CaseState {
  if (event.type !== 'case.filed') throw new Error(`a case begins with case.filed, not ${event.type}`);
  const { caseId, code, centreId, kind, place, parties, guest } = event.data;
  return {
    stage: 'filed',
    caseId,
    code,
    centreId,
    kind,
    place,
    filedAt: event.at,
    lastAt: event.at,
    hold: false,
    shown: null,
    turns: [],
    streams: {},
    parties: parties.map((party) => ({
      ...party,
      answer: party.side === 'applicant' ? 'consented' : 'none',
      joined: party.side === 'applicant',
      confirmed: party.side === 'other' || !guest,
    })),
  };
}

function change(state: CaseState, event: CaseEvent): CaseState {
  // The table has for each type the function of that very type, which TypeScript can't follow through a lookup.
  return (EVOLVE[event.type] as Evolve<EventType>)(state, event);
}

function count(streams: CaseState['streams'], event: CaseEvent): Record<string, StreamState> {
  const before = streams[event.stream];
  return {
    ...streams,
    [event.stream]: {
      seq: (before?.seq ?? 0) + 1,
      messages: (before?.messages ?? 0) + (event.type === 'message.said' ? 1 : 0),
      at: event.at,
    },
  };
}
