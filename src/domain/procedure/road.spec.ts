import fc from 'fast-check';
import { DEFAULT_PROCEDURE, TASKS, type Task } from './procedure';
import { comesAfter, cyclesIn, orderOf, roadOf } from './road';

type Order = Record<Task, { after: readonly Task[] }>;

/** Every step free, but for those named. */
function order(named: Partial<Record<Task, readonly Task[]>>): Order {
  return Object.fromEntries(TASKS.map((task) => [task, { after: named[task] ?? [] }])) as Order;
}

const anyOrder = fc
  .array(fc.tuple(fc.constantFrom(...TASKS.slice(0, 9)), fc.constantFrom(...TASKS.slice(0, 9))), {
    maxLength: 14,
  })
  .map((pairs) =>
    order(
      Object.fromEntries(
        TASKS.map((task) => [task, pairs.filter(([one]) => one === task).map(([, before]) => before)]),
      ),
    ),
  );

describe('the order of the steps', () => {
  it('is a road from the first call to the closed case', () => {
    expect(orderOf(DEFAULT_PROCEDURE.steps)).toEqual([
      'call_applicant',
      'decide_acceptance',
      'supplement',
      'assign',
      'declare',
      'accept_mediator',
      'invite',
      'answer',
      'open_room',
      'lead_talks',
      'resume_room',
      'decide_replacement',
      'mark_times',
      'hold_meeting',
      'write_record',
      'sign_record',
      'answer_terms',
      'check_identity',
      'sign_agreement',
      'sign_as_mediator',
      'seal_agreement',
      'perform',
      'ask_confirmation',
      'follow_up',
      'answer_visit',
      'close_case',
      'recheck',
      'find_heirs',
      'answer_transfer',
      'answer_urge',
      'look_into',
      'confirm_claim',
      'confirm_filing',
    ]);
  });

  it('puts a step after those it names, wherever it stood before', () => {
    const swapped = orderOf(order({ call_applicant: ['supplement'], supplement: ['assign'] }));
    expect(swapped.slice(0, 4)).toEqual(['decide_acceptance', 'assign', 'supplement', 'call_applicant']);
  });

  it('holds each step once and after all it names, or a round says why it cannot', () => {
    fc.assert(
      fc.property(anyOrder, (steps) => {
        const placed = orderOf(steps);
        const missing = TASKS.filter((task) => !placed.includes(task));
        for (const [index, task] of placed.entries())
          for (const before of steps[task].after) expect(placed.indexOf(before)).toBeLessThan(index);
        expect(new Set(placed).size).toBe(placed.length);
        expect(missing.length > 0).toBe(cyclesIn(steps).length > 0);
      }),
    );
  });
});

describe('steps that wait for each other', () => {
  it.each<[string, Partial<Record<Task, readonly Task[]>>, Task[][]]>([
    ['none', {}, []],
    ['a step for itself', { answer: ['answer'] }, [['answer', 'answer']]],
    [
      'two, told in the order of time',
      { assign: ['invite'], invite: ['assign'] },
      [['assign', 'invite', 'assign']],
    ],
    [
      'three',
      { assign: ['answer'], declare: ['assign'], answer: ['declare'] },
      [['assign', 'declare', 'answer', 'assign']],
    ],
    [
      'two knots, and steps that only follow one of them',
      {
        assign: ['declare'],
        declare: ['assign'],
        perform: ['recheck'],
        recheck: ['perform'],
        close_case: ['perform'],
      },
      [
        ['assign', 'declare', 'assign'],
        ['perform', 'recheck', 'perform'],
      ],
    ],
  ])('%s', (_name, named, rounds) => {
    expect(cyclesIn(order(named))).toEqual(rounds);
  });

  it('each really wait for the one before', () => {
    fc.assert(
      fc.property(anyOrder, (steps) => {
        for (const round of cyclesIn(steps)) {
          expect(round[0]).toBe(round.at(-1));
          for (const [index, task] of round.slice(1).entries())
            expect(steps[task].after).toContain(round[index]);
        }
      }),
    );
  });
});

describe('coming after', () => {
  it.each<[Task, Task, boolean]>([
    ['open_room', 'answer', true],
    ['close_case', 'call_applicant', true],
    ['answer', 'open_room', false],
    ['answer', 'answer', false],
    ['recheck', 'assign', false],
  ])('%s after %s: %s', (task, earlier, really) => {
    expect(comesAfter(DEFAULT_PROCEDURE.steps, task, earlier)).toBe(really);
  });

  it('ends where steps go in circles', () => {
    const circle = order({ assign: ['declare'], declare: ['assign'] });
    expect(comesAfter(circle, 'assign', 'assign')).toBe(true);
    expect(comesAfter(circle, 'assign', 'perform')).toBe(false);
  });
});

describe('the road of a kind of mediation', () => {
  it('tells with each step who, how long and on what basis', () => {
    expect(roadOf(DEFAULT_PROCEDURE, 'people')).toHaveLength(TASKS.length);
    expect(roadOf(DEFAULT_PROCEDURE, 'people').find(({ task }) => task === 'lead_talks')).toEqual({
      task: 'lead_talks',
      owner: 'mediator',
      kind: 'law',
      ref: 'working_rules_33',
      amount: 30,
      unit: 'calendar',
      after: ['open_room'],
    });
  });

  it('sends nobody to the court where it does not confirm', () => {
    const { steps } = DEFAULT_PROCEDURE;
    const visited = { ...steps, follow_up: { ...steps.follow_up, after: ['ask_confirmation'] as const } };
    const road = roadOf({ ...DEFAULT_PROCEDURE, steps: visited }, 'police');
    expect(road.map(({ task }) => task)).not.toContain('ask_confirmation');
    expect(road.find(({ task }) => task === 'follow_up')?.after).toEqual([]);
  });
});
