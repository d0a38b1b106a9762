import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
} from '../../../../../test/harness/given';
import {
  fixed,
  HELD,
  PROPOSE,
  proposed,
  recorded,
  signatureUnder,
} from '../../../../../test/harness/meetings';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { PAPER } from '../../../../../test/harness/setting';
import { talking } from '../../../../../test/harness/stages';
import CasePage from './index';

const now = hoursLater(5);

afterEach(closePage);

test('A party finds the choice of times as what it owes, and as a meeting', async () => {
  const page = await open(other(1), proposed());
  expect(page.says('请您选方便的时间')).toBe(true);
  await page.tap('选见面的时间');
  expect(page.travels()).toEqual(['open /meet/pages/meeting/index?caseId=case-1']);
});

test('An arranged meeting stands there with date, place, who comes, what to bring, and one tap to the calendar', async () => {
  const page = await open(APPLICANT, fixed());
  for (const said of ['3月5日（周四） 14:30', '镇综治中心调解室', '张秀英、李桂芳、调解员周敏', '身份证'])
    expect(page.says(said)).toBe(true);
  const saved = jest.fn(() => 'blob:');
  Object.assign(URL, { createObjectURL: saved, revokeObjectURL: jest.fn() });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await page.tap('记到手机日历');
  expect(saved).toHaveBeenCalledTimes(1);
  expect(page.says('日历文件给您了，打开它就记上')).toBe(true);
});

test('A remote meeting says how people are reached', async () => {
  const remote = { ...PROPOSE, remote: true, place: '微信视频，调解员打过去' };
  const page = await open(APPLICANT, talking().and(MEDIATOR, remote));
  expect(page.says('怎么联系')).toBe(true);
  expect(page.says('找个安静的地方')).toBe(true);
});

test('A record to sign leads, and what is done stands below in one line', async () => {
  const story = recorded();
  const page = await open(other(1), story, HELD);
  await page.tap('看笔录，签名');
  expect(page.travels()).toEqual(['open /meet/pages/read/index?caseId=case-1']);
  let done = story;
  for (const who of [APPLICANT, other(1), MEDIATOR])
    done = done.and(who, signatureUnder(done, 'M20 20 l30 40'), HELD);
  const later = await open(other(1), done, HELD);
  await later.tap('各方一起谈');
  expect(later.says('今天 14:30 · 还要接着谈')).toBe(true);
});

test('A meeting with the other side alone is nowhere on the page', async () => {
  const alone = talking().and(MEDIATOR, { ...PROPOSE, only: party('p2') });
  const page = await open(APPLICANT, alone);
  expect(page.says('见面谈')).toBe(false);
  expect(page.says('单独')).toBe(false);
});

test('Staff see what was found on the spot, with its photos, time and place; the sides do not', async () => {
  const found = talking().and(
    MEDIATOR,
    {
      type: 'recordField',
      work: 'site_visit',
      heldAt: hoursLater(2),
      place: '李家院墙外',
      people: '村主任王建国',
      text: '沟离墙 30 公分',
      files: [PAPER],
      position: { lat: 31.53, lng: 104.56, accuracy: 12 },
    },
    now,
  );
  const page = await open(CLERK, found);
  for (const said of [
    '看现场',
    '沟离墙 30 公分',
    '村主任王建国',
    '李家院墙外，今天 11:00拍',
    '手机位置 31.53000, 104.56000（误差 12 米）',
  ])
    expect(page.says(said)).toBe(true);
  const side = await open(APPLICANT, found);
  expect(side.says('沟离墙')).toBe(false);
});

test('A screen reader finds its way', async () => {
  await open(APPLICANT, fixed());
  expect(await faults()).toEqual([]);
});

async function open(viewer: Viewer, given: Given, at = now) {
  openDoor(viewer, given, at);
  return openPage(CasePage);
}
