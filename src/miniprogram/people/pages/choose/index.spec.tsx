import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, type Given, hoursLater, other, person } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting, talking } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import ChoosePage from './index';

afterEach(closePage);

const mediators = [
  { personId: 'mediator-1', name: '周敏', years: 12, fields: ['neighbours'], open: 7 },
  {
    personId: 'mediator-2',
    name: '何川',
    years: 1,
    fields: ['labour'],
    languages: ['普通话', '羌语'],
    open: 0,
  },
];

test('Each mediator stands there with years, fields, languages and what they have in hand', async () => {
  const { page } = await open(APPLICANT, inviting());
  for (const said of ['做调解 12 年', '擅长 邻里', '正在办这一件', '会说 普通话、羌语', '手上没有案子'])
    expect(page.says(said)).toBe(true);
  expect(await faults()).toEqual([]);
});

test('A wish is told as a wish, until both sides have the same', async () => {
  const { page, door } = await open(APPLICANT, talking());
  await page.tap(/何川/, 'radio');
  await page.tap('请这一位');
  expect(door.sent).toEqual([{ type: 'chooseMediator', mediatorId: 'mediator-2' }]);
  expect(door.given.state.mediator?.personId).toBe('mediator-1');
  expect(page.says('记下了，对方和中心都看得到')).toBe(true);
  const both = await open(other(1), door.given);
  expect(both.page.says('张秀英想请这一位')).toBe(true);
  await both.page.tap(/何川/, 'radio');
  await both.page.tap('请这一位');
  expect(both.door.given.state.mediator?.personId).toBe('mediator-2');
  expect(both.page.says('双方都选了这一位')).toBe(true);
});

test('Whoever handles it already cannot be chosen', async () => {
  const { page } = await open(APPLICANT, talking());
  await page.tap(/周敏/, 'radio');
  expect(page.isDisabled('请这一位')).toBe(true);
});

test('A clerk asks somebody in as an expert', async () => {
  const { page, door } = await open(CLERK, talking(), { helper: 'yes' });
  await page.tap('部门的专家', 'radio');
  await page.tap(/何川/, 'radio');
  await page.tap('请来协办');
  expect(door.sent).toEqual([{ type: 'addHandler', personId: 'mediator-2', as: 'expert' }]);
  expect(door.given.state.handlers).toEqual([{ personId: person('mediator-2'), as: 'expert' }]);
});

test('Staff write down whom a side without a phone would like, and how it said so', async () => {
  const { page, door } = await open(CLERK, talking());
  await page.tap(/何川/, 'radio');
  expect(page.isDisabled('记下他想请这一位')).toBe(true);
  await page.tap('李桂芳', 'radio');
  await saysBy(page);
  await page.tap('记下他想请这一位');
  expect(door.sent).toEqual([
    { type: 'chooseMediator', mediatorId: 'mediator-2', partyId: 'p2', ...BY_PHONE },
  ]);
});

async function open(viewer: Viewer, story: Given, params: Record<string, string> = {}) {
  const door = openDoor(viewer, story, hoursLater(24));
  door.answers = { 'centre.mediators': { mediators } };
  return { page: await openPage(ChoosePage, params), door };
}
