import { faults } from '../../../../../test/harness/faults';
import { CLERK, hoursLater, party } from '../../../../../test/harness/given';
import { ISSUED_KEY, openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import KeysPage from './index';

afterEach(closePage);

const p2 = { partyId: party('p2') } as const;

test('The first key needs no reason', async () => {
  const door = openDoor(CLERK, inviting(), hoursLater(1));
  const page = await openPage(KeysPage, p2);
  await page.tap('发一个密钥');
  expect(door.sent).toEqual([{ type: 'issueKey', ...p2 }]);
  expect(await faults()).toEqual([]);
});

test('Another one is asked why, in a form that says what follows from it', async () => {
  const door = openDoor(CLERK, inviting().and(CLERK, { type: 'issueKey', ...p2 }), hoursLater(1));
  const page = await openPage(KeysPage, p2);
  await page.tap('先核实，再给看', 'checkbox');
  await page.tap('发一个密钥');
  expect(page.says('旧手机就看不到了')).toBe(true);
  page.write('为什么再发', '手机丢了');
  await page.tapInSheet('发一个密钥');
  expect(door.sent.at(-1)).toEqual({ type: 'issueKey', ...p2, reason: '手机丢了', checkFirst: true });
  expect(page.says('旧手机就看不到了')).toBe(false);
});

test('A key that was issued is led to, however many parties stand above it', async () => {
  openDoor(CLERK, inviting(), hoursLater(1));
  const page = await openPage(KeysPage, p2);
  expect(page.ledTo()).toBeUndefined();
  await page.tap('发一个密钥');
  expect(page.ledTo()).toContain(ISSUED_KEY.replace('205', '205 '));
});
