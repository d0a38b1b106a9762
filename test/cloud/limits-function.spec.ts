import { RULES } from '@/cloud/limits/rules';
import { strangeCode } from '../harness/addresses';
import { type Dispute, fileAs } from '../harness/dispute';
import { type FunctionDoor, openidOf } from '../harness/function-door';
import { openTown, type Town } from '../harness/town';

let town: Town;
let door: FunctionDoor;
let dispute: Dispute;
beforeAll(async () => {
  town = await openTown();
  door = town.function();
  dispute = await fileAs(door.as('张秀英'));
});
afterAll(() => town.close());

const { free } = RULES.guess;
const guess = (openid: unknown) =>
  door.main(openid, { operation: 'case.lookup', input: { code: strangeCode() } });
const look = (openid: unknown) =>
  door.main(openid, { operation: 'case.lookup', input: { code: dispute.code } });
const waiting = { ok: false, error: { code: 'limit.wait' } };

it('in the cloud a person of WeChat has a budget of their own, and whoever has no openid that of the address', async () => {
  const guesser = openidOf('猜的人');
  const heard = await Promise.all(Array.from({ length: free + 10 }, () => guess(guesser)));
  expect(heard.filter((one) => !one.ok && one.error.code === 'code.not_found')).toHaveLength(free);
  expect(await look(guesser)).toMatchObject(waiting);
  expect(await look(openidOf('邻居'))).toMatchObject({ ok: true });
  for (let index = 0; index < free; index += 1) await guess(undefined);
  expect(await look(undefined)).toMatchObject(waiting);
  expect(await look(openidOf('邻居'))).toMatchObject({ ok: true });
});
