import fc from 'fast-check';
import { CLERK, type Given, MEDIATOR, SECRET } from '../../../test/harness/given';
import { SENTENCE, story } from '../../../test/harness/random-story';
import { CENTRE } from '../../../test/harness/reading';
import { STAGED, type Staged, WELL_FORMED } from '../../../test/harness/stages';
import type { CaseState } from './state';
import { viewOpen } from './viewing';

const bytes = (state: CaseState, together = false) => JSON.stringify(viewOpen(state, CENTRE, together));

/** Every end without a settlement, with what a stranger must not learn apart. */
const ENDS = ['declined', 'refused', 'withdrawn', 'silent', 'unreachable', 'failed', 'void'] as const;
const OPEN_STAGES = ['received', 'accepted', 'talking', 'agreed', 'closed', 'call_centre'];
/** The steps of every case alike; any other name would tell of people, fear, another office or what is being agreed. */
const PLAIN_STEPS = [
  'decide_acceptance',
  'supplement',
  'assign',
  'invite',
  'answer',
  'open_room',
  'lead_talks',
  'resume_room',
];

describe('the bare code', () => {
  it('opens stage, next step, its date and how to reach the centre, whatever happened to whom', () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        const { stage, next } = viewOpen(state, CENTRE);
        expect(OPEN_STAGES).toContain(stage);
        if (next) {
          expect(PLAIN_STEPS).toContain(next.what);
          expect(new Date(next.due).toISOString()).toBe(next.due);
        }
        const { name, phone } = CENTRE;
        const shown = { stage, next: next && { what: next.what, due: next.due }, centre: { name, phone } };
        // Made anew from these alone it is the same to the letter: there is nothing else in it.
        expect(bytes(state)).toBe(JSON.stringify(shown));
      }),
    );
  });

  it('names nobody, no kind, no place and no word that anybody said', () => {
    fc.assert(
      fc.property(story, ({ state, beside }) => {
        const names = Object.values(beside.people.parties).map((party) => party.name);
        const hidden = [
          ...names,
          ...Object.values(SECRET).filter((one) => typeof one === 'string'),
          SENTENCE,
        ];
        const told = bytes(state);
        for (const one of [...hidden, state.place, state.kind, state.caseId, state.code])
          if (one !== '') expect(told).not.toContain(one);
      }),
    );
  });

  it('answers every end without a settlement with the very same letters', () => {
    const told = ENDS.map((end) => bytes(STAGED[end]().state));
    expect(new Set(told)).toEqual(
      new Set([
        JSON.stringify({
          stage: 'call_centre',
          next: null,
          centre: { name: CENTRE.name, phone: CENTRE.phone },
        }),
      ]),
    );
  });

  it('does not tell that something was reported to the police or another organ, in any stage', () => {
    for (const stage of Object.keys(STAGED) as Staged[]) {
      const before = STAGED[stage]();
      const reported = before.and(MEDIATOR, WELL_FORMED.report);
      expect([stage, bytes(reported.state)]).toEqual([stage, bytes(before.state)]);
    }
  });

  it('of a case that was reported and then ended shows what every end shows', () => {
    const reported = (given: Given) => given.and(MEDIATOR, WELL_FORMED.report);
    const ended = [
      reported(STAGED.filed()).and(CLERK, WELL_FORMED.decline),
      reported(STAGED.talking()).and(MEDIATOR, WELL_FORMED.fail),
      reported(STAGED.refused()),
    ];
    expect(new Set(ended.map(({ state }) => bytes(state)))).toEqual(new Set([bytes(STAGED.refused().state)]));
  });

  it('of a joined case adds one sentence while the other goes on, and none once that one has ended', () => {
    expect(viewOpen(STAGED.talking().state, CENTRE, true)).toEqual({
      ...viewOpen(STAGED.talking().state, CENTRE),
      together: true,
    });
    for (const end of ENDS) expect(bytes(STAGED[end]().state, true)).toBe(bytes(STAGED.refused().state));
  });
});
