import fc from 'fast-check';
import { FIRST } from '../../../../test/harness/first-case';
import { CLERK, setting } from '../../../../test/harness/given';
import { WELL_FORMED } from '../../../../test/harness/well-formed';
import type { CaseId } from '../../ids';
import type { CaseCommand } from '../command';
import { decide } from '../decide';
import type { CaseEvent } from '../event';
import { evolve } from '../evolve';
import { may } from '../permit';
import { type CaseState, isEnded } from '../state';
import { absorbed } from './absorbing';
import { released } from './releasing';
import type { FirstCase } from './shape';

type Step = { readonly of: number; readonly does: 'reopen' | 'closeWrong' | { readonly into: number } };

const CASES = 4;
const which = fc.nat(CASES - 1);
const step: fc.Arbitrary<Step> = fc.record({
  of: which,
  does: fc.oneof(
    { weight: 4, arbitrary: fc.record({ into: which }) },
    { weight: 2, arbitrary: fc.constant('reopen' as const) },
    { weight: 1, arbitrary: fc.constant('closeWrong' as const) },
  ),
});

/** Cases of one centre about one dispute, each just filed. */
function filed(): CaseState[] {
  return Array.from({ length: CASES }, (_, n) => ({ ...FIRST.state, caseId: `case-${n}` as CaseId }));
}

const after = (state: CaseState, events: readonly CaseEvent[]) =>
  events.reduce<CaseState | null>(evolve, state) as CaseState;

/** What stands in all cases once a clerk has done this, both ends of a link written at once; the same where it is refused. */
function walk(cases: readonly CaseState[], { of, does }: Step): readonly CaseState[] {
  const own = cases[of] as CaseState;
  const now = setting(own.lastAt);
  const put = (changed: readonly CaseState[]) =>
    cases.map((one) => changed.find(({ caseId }) => caseId === one.caseId) ?? one);
  const judged = (command: CaseCommand, first?: FirstCase) =>
    decide(own, CLERK, command, first ? { ...now, first } : now);
  if (typeof does === 'object') {
    const first = { ...FIRST, state: cases[does.into] as CaseState };
    const command = { ...WELL_FORMED.linkCase, same: [] };
    const decision = judged(command, first);
    if (!decision.ok) return cases;
    const { events } = absorbed(own, CLERK, command, { ...now, first });
    return put([after(own, decision.events), after(first.state, events)]);
  }
  const command = WELL_FORMED[does];
  const decision = judged(command);
  if (!decision.ok) return cases;
  const first = own.stage === 'linked' ? cases.find(({ caseId }) => caseId === own.linked.into) : undefined;
  const freed = first && command.type === 'reopen' ? [letGo(own, first)] : [];
  return put([after(own, decision.events), ...freed]);
}

function letGo(own: CaseState, first: CaseState): CaseState {
  return after(first, released(own, first, CLERK, WELL_FORMED.reopen, setting(own.lastAt)));
}

/** The cases whose codes lead to this one. */
function leadingTo(cases: readonly CaseState[], { caseId }: CaseState): CaseId[] {
  return cases.flatMap((one) => (one.stage === 'linked' && one.linked.into === caseId ? [one.caseId] : []));
}

const stories = fc.array(step, { maxLength: 30 }).map((steps) => {
  const told: (readonly CaseState[])[] = [filed()];
  for (const one of steps) told.push(walk(told.at(-1) as readonly CaseState[], one));
  return told;
});

describe('however cases are joined and taken up again', () => {
  it('a code leads at most one step on, to a case that goes on nowhere else', () => {
    fc.assert(
      fc.property(stories, (told) => {
        for (const cases of told)
          for (const { linked } of cases.flatMap((one) => (one.stage === 'linked' ? [one] : []))) {
            const there = cases.filter(({ caseId }) => caseId === linked.into);
            expect(there).toHaveLength(1);
            expect(there[0]?.stage).not.toBe('linked');
          }
      }),
    );
  });

  it('each case knows exactly those whose codes lead to it now, and is held by no other', () => {
    fc.assert(
      fc.property(stories, (told) => {
        for (const cases of told)
          for (const one of cases) {
            const leading = leadingTo(cases, one);
            expect([...(one.absorbed ?? [])].sort()).toEqual(leading.sort());
            const mayLink = may(one, CLERK, one.lastAt).includes('linkCase');
            expect(mayLink).toBe(!isEnded(one.stage) && leading.length === 0);
          }
      }),
    );
  });
});
