import { both, type Chapter, clerk, during, findParty, no, notHeld, refused } from '../chapter';
import { keyProblem } from '../first/permits';
import { takesPart } from '../party';
import type { Refusal } from '../refusal';
import { matterAtEnd } from '../stages';
import { type CaseState, isEnded } from '../state';
import { joining } from './joining';
import type { FirstCase, LinkingCommand, LinkingFacts, Same } from './shape';

/** Two cases about one dispute become one, and a case that should never have been opened is closed. */
export const linkingChapter: Chapter<LinkingCommand['type'], keyof LinkingFacts> = {
  permits: {
    // Once an agreement is being signed the two have gone different ways.
    linkCase: both(
      clerk,
      during('filed', 'supplementing', 'accepted', 'inviting', 'talking'),
      notHeld,
      ownWay,
    ),
    closeWrong: both(clerk, during('filed', 'supplementing', 'accepted', 'inviting')),
  },
  decide: {
    linkCase: ({ state, command, setting, write }) => {
      const { first } = setting;
      if (!first) return refused('link.unknown');
      const why = placeProblem(state, first) ?? peopleProblem(state, first, command.same);
      if (why) return { ok: false, refusal: why };
      const { same, reason } = command;
      return [write('case.linked', { into: first.state.caseId, same }, { text: reason })];
    },
    closeWrong: ({ command, write }) => [write('case.voided', {}, { text: command.reason })],
  },
  evolve: {
    'case.linked': (state, { data }) => ({
      ...matterAtEnd(state),
      stage: 'linked',
      linked: { into: data.into, same: data.same },
      ...(state.mediator ? { mediator: state.mediator } : {}),
    }),
    'case.absorbed': (state, { data }) => ({
      ...state,
      absorbed: [...(state.absorbed ?? []).filter((one) => one !== data.second), data.second],
    }),
    'case.released': ({ absorbed = [], ...state }, { data }) => {
      const held = absorbed.filter((one) => one !== data.second);
      return { ...state, ...(held.length > 0 ? { absorbed: held } : {}) } as CaseState;
    },
    'case.voided': (state) => ({
      ...matterAtEnd(state),
      stage: 'void',
      ...(state.mediator ? { mediator: state.mediator } : {}),
    }),
  },
};

/** A code leads one step on, never through a chain or round in a circle. */
function placeProblem(second: CaseState, { state: first, theirs }: FirstCase): Refusal | null {
  if (first.caseId === second.caseId) return no('link.same');
  if (!theirs) return no('link.not_yours');
  if (first.stage === 'linked') return no('link.linked');
  if (isEnded(first.stage)) return no('link.ended');
  return null;
}

/** What keeps a case where it is, whichever the other one is. */
function ownWay({ absorbed, fear }: CaseState): Refusal | null {
  if (absorbed && absorbed.length > 0) return no('link.chain');
  // That somebody is afraid is known to their own case alone; it would be forgotten in the other.
  return fear && !fear.jointAllowed ? no('room.fear') : null;
}

function peopleProblem(second: CaseState, first: FirstCase, same: readonly Same[]): Refusal | null {
  const isKnown = ({ partyId, is }: Same) => {
    const target = findParty(first.state, is);
    return findParty(second, partyId) !== undefined && target !== undefined && takesPart(target);
  };
  if (!same.every(isKnown)) return no('case.party_unknown');
  const once = (ids: readonly string[]) => new Set(ids).size === ids.length;
  if (!once(same.map((one) => one.partyId)) || !once(same.map((one) => one.is))) return no('link.pairs');
  const joins = joining(first, same);
  if (joins === 'opposing') return no('link.opposing');
  for (const { is } of joins) {
    const target = findParty(first.state, is);
    const early = target && keyProblem(first.state, target);
    if (early) return early.code === 'key.accept_first' ? no('link.accept_first') : early;
  }
  return null;
}
