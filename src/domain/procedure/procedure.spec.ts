import fc from 'fast-check';
import { KINDS } from '../kinds/kinds';
import { addWorkdays, isCalendarKnown, isWorkday } from './calendar';
import { CALENDAR_LAST_YEAR } from './holidays';
import {
  courtsFor,
  DEFAULT_PROCEDURE,
  dueAfter,
  dueFor,
  keyExpiry,
  routesFor,
  TASKS,
  type Task,
} from './procedure';

const day = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2028, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('working days of the PRC', () => {
  it.each([
    ['a Friday', '2026-03-06', true],
    ['a Saturday', '2026-03-07', false],
    ['a Sunday', '2026-03-08', false],
    ['National Day', '2026-10-01', false],
    ['the last weekday of the National Day holiday', '2026-10-07', false],
    ['the Saturday worked for National Day', '2026-10-10', true],
    ['the Sunday worked for National Day', '2026-09-20', true],
    ['the Saturday worked before Spring Festival', '2026-02-14', true],
    ['a weekday of Spring Festival', '2026-02-17', false],
    ['the last day of Spring Festival', '2026-02-23', false],
    ['the Saturday worked after Spring Festival', '2026-02-28', true],
    ["New Year's Day", '2026-01-01', false],
    ["the Sunday worked for New Year's Day", '2026-01-04', true],
  ])('%s (%s): works %s', (_name, date, works) => {
    expect(isWorkday(date)).toBe(works);
  });

  it.each([
    ['over a weekend', '2026-03-06', 1, '2026-03-09'],
    ['over National Day', '2026-09-30', 1, '2026-10-08'],
    ['over National Day with its worked Saturday', '2026-09-30', 3, '2026-10-10'],
    ['over National Day and past the worked Saturday', '2026-09-30', 4, '2026-10-12'],
    ['from inside a holiday', '2026-10-03', 1, '2026-10-08'],
    ['over Spring Festival, the worked Saturday first', '2026-02-13', 1, '2026-02-14'],
    ['over Spring Festival', '2026-02-13', 2, '2026-02-24'],
    ["over the year's end", '2025-12-31', 1, '2026-01-04'],
    ["over New Year's Day of a year not yet announced", '2026-12-31', 1, '2027-01-04'],
    ['over the fixed days of National Day in such a year', '2029-09-28', 1, '2029-10-04'],
    ['of none', '2026-10-03', 0, '2026-10-03'],
  ])('counts %s', (_name, from, days, date) => {
    expect(addWorkdays(from, days)).toBe(date);
  });

  it('ends on a working day with exactly so many working days passed', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const end = addWorkdays(from, days);
        expect(isWorkday(end)).toBe(true);
        let passed = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(end); at += 86_400_000)
          if (isWorkday(new Date(at).toISOString().slice(0, 10))) passed += 1;
        expect(passed).toBe(days);
      }),
    );
  });
});

