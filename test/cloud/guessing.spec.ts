import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ALARM_FAILURES, GUESS_IN_ALARM, RULES, type Rule } from '@/cloud/limits/rules';
import { KEY_TRIES } from '@/cloud/operations/personal-key';
import { type Database, openKysely, openPool } from '@/cloud/store/database';
import { migrate } from '@/cloud/store/migrate';
import { daysFor, type Pace, paceOf, roughly } from '../harness/guessing';
import { type FreshDatabase, freshDatabase } from '../harness/postgres';

const OPEN_CASES = 1e6;
/** Fourteen digits are drawn, two follow from them. */
const GUESSES = 1e14 / OPEN_CASES;
const KEYS = 1e6;

let fresh: FreshDatabase;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = openKysely(openPool(fresh.connectionString, 2));
  await migrate(db);
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

const count = (value: number) => value.toLocaleString('en-US');
const minutes = (seconds: number) => (seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`);

function ruleRow(name: string, { free, refill, first, longest }: Rule, pace: Pace): string {
  const times = [free, minutes(first), minutes(longest), minutes(refill)];
  return `| ${[name, ...times, pace.firstDay, pace.perDay].join(' | ')} |`;
}

function row(who: string, addresses: number, pace: Pace): string {
  const days = daysFor(GUESSES, pace, addresses);
  return `| ${who} | ${count(addresses * pace.perDay)} | ${roughly(days)} |`;
}

it('docs/guessing.md says what the limits of the code come to on a real database', async () => {
  const calm = await paceOf(db, RULES.guess);
  const alarmed = await paceOf(db, GUESS_IN_ALARM);
  const hidden: Pace = { firstDay: (ALARM_FAILURES - 1) * 24, perDay: (ALARM_FAILURES - 1) * 24 };
  const expected = [
    ruleRow('an address or an account', RULES.guess, calm),
    ruleRow('an address in an alarm', GUESS_IN_ALARM, alarmed),
    row('one address', 1, calm),
    row('1,000 addresses, were there no alarm', 1000, calm),
    row('1,000 addresses in the alarm', 1000, alarmed),
    row('100,000 addresses in the alarm', 100_000, alarmed),
    row('any number that stays below the alarm', 1, hidden),
    `needs ${count(GUESSES)} guesses on average`,
    `more than ${ALARM_FAILURES - 1} wrong guesses within an hour`,
    `after ${KEY_TRIES} wrong tries`,
    `1 in ${count(KEYS / KEY_TRIES)}`,
    `${roughly(daysFor(KEYS, calm, 1))} for one address`,
  ];
  const text = readFileSync(path.resolve(__dirname, '../../docs/guessing.md'), 'utf8').replace(/ +/g, ' ');
  for (const line of expected) expect(text).toContain(line);
});
