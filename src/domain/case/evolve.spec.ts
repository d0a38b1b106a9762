import fc from 'fast-check';
import { filed } from '../../../test/harness/given';
import { story } from '../../../test/harness/random-story';
import { STAGED } from '../../../test/harness/stages';
import { evolve, fold } from './evolve';
import { type CaseState, isInTalks, STAGES } from './state';
import { openView } from './turns';

describe('the state of a case', () => {
  it('is the fold of its events, step by step or all at once, also after a stay in the database', () => {
    fc.assert(
      fc.property(story, ({ events }) => {
        let state: CaseState | null = null;
        for (const event of events)
          state = evolve(
            state === null ? null : JSON.parse(JSON.stringify(state)),
            JSON.parse(JSON.stringify(event)),
          );
        expect(fold(events)).toEqual(state);
      }),
    );
  });

  it('comes far in these stories, so that the properties say something', () => {
    const seen = new Set<string>();
    for (const { events } of fc.sample(story, { numRuns: 250, seed: 1 }))
      events.reduce<CaseState | null>((before, event) => {
        const state = evolve(before, event);
        seen.add(state.stage);
        return state;
      }, null);
    const far = ['supplementing', 'talking', 'signing', 'in_force', 'refused', 'withdrawn', 'failed'];
    expect([...seen]).toEqual(expect.arrayContaining(far));
  });

  it('takes any event in any state', () => {
    fc.assert(
      fc.property(story, story, ({ events }, { state }) => {
        for (const event of events) {
          const after = evolve(state, event);
          expect(STAGES).toContain(after.stage);
          expect(after.streams[event.stream]?.seq).toBe((state.streams[event.stream]?.seq ?? 0) + 1);
        }
      }),
    );
  });

  it('begins with the filing alone', () => {
    const [, second] = filed().events;
    expect(() => evolve(null, second as never)).toThrow('case.filed');
    expect(fold([])).toBeNull();
  });

  it('never changes what it was given', () => {
    for (const make of Object.values(STAGED)) {
      const { state, events } = make();
      const frozen = deepFreeze(structuredClone(state));
      for (const event of events) evolve(frozen, event);
    }
  });

  it('counts every stream without a gap and no message twice', () => {
    fc.assert(
      fc.property(story, ({ events, state }) => {
        for (const [name, stream] of Object.entries(state.streams)) {
          const own = events.filter((event) => event.stream === name);
          expect(stream.seq).toBe(own.length);
          expect(stream.messages).toBe(own.filter((event) => event.type === 'message.said').length);
          expect(stream.at).toBe(own.at(-1)?.at);
        }
      }),
    );
  });

  it('lets no field outlive its stage', () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        const unnamed = ['filed', 'supplementing', 'declined', 'accepted', 'withdrawn', 'void', 'linked'];
        const named = !unnamed.includes(state.stage);
        expect('room' in state).toBe(isInTalks(state));
        expect('acceptedAt' in state).toBe(named || state.stage === 'accepted');
        expect('linked' in state).toBe(state.stage === 'linked');
        // These may come before or after somebody was named.
        if (!['withdrawn', 'void', 'linked'].includes(state.stage))
          expect(state.mediator !== undefined).toBe(named);
      }),
    );
  });

  it('never goes back in time', () => {
    fc.assert(
      fc.property(story, ({ events }) => {
        const times = events.map((event) => event.at);
        expect(times).toEqual([...times].sort());
      }),
    );
  });

  it('always holds what the bare code was last shown', () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        expect(state.shown).toEqual(openView(state));
      }),
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
