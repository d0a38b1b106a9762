import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RunningTime, runTime } from '../harness/running-time';
import { openTown, type Town } from '../harness/town';
import { type Reading, readAll } from './reading';
import { MAY_READ, type Secret } from './secrets';
import { printed } from './table';
import { makeWorld } from './world';

const project = path.resolve(__dirname, '../..');
const agreed = path.join(project, 'docs/access.md');

let town: Town;
let time: RunningTime;
let reading: Reading;
beforeAll(async () => {
  time = runTime('2026-03-02T01:00:00.000Z');
  town = await openTown();
  reading = await readAll(await makeWorld(town, time));
});
afterAll(async () => {
  await town.close();
  time.end();
});

it.each(Object.keys(MAY_READ) as Secret[])(
  '%s is read by those for whom it is, and by nobody else',
  (secret) => {
    const readers = reading.found.filter((one) => one.secret === secret);
    const wrong = readers.filter(({ caller }) => !MAY_READ[secret].includes(caller));
    expect(wrong).toEqual([]);
    // What somebody may read and did not find was looked for in the wrong place.
    const missing = MAY_READ[secret].filter((caller) => !readers.some((one) => one.caller === caller));
    expect(missing).toEqual([]);
  },
);

it('shows nobody a personal key', () => {
  expect(reading.keys).toEqual([]);
});

it('answers everybody with the agreed fields, and no other', () => {
  const table = printed(reading.table);
  mkdirSync(path.join(project, 'node_modules/.cache'), { recursive: true });
  writeFileSync(path.join(project, 'node_modules/.cache/yima-access.md'), table);
  if (process.env.YIMA_WRITE_ACCESS) writeFileSync(agreed, table);
  expect(table.split('\n')).toEqual(readFileSync(agreed, 'utf8').split('\n'));
});
