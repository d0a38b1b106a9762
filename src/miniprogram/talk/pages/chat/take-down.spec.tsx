import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { hoursLater, MEDIATOR, other, party } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import { zh } from '../../../../../test/harness/texts';
import ChatPage from '.';

const { writing, chat, told } = zh;
const words = writing.takeDownSheet;
const NOW = hoursLater(5);

afterEach(closePage);

const without = () =>
  talking(2).and(MEDIATOR, { type: 'setChannel', partyId: party('p2'), channel: 'phone' });

test('The mediator takes down what somebody without a phone said, and how, and reads it back', async () => {
  const { page, door } = await open(MEDIATOR);
  await page.tap(writing.more);
  await page.tap(new RegExp(`^${writing.takeDown}`));
  expect(page.isDisabled(words.send)).toBe(true);
  page.write(words.text, '墙我来修');
  await saysBy(page);
  expect(await faults()).toEqual([]);
  await page.tap(words.send);
  expect(door.sent).toEqual([{ type: 'say', room: 'joint', text: '墙我来修', for: 'p2', ...BY_PHONE }]);
  expect(page.says(chat.takenDown('李桂芳', told.ways.phone, '某人'))).toBe(true);
});

test('What is written anew is read back anew', async () => {
  const { page } = await open(MEDIATOR);
  await page.tap(writing.more);
  await page.tap(new RegExp(`^${writing.takeDown}`));
  page.write(words.text, '墙我来修');
  await saysBy(page);
  expect(page.isDisabled(words.send)).toBe(false);
  page.write(words.text, '墙我来修，沟不填');
  await page.settle();
  expect(page.isDisabled(words.send)).toBe(true);
});

test('Nobody else takes down, and nobody is taken down who writes themselves', async () => {
  const writer = await open(other(2));
  await writer.page.tap(writing.more);
  expect(writer.page.says(writing.takeDown)).toBe(false);
  closePage();
  const { page } = await open(MEDIATOR, talking());
  await page.tap(writing.more);
  expect(page.says(writing.takeDown)).toBe(false);
});

async function open(viewer: Viewer, story = without()) {
  const door = openDoor(viewer, story, NOW);
  return { page: await openPage(ChatPage, { room: 'joint' }), door };
}
