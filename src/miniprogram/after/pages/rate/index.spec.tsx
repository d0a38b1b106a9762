import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, type Given } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { visited } from '../../../../../test/harness/stages';
import RatePage from './index';

afterEach(closePage);

test('Stars and words go to the clerks, and the page says who reads them', async () => {
  const { page, door } = await open(visited());
  expect(page.says('调解员和对方都看不到')).toBe(true);
  expect(page.isDisabled('交给中心')).toBe(true);
  await page.tap('满意', 'radio');
  page.write('想说的话', '调解员跑了三趟');
  expect(await faults()).toEqual([]);
  await page.tap('交给中心');
  expect(door.sent).toEqual([{ type: 'rate', stars: 4, text: '调解员跑了三趟' }]);
  expect(page.travels()).toEqual(['back ']);
});

test('It is given once', async () => {
  const { page } = await open(visited().and(APPLICANT, { type: 'rate', stars: 5 }));
  expect(page.says('您已经打过分了')).toBe(true);
  expect(page.offers('交给中心')).toBe(false);
});

async function open(story: Given) {
  const door = openDoor(APPLICANT, story, '2026-03-20T02:00:00.000Z');
  return { page: await openPage(RatePage), door };
}
