import { fireEvent, screen, within } from '@testing-library/react';
import type { DisputeCode } from '@/domain/code/dispute-code';
import { groupCode } from '@/domain/code/dispute-code';
import StepPage from '@/miniprogram/change/pages/step/index';
import { change } from '@/miniprogram/texts/zh/change';
import { FIRST, FIRST_CODE } from '../../../../test/harness/first-case';
import { CLERK, type Given } from '../../../../test/harness/given';
import { openDoor } from '../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../test/harness/page-test';
import { inviting, talking } from '../../../../test/harness/stages';

const words = change.linkCase;
const parties = [
  { partyId: 'p1', side: 'applicant', name: '张秀英' },
  { partyId: 'p2', side: 'other', name: '李桂芳' },
];
const CARD = { caseId: 'case-first', code: FIRST_CODE, stage: 'filed', parties };

afterEach(closePage);

async function open(step: string, given: Given, cards: readonly object[] = [CARD]) {
  const door = openDoor(CLERK, given, given.state.lastAt);
  door.answers = { 'centre.inbox': { cases: cards } };
  door.others = { 'case-first': { case: { code: FIRST_CODE, parties } } };
  return { door, page: await openPage(StepPage, { step }) };
}

test('A case with the same people is proposed, and they are paired by their names', async () => {
  const { door, page } = await open('linkCase', talking());
  expect(page.isDisabled(words.send)).toBe(true);
  await page.tap('张秀英、李桂芳', 'radio');
  expect(page.says(words.found)).toBe(true);
  expect(page.ticked()).toEqual(expect.arrayContaining(['申请人 张秀英', '对方 李桂芳']));
  page.write(words.reason, '两家说的是同一条沟');
  await page.tap(words.send);
  expect(door.sent).toEqual([
    {
      type: 'linkCase',
      code: FIRST_CODE,
      same: [
        { partyId: 'p1', is: 'p1' },
        { partyId: 'p2', is: 'p2' },
      ],
      reason: '两家说的是同一条沟',
    },
  ]);
  expect(door.given.state.stage).toBe('linked');
});

test('The clerk can say that somebody is not in the other case', async () => {
  const { door, page } = await open('linkCase', talking());
  page.write(words.code, groupCode(FIRST_CODE));
  await page.settle();
  const who = within(screen.getByRole('radiogroup', { name: words.who('李桂芳') }));
  fireEvent.click(who.getByRole('radio', { name: words.nobody }));
  page.write(words.reason, '同一条沟');
  await page.tap(words.send);
  expect(door.sent).toMatchObject([{ same: [{ partyId: 'p1', is: 'p1' }] }]);
});

test('A code that the centre has not, and one’s own, lead nowhere', async () => {
  const given = talking();
  const { page } = await open('linkCase', given, []);
  page.write(words.code, FIRST_CODE);
  await page.settle();
  expect(page.faultOf(words.code)).toBe(words.unknown);
  page.write(words.code, given.state.code satisfies DisputeCode);
  await page.settle();
  expect(page.faultOf(words.code)).toBe(words.unknown);
  expect(page.isDisabled(words.send)).toBe(true);
  expect(FIRST.state.caseId).toBe('case-first');
});

test('A case that was opened by mistake takes a reason, which everybody in it reads', async () => {
  const { door, page } = await open('closeWrong', inviting());
  const wrong = change.closeWrong;
  expect(page.isDisabled(wrong.send)).toBe(true);
  page.write(wrong.reason, '点了两次');
  await page.tap(wrong.send);
  expect(door.sent).toEqual([{ type: 'closeWrong', reason: '点了两次' }]);
  expect(door.given.state.stage).toBe('void');
});
