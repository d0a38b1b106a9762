import { COMMAND_TYPES } from '@/domain/case/command';
import { fold } from '@/domain/case/evolve';
import { LIFECYCLE } from '@/domain/case/lifecycle';
import { may } from '@/domain/case/permit';
import { REFUSAL_CODES } from '@/domain/case/refusal';
import type { PersonId } from '@/domain/ids';
import { commandsOf } from '../../harness/commands';
import type { Given } from '../../harness/given';
import { PERSONS, viewerFor, type Walk } from '../../harness/walking';
import { changeOf, observeFrom } from '../observe';
import { RECORDED_ANSWERS } from './assist';
import { type Invariant, same } from './invariant';

const CHANGES = new Set(LIFECYCLE.map(({ from, event, to }) => `${from} ${event} ${to}`));

/** What holds of a whole life, told once at its end. */
export const OF_LIVES: readonly Invariant<Given>[] = [
  {
    name: 'The state is what its events make of it.',
    holds: ({ events, state }) => same(fold(events), state),
  },
  ...RECORDED_ANSWERS,
];

/** What holds wherever a life ends; dear to look at, and so looked at now and then. */
export const OF_ENDS: readonly Invariant<Walk>[] = [
  {
    name: 'Every command of everybody leads to a row of the table or is refused with a code, and whatever can change something is offered.',
    holds: (walk) => PERSONS.every((personId) => isJudged(walk, personId)),
  },
];

function isJudged(walk: Walk, personId: PersonId): boolean {
  const { given } = walk;
  const viewer = viewerFor(walk, personId);
  const offered = may(given.state, viewer, given.state.lastAt);
  return COMMAND_TYPES.every((type) =>
    commandsOf(type, given.state).every((command) => {
      const decision = given.when(viewer, command);
      if (!decision.ok) return REFUSAL_CODES.includes(decision.refusal.code);
      if (decision.events.length === 0) return true;
      const changes = observeFrom(given.state, decision.events).map(changeOf);
      return offered.includes(type) && changes.every((change) => change === null || CHANGES.has(change));
    }),
  );
}
