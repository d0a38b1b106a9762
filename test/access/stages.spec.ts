import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { openTown, type Town } from '../harness/town';
import { OF_A_CASE } from './asking';
import { CALLERS, type Caller } from './callers';
import { appointStaff } from './cast';
import { MAY_READ, type Secret } from './secrets';
import { readStage, type StageReading } from './stage-reading';
import { MAY_READ_OF_THE_END, mayReadIn } from './stage-rules';
import { printedStages, type Readings } from './stage-table';
import { ENDED, ENDING_WORDS, endingWords, makeStage, presentIn, STAGES, type Stage } from './stages';
import type { Asked } from './world';

const project = path.resolve(__dirname, '../..');
const agreed = path.join(project, 'docs/access-stages.md');
/** To whom a case is none of theirs: what any of them gets of it, the bare code gives. */
const STRANGERS: readonly Caller[] = [
  'nobody',
  'bare_code',
  'wrong_key',
  'outsider',
  'colleague',
  'foreign_clerk',
];

let town: Town;
let time: MovedTime;
const disputes = {} as Record<Stage, Asked>;
const readings = {} as Record<Stage, StageReading>;
// A dispute for each stage takes longer to make than a test may hang.
beforeAll(async () => {
  time = moveTime('2026-03-02T01:00:00.000Z');
  town = await openTown();
  const staff = await appointStaff(town);
  for (const stage of STAGES) {
    // So much was asked before that it would be too much for one hour.
    time.on(2);
    disputes[stage] = await makeStage(town, staff, stage, time);
    readings[stage] = await readStage(disputes[stage], presentIn(stage));
  }
}, 900_000);
afterAll(async () => {
  await town.close();
  time.end();
});

/** By whom, of those who have come to it by then, words are found in anything that they are answered. */
function readersOf(stage: Stage, words: string): Caller[] {
  return CALLERS.filter((caller) =>
    Object.values(readings[stage][caller] ?? {}).some(({ raw }) => raw.includes(words)),
  );
}
const inOrder = (callers: readonly Caller[]) => CALLERS.filter((caller) => callers.includes(caller));

describe.each(STAGES)('%s', (stage) => {
  it.each(Object.keys(MAY_READ) as Secret[])('lets %s be read by those for whom it is', (secret) => {
    const { secrets } = disputes[stage];
    expect(readersOf(stage, secrets[secret])).toEqual(inOrder(mayReadIn(stage, secret)));
  });

  it.each(ENDING_WORDS)('lets its %s be read by those for whom it is', (word) => {
    const words = endingWords(STAGES.indexOf(stage) + 1)[word];
    const allowed = MAY_READ_OF_THE_END[stage]?.[word] ?? [];
    expect(readersOf(stage, words)).toEqual(inOrder(allowed));
  });

  it('shows nobody a personal key', () => {
    const found = disputes[stage].keys.flatMap((key) => readersOf(stage, `"${key}"`));
    expect(found).toEqual([]);
  });

  it('is by its bare code a stage, a next step with its date, and the centre with its telephone', () => {
    for (const caller of STRANGERS.filter((one) => one !== 'nobody')) {
      const { data } = JSON.parse(readings[stage][caller]?.['case.lookup']?.raw ?? '{}');
      const goesOnElsewhere = stage === 'joined' ? { together: true } : {};
      expect(data).toEqual({
        stage: expect.any(String),
        next: data.next && { what: expect.any(String), due: expect.any(String) },
        centre: { name: expect.any(String), phone: expect.any(String) },
        ...goesOnElsewhere,
      });
    }
  });
});

/** Every answer to the letter. */
function answersIn(stage: Stage, caller: Caller): string[] {
  return Object.entries(readings[stage][caller] ?? {}).map(([name, { raw }]) => `${name}: ${unmarked(raw)}`);
}

it.each(STRANGERS)('%s cannot tell one end without an agreement from another', (caller) => {
  const [first, ...others] = ENDED;
  const expected = answersIn(first, caller);
  expect(expected).toHaveLength(OF_A_CASE.length - (caller === 'wrong_key' ? 0 : 1));
  for (const stage of others) expect([stage, answersIn(stage, caller)]).toEqual([stage, expected]);
});

it.each(STRANGERS)('%s cannot tell that something was reported', (caller) => {
  expect(answersIn('reported', caller)).toEqual(answersIn('talks', caller));
});

/** Without what differs from one dispute to the next by chance or by the hour; nothing that has a length of its own. */
function unmarked(raw: string): string {
  return raw
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '(moment)')
    .replace(/"seconds":\d+/g, '"seconds":(n)')
    .replace(/"code":"\d{16}"/g, '"code":"(code)"');
}

it('answers everybody in every stage with the agreed fields, and no other', () => {
  const table = printedStages(readings as Readings, OF_A_CASE);
  mkdirSync(path.join(project, 'node_modules/.cache'), { recursive: true });
  writeFileSync(path.join(project, 'node_modules/.cache/yima-access-stages.md'), table);
  if (process.env.YIMA_WRITE_ACCESS) writeFileSync(agreed, table);
  expect(table.split('\n')).toEqual(readFileSync(agreed, 'utf8').split('\n'));
});
