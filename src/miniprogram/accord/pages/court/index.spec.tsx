import type { CaseCommand } from '@/domain/case/command';
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
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { agreedTerms, inForce, signing } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import { TEXT_OF_AGREEMENT } from '../../../../../test/harness/well-formed';
import CourtPage from './index';

afterEach(closePage);

const COURT = '绵阳市安州区人民法院';
const ASK: CaseCommand = { type: 'askConfirmation', court: COURT };
const bothAsked = (): Given => inForce().and(APPLICANT, ASK).and(other(1), ASK);
const filed = (): Given =>
  bothAsked().and(CLERK, { type: 'fileConfirmation', court: COURT, on: '2026-03-02' });
const PROCEDURE = {
  courts: [
    { name: COURT, place: '510703' },
    { name: '别处的法院', place: '110000' },
  ],
  tracks: [{ track: 'people', confirmation: { court: 'competent' } }],
};

test('The days that are left are said, what it is, and by whom it is asked', async () => {
  const { page } = await open(APPLICANT, inForce());
  expect(page.says('还有 29 天')).toBe(true);
  expect(page.says('最晚 2026年4月1日（周三），要各方一起向法院提出')).toBe(true);
  expect(page.says('可以直接申请法院强制执行')).toBe(true);
  expect(page.says('要各方都提出，少一方法院不收。')).toBe(true);
  expect((await open(APPLICANT, inForce(), hoursLater(24 * 30 + 1))).page.says('今天是最后一天')).toBe(true);
});

test('A party chooses the court of the place and asks; the next is offered the same court', async () => {
  const first = await open(APPLICANT, inForce());
  expect(first.page.says('别处的法院')).toBe(false);
  expect(first.page.says('先选一个法院')).toBe(true);
  await first.page.tap(COURT, 'radio');
  await first.page.tap('我愿意，一起请法院确认');
  expect(first.door.sent).toEqual([ASK]);
  expect(first.page.offers('我愿意')).toBe(false);
  const { door, page } = await open(other(1), inForce().and(APPLICANT, ASK));
  expect(page.says(`说好找：${COURT}`)).toBe(true);
  await page.tap('我愿意，一起请法院确认');
  expect(door.sent).toEqual([ASK]);
  expect(door.given.state.confirmation?.asked).toEqual(['p1', 'p2']);
});

test('Another court is typed', async () => {
  const { door, page } = await open(APPLICANT, inForce());
  await page.tap('别的法院，自己写', 'radio');
  page.write('法院的名字', '江油市人民法院');
  await page.settle();
  await page.tap('我愿意，一起请法院确认');
  expect(door.sent).toEqual([{ type: 'askConfirmation', court: '江油市人民法院' }]);
});

test('Where the courts are not known the name is typed', async () => {
  const { door, page } = await open(APPLICANT, inForce(), hoursLater(30), '330000000000');
  page.write('法院的名字', '某地人民法院');
  await page.settle();
  await page.tap('我愿意，一起请法院确认');
  expect(door.sent).toMatchObject([{ court: '某地人民法院' }]);
});

test('Staff note the wish of a party, the day at the court, and what the court said', async () => {
  const asking = await open(MEDIATOR, inForce().and(APPLICANT, ASK));
  expect(asking.page.offers('记下：交到法院了')).toBe(false);
  await asking.page.tap('记下李桂芳愿意');
  await saysBy(asking.page);
  await asking.page.tapInSheet('记下李桂芳愿意');
  expect(asking.door.sent).toEqual([{ ...ASK, partyId: party('p2'), ...BY_PHONE }]);
  const filing = await open(CLERK, bothAsked());
  filing.page.write('哪天交的', '2026-03-02');
  await filing.page.settle();
  await filing.page.tap('记下：交到法院了');
  expect(filing.door.sent).toEqual([{ type: 'fileConfirmation', court: COURT, on: '2026-03-02' }]);
  expect(filing.page.says(`2026年3月2日交到了${COURT}`)).toBe(true);
  const { door, page } = await open(CLERK, filed());
  await page.tap('确认了', 'radio');
  page.write('哪天定的', '2026-03-03');
  page.write('裁定书的号', '（2026）川0705民特12号');
  await page.settle();
  await page.tap('记下法院的结果');
  expect(door.sent).toEqual([
    { type: 'decideConfirmation', result: 'confirmed', on: '2026-03-03', number: '（2026）川0705民特12号' },
  ]);
  expect(page.says('法院确认了')).toBe(true);
  expect(page.says('2026年3月3日 · 裁定书 （2026）川0705民特12号')).toBe(true);
});

test('The packet of papers is there to be downloaded', async () => {
  const { page } = await open(APPLICANT, bothAsked());
  expect(page.says('司法确认申请书')).toBe(true);
  expect(page.says('调解协议书')).toBe(true);
  expect(page.says('回访记录')).toBe(false);
});

test('Too late, spoken, or not in force: why it cannot be asked is said', async () => {
  const late = await open(APPLICANT, inForce(), hoursLater(24 * 40));
  expect(late.page.says('30 天过了，法院不再确认。')).toBe(true);
  expect(late.page.offers('我愿意')).toBe(false);
  const oral = agreedTerms().and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'oral' });
  expect((await open(APPLICANT, oral)).page.says('口头协议没有写下来')).toBe(true);
  expect((await open(APPLICANT, signing())).page.says('协议生效以后，才能请法院确认。')).toBe(true);
});

test('Of a family matter only what is about property can be confirmed', async () => {
  const story = inForce();
  const family: Given = { ...story, state: { ...story.state, kind: 'marriage_family' } };
  expect((await open(APPLICANT, family)).page.says('只有钱、房、东西怎么分这些条款可以')).toBe(true);
  expect((await open(APPLICANT, story)).page.says('只有钱、房')).toBe(false);
});

test('A screen reader finds its way', async () => {
  await open(MEDIATOR, inForce());
  expect(await faults()).toEqual([]);
  await open(CLERK, filed());
  expect(await faults()).toEqual([]);
});

async function open(viewer: Viewer, given: Given, now = hoursLater(30), place?: string) {
  const story = place === undefined ? given : { ...given, state: { ...given.state, place } };
  const door = openDoor(viewer, story, now);
  const papers = ['confirmation_application', 'agreement', 'follow_up'].map((form) => ({ form, at: now }));
  door.answers = { 'procedure.show': PROCEDURE, 'case.papers': { papers } };
  return { door, page: await openPage(CourtPage) };
}
