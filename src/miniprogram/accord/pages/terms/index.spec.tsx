import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { agreedTerms, signing, talking } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import { CLAUSE } from '../../../../../test/harness/well-formed';
import TermsPage from './index';

afterEach(closePage);

const proposed = (): Given => talking().and(APPLICANT, { type: 'proposeTerm', ...CLAUSE });
const countered = (): Given =>
  proposed().and(other(1), {
    type: 'counterTerm',
    termId: 't1',
    base: 1,
    ...CLAUSE,
    amount: 400_000,
    text: '李桂芳付 4000 元。',
  });

test('Whoever is asked sees who does what, how much, by when, how it is proven, and says yes', async () => {
  const { door, page } = await open(other(1), proposed());
  for (const words of [
    CLAUSE.text,
    '李桂芳（您）',
    '张秀英',
    '5,000 元',
    '2026年4月30日（周四）',
    CLAUSE.proof,
  ])
    expect(page.says(words)).toBe(true);
  expect(page.says('等您答复')).toBe(true);
  await page.tap('同意这一条');
  expect(door.sent).toEqual([{ type: 'acceptTerm', termId: 't1', version: 1 }]);
  expect(page.says('一共 1 条，各方都同意了')).toBe(true);
  expect(page.offers('同意这一条')).toBe(false);
});

test('A clause that was changed meanwhile is not agreed to by an old look at it', async () => {
  const { door, page } = await open(other(1), proposed());
  door.meanwhile((given) =>
    given.and(APPLICANT, { type: 'counterTerm', termId: 't1', base: 1, ...CLAUSE, amount: 900_000 }),
  );
  await page.tap('同意这一条');
  expect(door.given.state.terms?.[0]?.accepted).toEqual(['p1']);
});

test('Every wording stays, with who proposed it and who had agreed to it', async () => {
  const { page } = await open(APPLICANT, countered());
  expect(page.says('李桂芳付 4000 元。')).toBe(true);
  expect(page.says('同意这一版的')).toBe(false);
  await page.tap('看改过的 1 次');
  expect(page.says('第 2 版')).toBe(true);
  expect(page.says('李桂芳提的')).toBe(true);
  expect(page.says('最先提的')).toBe(true);
  expect(page.says('张秀英（您）提的')).toBe(true);
  expect(page.says('同意这一版的：张秀英（您）')).toBe(true);
  expect(page.says(CLAUSE.text)).toBe(true);
});

test('Putting it differently opens the form with this clause', async () => {
  const { page } = await open(other(1), proposed());
  await page.tap('换个说法');
  await page.tap('提一条');
  expect(page.travels()).toEqual([
    'open /accord/pages/clause/index?caseId=case-1&term=t1',
    'open /accord/pages/clause/index?caseId=case-1',
  ]);
});

test('The mediator notes the yes of somebody without a phone after reading it aloud', async () => {
  const { door, page } = await open(MEDIATOR, proposed());
  await page.tap('记下李桂芳同意');
  expect(page.says('先把这一条一字一句念给李桂芳听')).toBe(true);
  await saysBy(page);
  await page.tapInSheet('记下李桂芳同意');
  expect(door.sent).toEqual([{ type: 'acceptTerm', termId: 't1', version: 1, partyId: 'p2', ...BY_PHONE }]);
  expect(page.says('工作人员代记')).toBe(true);
});

test('A clause goes out only after one more question, and only by those who may', async () => {
  const own = await open(APPLICANT, proposed());
  await own.page.tap('去掉');
  expect(own.page.says('去掉以后，它不会写进协议。')).toBe(true);
  await own.page.tapInSheet('去掉');
  expect(own.door.sent).toEqual([{ type: 'dropTerm', termId: 't1' }]);
  expect(own.page.says('还没有条款')).toBe(true);
  expect((await open(other(1), proposed())).page.offers('去掉')).toBe(false);
});

test('The agreement is written when every clause is settled, and until then it is said what is missing', async () => {
  const early = await open(MEDIATOR, proposed());
  expect(early.page.isDisabled('写成协议')).toBe(true);
  expect(early.page.says('还有 1 条没说定，说定了再写协议')).toBe(true);
  const { page } = await open(MEDIATOR, agreedTerms());
  await page.tap('写成协议');
  expect(page.travels()).toEqual(['open /accord/pages/draft/index?caseId=case-1']);
});

test('What is unclear is said with what to write instead', async () => {
  const vague = talking().and(MEDIATOR, {
    type: 'proposeTerm',
    ...CLAUSE,
    amount: null,
    due: null,
    text: '李桂芳尽快付一部分',
    proof: '',
  });
  const { page } = await open(APPLICANT, vague);
  expect(page.says('没写哪天做完。写上准日子')).toBe(true);
  expect(page.says('没写多少钱。写上准数')).toBe(true);
  expect(page.says('“尽快”、“一部分”说不清做没做到。')).toBe(true);
  expect(page.says('没写拿什么证明做到了。')).toBe(true);
});

test('A clerk reads; and once the agreement is written nobody changes a clause', async () => {
  const clerk = await open(CLERK, proposed());
  for (const act of ['同意这一条', '换个说法', '去掉', '提一条', '写成协议'])
    expect(clerk.page.offers(act)).toBe(false);
  const { page } = await open(APPLICANT, signing());
  expect(page.says('条款已经写进协议')).toBe(true);
  expect(page.offers('换个说法')).toBe(false);
  await page.tap('看协议书');
  expect(page.travels()).toEqual(['open /accord/pages/agreement/index?caseId=case-1']);
});

test('Before there is a clause it is said who may propose one', async () => {
  expect((await open(APPLICANT, talking())).page.says('谁都可以先提一条。')).toBe(true);
  expect((await open(CLERK, talking())).page.says('谈到哪一条，就会写在这里。')).toBe(true);
});

test('A screen reader finds its way', async () => {
  const { page } = await open(MEDIATOR, countered());
  await page.tap('看改过的');
  await page.tap('记下张秀英同意');
  expect(await faults()).toEqual([]);
});

async function open(viewer: Viewer, given: Given) {
  const door = openDoor(viewer, given, hoursLater(30));
  return { door, page: await openPage(TermsPage) };
}
