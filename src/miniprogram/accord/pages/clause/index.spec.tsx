import { fireEvent } from '@testing-library/react';
import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import { CLAUSE } from '../../../../../test/harness/well-formed';
import ClausePage from './index';

afterEach(closePage);

const proposed = (): Given => talking().and(APPLICANT, { type: 'proposeTerm', ...CLAUSE });
const sum = '一共多少钱';

test('A payment in parts is split evenly, written as a sentence by one tap, and proposed', async () => {
  const { door, page } = await open(APPLICANT, talking());
  await page.tap('付钱', 'radio');
  await choosePeople(page);
  page.write(sum, '1000');
  await page.settle();
  await page.tap('分几次付', 'radio');
  page.write('分几次', '3');
  page.write('第一次哪天付', '2026-03-31');
  await page.settle();
  await page.tap('帮我平均分');
  expect(page.valueOf('第 3 次，付多少')).toBe('334');
  expect(page.valueOf('第 2 次，哪天付')).toBe('2026-04-30');
  expect(page.says('合起来 1,000 元，正好')).toBe(true);
  await page.tap('照上面填的帮我写一句');
  expect(page.valueOf('这一条怎么写')).toBe(
    '李桂芳付给张秀英 1,000 元，分 3 次：2026年3月31日 333 元；2026年4月30日 333 元；2026年5月31日 334 元。',
  );
  await page.tap('转账记录');
  expect(page.says('写得清楚')).toBe(true);
  await page.tap('提给各方看');
  expect(door.sent).toEqual([
    {
      type: 'proposeTerm',
      deed: 'pay',
      debtor: 'p2',
      creditor: 'p1',
      amount: 100_000,
      due: null,
      instalments: [
        { due: '2026-03-31', amount: 33_300 },
        { due: '2026-04-30', amount: 33_300 },
        { due: '2026-05-31', amount: 33_400 },
      ],
      text: '李桂芳付给张秀英 1,000 元，分 3 次：2026年3月31日 333 元；2026年4月30日 333 元；2026年5月31日 334 元。',
      proof: '转账记录',
    },
  ]);
  expect(door.given.state.terms).toHaveLength(1);
  expect(page.travels()).toEqual(['back ']);
});

test('Parts that do not make the whole are said at once, and cannot be sent', async () => {
  const { page } = await open(APPLICANT, talking());
  await page.tap('付钱', 'radio');
  await choosePeople(page);
  page.write(sum, '1000');
  await page.settle();
  await page.tap('分几次付', 'radio');
  page.write('分几次', '2');
  page.write('第一次哪天付', '2026-03-31');
  await page.settle();
  await page.tap('帮我平均分');
  page.write('第 2 次，付多少', '400');
  await page.settle();
  expect(page.says('合起来 900 元，还差 100 元')).toBe(true);
  page.write('这一条怎么写', '分两次付');
  await page.settle();
  expect(page.isDisabled('提给各方看')).toBe(true);
  expect(page.says('先把分几次付写对')).toBe(true);
  page.write('第 2 次，付多少', '600');
  await page.settle();
  expect(page.says('合起来 1,100 元，多了 100 元')).toBe(true);
  page.write('第 2 次，哪天付', '2026-03-31');
  await page.settle();
  expect(page.says('日子要一次比一次晚')).toBe(true);
  await page.tap('去掉第 2 次');
  await page.tap('再加一次');
  expect(page.says('每一次都要写上日子和钱数')).toBe(true);
});

test('What is unclear is said while one writes, and goes when it is put right', async () => {
  const { page } = await open(MEDIATOR, talking());
  await page.tap('做一件事', 'radio');
  expect(page.says('没写哪天做完')).toBe(false);
  page.write('这一条怎么写', '李桂芳尽快把沟填回去');
  await page.settle();
  expect(page.says('“尽快”说不清做没做到')).toBe(true);
  expect(page.says('没写哪天做完')).toBe(true);
  page.write('最晚哪天', '2026-04-30');
  page.write('这一条怎么写', '李桂芳把沟填回去');
  page.write('做到了，拿什么证明', '照片');
  await page.settle();
  expect(page.says('说不清做没做到')).toBe(false);
  expect(page.says('写得清楚')).toBe(true);
});

