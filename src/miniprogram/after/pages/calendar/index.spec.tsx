import type { Clause } from '@/domain/case/terms/shape';
import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, type Given, MEDIATOR, other, party } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { carryPhotos } from '../../../../../test/harness/page-photo';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { PAPER } from '../../../../../test/harness/setting';
import { inForce, talking } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import { CLAUSE, SIGNATURE, TEXT_OF_AGREEMENT } from '../../../../../test/harness/well-formed';
import CalendarPage from './index';

const BEFORE = '2026-03-20T02:00:00.000Z';
/** Half past midnight in China, on the day after the last: the thirtieth still in London. */
const AFTER = '2026-04-30T16:30:00.000Z';

afterEach(() => {
  closePage();
  jest.restoreAllMocks();
});

test('What was agreed stands there with whose it is, how much, by when and how it stands', async () => {
  const { page } = await open(APPLICANT, inForce());
  for (const said of [
    '一共 1 件，收到 0 件',
    '说好的钱 5,000 元，收到 0 元',
    '下一件：李桂芳付 5,000 元，最晚4月30日（周四）',
    '第 1 条',
    CLAUSE.text,
    '谁做李桂芳',
    '给谁张秀英（您）',
    '还没到日子',
  ])
    expect(page.says(said)).toBe(true);
  expect(page.offers('收到没有')).toBe(true);
  expect(page.offers('我已做到')).toBe(false);
  expect(await faults()).toEqual([]);
});

test('Whoever owes it says how far it is, with words and a receipt', async () => {
  const { page, door } = await open(other(1), inForce());
  const photos = carryPhotos(door, PAPER);
  expect(page.offers('收到没有')).toBe(false);
  await page.tap('我已做到');
  await page.tap('做到一部分', 'radio');
  page.write('还想说什么', '先转了 2000');
  await page.tap('拍照');
  await photos.choose('转账.jpg');
  expect(await faults()).toEqual([]);
  await page.tapInSheet('告诉各方');
  expect(door.sent).toEqual([
    {
      type: 'reportPerformance',
      termId: 't1',
      part: 0,
      done: 'partly',
      text: '先转了 2000',
      files: [PAPER],
    },
  ]);
  for (const said of ['说做到一部分', '李桂芳（您）：做到一部分', '先转了 2000'])
    expect(page.says(said)).toBe(true);
});

test('Whom it is owed to says that it came; then nothing more is asked of anybody', async () => {
  const done = inForce().and(other(1), { type: 'reportPerformance', termId: 't1', part: 0, done: 'done' });
  const { page, door } = await open(APPLICANT, done);
  expect(page.says('说做到了，等对方确认')).toBe(true);
  await page.tap('收到没有');
  expect(page.says('请选收到没有')).toBe(true);
  await page.tap('收到了，都对', 'radio');
  expect(page.says('以后不能再改')).toBe(true);
  await page.tapInSheet('告诉各方');
  expect(door.sent).toEqual([{ type: 'confirmPerformance', termId: 't1', part: 0, received: true }]);
  expect(page.says('说好的都做到了')).toBe(true);
  expect(page.offers('收到没有')).toBe(false);
});

test('Staff note either word for a party without a phone, by its name', async () => {
  const { page, door } = await open(MEDIATOR, inForce());
  await page.tap('代李桂芳记：做到没有');
  expect(page.says('听他亲口说')).toBe(true);
  await saysBy(page);
  await page.tapInSheet('告诉各方');
  await page.tap('代记：收到没有');
  await page.tap('没收到，或者不对', 'radio');
  await saysBy(page);
  await page.tapInSheet('告诉各方');
  expect(door.sent).toMatchObject([
    { type: 'reportPerformance', partyId: 'p2', done: 'done', ...BY_PHONE },
    { type: 'confirmPerformance', partyId: 'p1', received: false, ...BY_PHONE },
  ]);
  expect(page.says('对方说没收到')).toBe(true);
});

test('Where nobody is named, staff are asked whose word it is that it came', async () => {
  const { page, door } = await open(CLERK, agreedToNobody());
  expect(page.says('给谁对方')).toBe(true);
  await page.tap('代记：收到没有');
  await page.tap('收到了，都对', 'radio');
  expect(page.says('请选是谁说的')).toBe(true);
  await page.tap(/王建国/, 'radio');
  await saysBy(page);
  await page.tapInSheet('告诉各方');
  expect(door.sent).toMatchObject([{ received: true, partyId: 'p3' }]);
});

test('Past its day in China it is overdue, and the page says what can be done', async () => {
  const early = await open(APPLICANT, inForce(), '2026-04-30T15:30:00.000Z');
  expect(early.page.says('过了日子')).toBe(false);
  const { page } = await open(APPLICANT, inForce(), AFTER);
  expect(page.says('过了日子还没做到，先打电话问问')).toBe(true);
});

test('Instalments stand one by one, earliest first', async () => {
  const { page } = await open(
    APPLICANT,
    agreedOn({
      ...CLAUSE,
      due: null,
      instalments: [
        { due: '2026-04-15', amount: 200_000 },
        { due: '2026-05-15', amount: 300_000 },
      ],
    }),
  );
  expect(page.says('第 1 条，第 1 期（共 2 期）')).toBe(true);
  expect(page.says(/第 1 期.*2,000 元.*第 2 期.*3,000 元/)).toBe(true);
});

test('Before an agreement is in force there is nothing to keep', async () => {
  const { page } = await open(APPLICANT, talking());
  expect(page.says('协议还没有生效')).toBe(true);
});

/** The applicant owes something to the two others together. */
function agreedToNobody(): Given {
  return agreedOn(
    { ...CLAUSE, debtor: party('p1'), creditor: null, deed: 'do', amount: null, text: '张秀英疏通排水沟。' },
    2,
  );
}

function agreedOn(clause: Clause & { text: string; proof: string }, others = 1): Given {
  const sides: Viewer[] = [APPLICANT, ...Array.from({ length: others }, (_, at) => other(at + 1))];
  const accept = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
  let story = talking(others).and(MEDIATOR, { type: 'proposeTerm', ...clause });
  for (const side of sides) story = story.and(side, accept);
  story = story.and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' });
  for (const { partyId } of story.state.parties)
    story = story.and(MEDIATOR, { type: 'checkIdentity', partyId, how: 'id_card', authority: false });
  const digest = story.state.agreement?.digest ?? '';
  for (const side of sides)
    story = story.and(side, { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' });
  return story
    .and(MEDIATOR, { type: 'signAsMediator', digest, signature: SIGNATURE })
    .and(CLERK, { type: 'sealAgreement', digest });
}

async function open(viewer: Viewer, story: Given, now = BEFORE) {
  const door = openDoor(viewer, story, now);
  return { page: await openPage(CalendarPage), door };
}
