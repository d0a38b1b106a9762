import { act } from '@testing-library/react';
import type { Answer } from '@/contract/answers';
import { viewCard } from '@/domain/case/viewing';
import { dropToken, keepToken } from '@/miniprogram/client/token';
import HomePage from '@/miniprogram/pages/home';
import { refreshList } from '@/miniprogram/stores/list-store';
import { setElderChoice } from '@/miniprogram/stores/settings-store';
import { unbroken } from '@/miniprogram/wording/telephone';
import { faults } from '../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../test/harness/given';
import { openDoor } from '../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../test/harness/page-test';
import { type Reader, readingOf } from '../../../../test/harness/reading';
import { talking } from '../../../../test/harness/stages';
import { zh } from '../../../../test/harness/texts';
import CasesPage from './index';

const WAITING = {
  caseId: 'case-9',
  code: '4821773059261860',
  centre: { name: '花荄镇综治中心', phone: '0816-4330000' },
};
const { waits, empty } = zh.mine;
const OWN = viewCard(talking().state, readingOf(APPLICANT as Reader));

afterEach(() => {
  closePage();
  dropToken();
  setElderChoice('phone');
});

async function open(Page: typeof CasesPage, list: object) {
  const door = openDoor(APPLICANT, talking(), hoursLater(1));
  const answer = (given: object) => {
    door.answers = { 'case.mine': given as Answer<'case.mine'> };
    return act(() => refreshList('mine'));
  };
  keepToken('token');
  await answer(list);
  return { page: await openPage(Page), answer };
}

test('Who waits for the centre finds the code, whom to call and what comes next, and by a tap the whole of it', async () => {
  const { page } = await open(CasesPage, { cases: [], waiting: [WAITING] });
  for (const words of [
    waits.title,
    '4821 7730 5926 1860',
    `花荄镇综治中心 ${unbroken(WAITING.centre.phone)}`,
    waits.next,
  ])
    expect(page.says(words)).toBe(true);
  expect(page.says(empty)).toBe(false);
  expect(await faults()).toEqual([]);
  await page.tap(waits.title);
  expect(page.travels()).toEqual(['open /other/pages/waiting/index?caseId=case-9&code=4821773059261860']);
});

test('It stands among what is open, not among what has ended, and gives way to the case itself', async () => {
  const { page, answer } = await open(CasesPage, { cases: [OWN], waiting: [WAITING] });
  const shows = () => [page.says(waits.title), page.says('与李桂芳的邻里纠纷')];
  expect(shows()).toEqual([true, true]);
  await page.tap(zh.mine.open, 'tab');
  expect(shows()).toEqual([true, true]);
  await page.tap(zh.mine.ended, 'tab');
  expect(shows()).toEqual([false, false]);
  await page.tap(zh.mine.all, 'tab');
  await answer({ cases: [OWN] });
  expect(shows()).toEqual([false, true]);
});

test('Whoever opens the app anew finds it on the first page, too', async () => {
  const { page } = await open(HomePage, { cases: [], waiting: [WAITING] });
  expect(page.says('4821 7730 5926 1860')).toBe(true);
  expect(page.says(zh.home.none)).toBe(false);
});

test('The elders’ door to their matters says that something waits', async () => {
  const { page } = await open(HomePage, { cases: [], waiting: [WAITING] });
  await page.tap(zh.home.elder);
  expect(page.says(`${zh.home.doors.mine}${waits.title}`)).toBe(true);
});
