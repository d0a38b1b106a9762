import { ALARM_FAILURES, GUESS_IN_ALARM, RULES } from '@/cloud/limits/rules';
import { at, guesses } from '../harness/addresses';
import { fileAs, type Staffed, staff } from '../harness/dispute';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { openTown, type Town } from '../harness/town';

let town: Town;
let second: string;
let staffed: Staffed;
let time: MovedTime;

beforeAll(async () => {
  town = await openTown();
  time = moveTime('2026-11-30T01:00:00.000Z');
  second = (await town.another()).url;
  staffed = await staff(town, town.http);
});
afterAll(async () => {
  time.end();
  await town.close();
});

const EACH = 10;
let addresses = 0;
const address = () => `198.51.${Math.floor(++addresses / 250)}.${addresses % 250}`;
const alarm = async () => (await staffed.clerk.ok('centre.inbox', {})).alarm;

it('more guesses than people mistype raise one alarm on all servers, which goes away by itself', async () => {
  const { code } = await fileAs(town.http.as('张秀英'));
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const known = at(town.http.url, address());
  await guesses(known, GUESS_IN_ALARM.free);
  const before = ALARM_FAILURES - GUESS_IN_ALARM.free;
  expect(before % EACH).toBe(5);
  await guesses(at(second, address()), 4);
  for (let done = 5; done < before; done += EACH)
    await guesses(at(done % 20 < 10 ? second : town.http.url, address()), EACH);
  expect([said.mock.calls, await alarm()]).toEqual([[], undefined]);

  const since = time.now();
  await Promise.all(
    ['a', 'b', 'c'].map((_, index) => guesses(at(index ? second : town.http.url, address()), 1)),
  );
  const lines = said.mock.calls.map(([line]) => String(line));
  said.mockRestore();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*"alarm":"guessing".*\}\n$/);
  expect(lines[0]).not.toMatch(/198\.51|\d{16}|[0-9a-f]{32}/);
  expect(await alarm()).toEqual({ since, failures: ALARM_FAILURES + 2 });

  const few = Array(GUESS_IN_ALARM.free).fill('code.not_found');
  expect(await guesses(at(second, address()), GUESS_IN_ALARM.free + 1)).toEqual([...few, 'limit.wait']);
  // One slip more of somebody who has used up the few.
  expect(await guesses(known, 2)).toEqual(['code.not_found', 'limit.wait']);
  const clerk = at(town.http.url, address(), town.http.tokenOf(staffed.clerk.name));
  expect(await guesses(clerk, EACH)).toEqual(Array(EACH).fill('code.not_found'));
  expect((await at(town.http.url, address()).call('case.lookup', { code })).code).toBe('data');

  time.on(1.1);
  expect(await alarm()).toBeUndefined();
  const { free } = RULES.guess;
  expect(await guesses(at(town.http.url, address()), free)).toEqual(Array(free).fill('code.not_found'));
  expect(await alarm()).toBeUndefined();
});