describe('a due date', () => {
  it('falls at 18:00 in China', () => {
    for (const task of TASKS)
      expect(dueFor(DEFAULT_PROCEDURE, task, '2026-03-02T01:00:00.000Z').due).toMatch(/T10:00:00\.000Z$/);
  });

  it('counts from the day in China, not in Greenwich', () => {
    const before = dueFor(DEFAULT_PROCEDURE, 'assign', '2026-03-02T15:59:59.999Z');
    const after = dueFor(DEFAULT_PROCEDURE, 'assign', '2026-03-02T16:00:00.000Z');
    expect(before.due).toBe('2026-03-03T10:00:00.000Z');
    expect(after.due).toBe('2026-03-04T10:00:00.000Z');
  });

  it.each<[string, Task, string, string]>([
    ['before Spring Festival, on the Saturday worked for it', 'assign', '2026-02-13', '2026-02-14'],
    ['over Spring Festival', 'decide_acceptance', '2026-02-13', '2026-02-24'],
    ['over Spring Festival and its worked Saturday', 'answer', '2026-02-12', '2026-02-26'],
    ['from inside Spring Festival', 'assign', '2026-02-18', '2026-02-24'],
    ['up to the Saturday worked after Spring Festival', 'answer', '2026-02-20', '2026-02-28'],
    ['in calendar days, which Spring Festival does not stop', 'lead_talks', '2026-01-20', '2026-02-19'],
    ["over the year's end, up to the Sunday worked for it", 'assign', '2025-12-31', '2026-01-04'],
    ["over the year's end in calendar days", 'ask_confirmation', '2025-12-15', '2026-01-14'],
    ['up to the last working day of the year', 'assign', '2026-12-30', '2026-12-31'],
  ])('is found %s', (_name, task, from, date) => {
    const { due, basis } = dueFor(DEFAULT_PROCEDURE, task, `${from}T01:00:00.000Z`);
    expect(due).toBe(`${date}T10:00:00.000Z`);
    expect(basis).not.toHaveProperty('estimated');
  });

  it.each<[string, Task, string, string]>([
    ["over New Year's Day", 'assign', '2026-12-31T01:00:00.000Z', '2027-01-04'],
    ["from New Year's first minute in China", 'assign', '2026-12-31T16:00:00.000Z', '2027-01-04'],
    ["over the year's end", 'answer', '2026-12-28T01:00:00.000Z', '2027-01-05'],
    ['in a Spring Festival without its notice', 'assign', '2027-02-05T01:00:00.000Z', '2027-02-08'],
  ])('is an estimate in a year whose holidays are not announced: %s', (_name, task, from, date) => {
    const { due, basis } = dueFor(DEFAULT_PROCEDURE, task, from);
    expect(due).toBe(`${date}T10:00:00.000Z`);
    expect(basis.estimated).toBe(true);
  });

  it('never lies before what it counts from, nor before that of an earlier beginning', () => {
    const minute = fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2027, 2, 1) });
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(...TASKS), (one, other, task) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const due = (at: number) => dueFor(DEFAULT_PROCEDURE, task, new Date(at).toISOString()).due;
        expect(due(first) <= due(second)).toBe(true);
        expect(due(first) > new Date(first).toISOString()).toBe(true);
      }),
    );
  });

  it("follows the procedure's closing hour, also an early one", () => {
    const early = { ...DEFAULT_PROCEDURE, closingHour: 7 };
    expect(dueFor(early, 'assign', '2026-03-02T01:00:00.000Z').due).toBe('2026-03-02T23:00:00.000Z');
  });

  it.each([
    ['lead_talks', 'working_rules_33'],
    ['ask_confirmation', 'pml_33'],
  ] as const)('says on what basis: %s by rule %s', (task, ref) => {
    expect(dueFor(DEFAULT_PROCEDURE, task, '2026-03-02T01:00:00.000Z')).toEqual({
      due: '2026-04-01T10:00:00.000Z',
      basis: { kind: 'law', ref, amount: 30, unit: 'calendar' },
    });
  });

  it("is the centre's own aim for everything else", () => {
    for (const task of TASKS.filter((one) => one !== 'lead_talks' && one !== 'ask_confirmation'))
      expect(dueFor(DEFAULT_PROCEDURE, task, '2026-03-02T01:00:00.000Z').basis.kind).toBe('aim');
  });

  it('is marked as estimated once it falls in a year whose holidays are not announced', () => {
    const known = dueFor(DEFAULT_PROCEDURE, 'assign', `${CALENDAR_LAST_YEAR}-12-30T01:00:00.000Z`);
    const estimated = dueFor(DEFAULT_PROCEDURE, 'assign', `${CALENDAR_LAST_YEAR}-12-31T01:00:00.000Z`);
    expect(known.basis).not.toHaveProperty('estimated');
    expect(estimated.basis.estimated).toBe(true);
    expect(isCalendarKnown(estimated.due)).toBe(false);
  });

  it('is never estimated where calendar days are counted', () => {
    const talks = dueFor(DEFAULT_PROCEDURE, 'lead_talks', `${CALENDAR_LAST_YEAR}-12-31T01:00:00.000Z`);
    expect(talks.basis).not.toHaveProperty('estimated');
  });
});

describe('a personal key', () => {
  it("opens the door for thirty days, to the end of the last day's work", () => {
    expect(keyExpiry(DEFAULT_PROCEDURE, '2026-03-02T01:00:00.000Z')).toBe('2026-04-01T10:00:00.000Z');
    expect(keyExpiry(DEFAULT_PROCEDURE, '2026-12-15T16:30:00.000Z')).toBe('2027-01-15T10:00:00.000Z');
  });
});

describe('what the procedure says beside the steps', () => {
  it('counts a visit like a step', () => {
    const [first] = DEFAULT_PROCEDURE.followUps;
    const from = '2026-11-23T01:00:00.000Z';
    expect(first && dueAfter(DEFAULT_PROCEDURE, first, from)).toEqual(
      dueFor(DEFAULT_PROCEDURE, 'follow_up', from),
    );
    expect(dueFor(DEFAULT_PROCEDURE, 'follow_up', from).due).toBe('2026-12-23T10:00:00.000Z');
  });

  it('finds the courts that serve a village, and none far away', () => {
    expect(courtsFor(DEFAULT_PROCEDURE, '510705102204')).toEqual([
      { name: '绵阳市安州区人民法院', place: '510705' },
    ]);
    expect(courtsFor(DEFAULT_PROCEDURE, '110101001001')).toEqual([]);
  });

  it('knows for every kind of dispute where else to go', () => {
    expect(routesFor(DEFAULT_PROCEDURE, 'labour')).toEqual(['labour_arbitration', 'court', 'legal_aid']);
    expect(routesFor(DEFAULT_PROCEDURE, 'neighbours')).toEqual(['court', 'legal_aid']);
    for (const kind of KINDS) expect(routesFor(DEFAULT_PROCEDURE, kind)).toContain('court');
  });
});
