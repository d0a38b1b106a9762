import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { carryPhotos } from '../../../../../test/harness/page-photo';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { PAPER } from '../../../../../test/harness/setting';
import { talking } from '../../../../../test/harness/stages';
import { zh } from '../../../../../test/harness/texts';
import ActorPage from './index';

afterEach(() => {
  closePage();
  jest.restoreAllMocks();
});

test('A written authority is photographed, and says how far and until when it goes', async () => {
  const { page, door } = await open(other(1));
  const photos = carryPhotos(door, PAPER);
  await page.tap('代理人', 'radio');
  expect(page.ticked()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('看这件事的经过'),
      expect.stringContaining('写了委托书'),
    ]),
  );
  page.write('他的姓名', '刘律师');
  page.write('到哪一天为止', '2026-06-30');
  await page.tap('没有', 'radio');
  await page.tap('不是', 'radio');
  expect(page.says('请把委托书拍下来')).toBe(true);
  expect(page.isDisabled('就请他办')).toBe(true);
  await page.tap('拍下来');
  await photos.choose('委托书.jpg');
  await page.tap('替他签字', 'checkbox');
  expect(await faults()).toEqual([]);
  await page.tap('就请他办');
  expect(door.sent).toEqual([
    {
      type: 'appointActor',
      partyId: 'p2',
      as: 'agent',
      name: '刘律师',
      authority: 'written',
      scope: ['read', 'talk', 'answer', 'sign'],
      until: '2026-06-30T15:59:00.000Z',
      files: [PAPER],
      ownInterest: false,
    },
  ]);
  expect(page.travels()).toEqual(['back ']);
});

test('What was only spoken is put on paper where it goes as far as signing', async () => {
  const { page, door } = await open(other(1));
  const photos = carryPhotos(door, PAPER);
  await nameAgent(page);
  await page.tap('当着工作人员说的', 'radio');
  expect(page.offers('拍下来')).toBe(false);
  await page.tap('替他签字', 'checkbox');
  expect(page.says(zh.people.actor.paperToSign)).toBe(true);
  expect(page.says('请把委托书拍下来')).toBe(true);
  expect(page.isDisabled('就请他办')).toBe(true);
  await page.tap('拍下来');
  await photos.choose('委托书.jpg');
  expect(await faults()).toEqual([]);
  await page.tap('就请他办');
  expect(door.sent).toMatchObject([
    { authority: 'spoken', scope: ['read', 'talk', 'answer', 'sign'], files: [PAPER] },
  ]);
});

test('A paper that is asked for no more is not sent', async () => {
  const { page, door } = await open(other(1));
  const photos = carryPhotos(door, PAPER);
  await nameAgent(page);
  await page.tap('拍下来');
  await photos.choose('委托书.jpg');
  await page.tap('当着工作人员说的', 'radio');
  await page.tap('就请他办');
  expect(door.sent).toHaveLength(1);
  expect(door.sent[0]).not.toHaveProperty('files');
});

test('A guardian whose own interest stands against the child cannot be named', async () => {
  const { page } = await open(other(1));
  await page.tap('监护人', 'radio');
  page.write('他的姓名', '李建军');
  await page.tap('有', 'radio');
  await page.tap('不是', 'radio');
  expect(page.says('这个人不能替他办')).toBe(true);
  expect(page.isDisabled('就请他办')).toBe(true);
  await page.tap('没有', 'radio');
  expect(page.says('这个人不能替他办')).toBe(false);
});

test('Whoever is a party of the opposing side cannot be named; a guardian of the same side neither', async () => {
  const { page } = await open(MEDIATOR, 'p2');
  await page.tap('代理人', 'radio');
  await page.tap('没有', 'radio');
  await page.tap('张秀英', 'radio');
  expect(page.says('这个人不能替他办')).toBe(true);
  await page.tap('王建国', 'radio');
  expect(page.says('这个人不能替他办')).toBe(false);
  await page.tap('监护人', 'radio');
  expect(page.says('这个人不能替他办')).toBe(true);
});

test('An interpreter may read and speak, and no more unless it is chosen', async () => {
  const { page, door } = await open(MEDIATOR, 'p2');
  await page.tap('翻译', 'radio');
  page.write('他的姓名', '杨老师');
  await page.tap('没有', 'radio');
  await page.tap('不是', 'radio');
  await page.tap('就请他办');
  expect(door.sent).toMatchObject([
    { as: 'interpreter', authority: 'spoken', scope: ['read', 'talk'], ownInterest: false },
  ]);
});

async function open(viewer: Viewer, partyId?: string) {
  const door = openDoor(viewer, talking(2), hoursLater(24));
  return { page: await openPage(ActorPage, partyId ? { partyId } : {}), door };
}

async function nameAgent(page: Awaited<ReturnType<typeof openPage>>): Promise<void> {
  await page.tap('代理人', 'radio');
  page.write('他的姓名', '刘律师');
  await page.tap('没有', 'radio');
  await page.tap('不是', 'radio');
}