test('What is missing is asked for one by one', async () => {
  const { page } = await open(APPLICANT, talking());
  expect(page.says('先选这一条是要什么')).toBe(true);
  await page.tap('不再做', 'radio');
  expect(page.says('先选谁来做')).toBe(true);
  await page.tap('李桂芳', 'radio');
  expect(page.says('先写上这一条怎么说')).toBe(true);
});

test('What was begun is there again, and is gone once it was sent', async () => {
  const first = await open(APPLICANT, talking());
  await first.page.tap('不再做', 'radio');
  await first.page.tap('李桂芳', 'radio');
  first.page.write('这一条怎么写', '李桂芳不再往沟里倒水');
  await first.page.settle(350);
  const again = await openPage(ClausePage);
  expect(again.says('接着上次没写完的写')).toBe(true);
  expect(again.valueOf('这一条怎么写')).toBe('李桂芳不再往沟里倒水');
  await again.tap('提给各方看');
  expect((await openPage(ClausePage)).says('接着上次没写完的写')).toBe(false);
});

test('Another wording starts from the one that is there', async () => {
  const { door, page } = await open(other(1), proposed(), { term: 't1' });
  expect(page.says('第 1 条，换个说法')).toBe(true);
  expect(page.valueOf(sum)).toBe('5000');
  page.write(sum, '4000');
  page.write('这一条怎么写', '李桂芳付 4000 元');
  await page.settle();
  await page.tap('换成这样，请各方看');
  expect(door.sent).toMatchObject([
    { type: 'counterTerm', termId: 't1', base: 1, amount: 400_000, due: '2026-04-30' },
  ]);
});

test('A wording that came meanwhile is told, and can be taken over', async () => {
  const first = await open(other(1), proposed(), { term: 't1' });
  first.page.write('这一条怎么写', '李桂芳付 4000 元');
  await first.page.settle(350);
  first.door.meanwhile((given) =>
    given.and(APPLICANT, { type: 'counterTerm', termId: 't1', base: 1, ...CLAUSE, text: '付 4500 元' }),
  );
  await first.page.tap('换成这样，请各方看');
  expect(first.door.given.state.terms?.[0]?.version).toBe(2);
  const page = await reopened(first.door.given);
  expect(page.says('张秀英刚改过这一条，现在是第 2 版。')).toBe(true);
  await page.tap('照新的改');
  expect(page.valueOf('这一条怎么写')).toBe('付 4500 元');
  expect(page.says('刚改过这一条')).toBe(false);
});

test('A clause that is not there any more leads back', async () => {
  const dropped = proposed().and(APPLICANT, { type: 'dropTerm', termId: 't1' });
  const { page } = await open(other(1), dropped, { term: 't1' });
  expect(page.says('这一条已经不在了')).toBe(true);
  await page.tap('回去看条款');
  expect(page.travels()).toEqual(['back ']);
});

test('A screen reader finds its way', async () => {
  const { page } = await open(other(1), proposed(), { term: 't1' });
  await page.tap('分几次付', 'radio');
  page.write('分几次', '2');
  page.write('第一次哪天付', '2026-03-31');
  await page.settle();
  await page.tap('帮我平均分');
  expect(await faults()).toEqual([]);
});

type Opened = Awaited<ReturnType<typeof openPage>>;

/** The other side pays the applicant; the second question has the same names. */
async function choosePeople(page: Opened): Promise<void> {
  await page.tap('李桂芳', 'radio');
  const lists = document.querySelectorAll('[role=radiogroup][aria-label=做给谁] [role=radio]');
  fireEvent.click(lists[0] as HTMLElement);
  await page.settle();
}

async function open(viewer: Viewer, given: Given, params: Record<string, string> = {}) {
  const door = openDoor(viewer, given, hoursLater(30));
  return { door, page: await openPage(ClausePage, params) };
}

/** The page again after it was left, with the draft on the phone. */
async function reopened(given: Given): Promise<Opened> {
  const kept = localStorage.getItem('yima:me:form-drafts') ?? '';
  openDoor(other(1), given, hoursLater(30));
  localStorage.setItem('yima:me:form-drafts', kept);
  return openPage(ClausePage, { term: 't1' });
}
