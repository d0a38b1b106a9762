import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { UNPRINTABLE } from '../../../../../test/harness/setting';
import { agreedTerms, identified, inForce, signing, talking } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import { CLAUSE, SIGNATURE, TEXT_OF_AGREEMENT } from '../../../../../test/harness/well-formed';
import AgreementPage from './index';

afterEach(closePage);

const digestOf = ({ state }: Given) => state.agreement?.digest ?? '';
const signature = (given: Given) =>
  ({ type: 'signAgreement', digest: digestOf(given), signature: SIGNATURE, read: 'aloud' }) as const;

test('Whoever signs reads the whole text as on paper, with number, code and fingerprint', async () => {
  const start = identified();
  const { page } = await open(APPLICANT, start);
  const fingerprint = digestOf(start)
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ');
  for (const words of [
    '花荄镇人民调解委员会',
    '（2026）人调字第12号',
    '4821 7730 5926 18',
    fingerprint,
    '张秀英',
    '李桂芳',
    ...Object.values(TEXT_OF_AGREEMENT),
    CLAUSE.text,
    '数额：5,000 元',
    '谁来做：李桂芳',
    '凭据：银行转账记录',
    '还没生效',
  ])
    expect([words, page.says(words)]).toEqual([words, true]);
  await page.tap('看完了，去签名');
  expect(page.travels()).toEqual([`open /accord/pages/sign/index?caseId=case-1&digest=${digestOf(start)}`]);
});

test('Who is not identified yet is told that this comes first', async () => {
  const { page } = await open(other(1), signing());
  expect(page.says('要等工作人员当面或视频核对您的身份')).toBe(true);
  expect(page.says('还没核对身份')).toBe(true);
  expect(page.offers('看完了，去签名')).toBe(false);
});

test('Who has signed is seen with when, how and in whose presence', async () => {
  const start = identified();
  const given = start.and(MEDIATOR, { ...signature(start), partyId: start.state.parties[1]?.partyId });
  const { page } = await open(other(1), given);
  expect(page.says('身份核对过：看身份证')).toBe(true);
  expect(page.says('到场签的 · 念给本人听的')).toBe(true);
  expect(page.says('您签过了')).toBe(true);
  expect(document.querySelector('img')?.getAttribute('alt')).toBe('李桂芳');
});

test('Characters that cannot be printed are told before anybody signs', async () => {
  const rare = agreedTerms().and(MEDIATOR, {
    type: 'draftAgreement',
    ...TEXT_OF_AGREEMENT,
    facts: `王${UNPRINTABLE}也在场。`,
    form: 'screen',
  });
  const { page } = await open(APPLICANT, rare);
  expect(page.says(`打印出来是空白：${UNPRINTABLE}`)).toBe(true);
  expect(page.says('签名以前请告诉调解员')).toBe(true);
  expect((await open(APPLICANT, signing())).page.says('打印出来是空白')).toBe(false);
});

test('On paper it is said where and how to sign', async () => {
  expect((await open(APPLICANT, identified('paper'))).page.says('这份协议用纸签。')).toBe(true);
  const { page } = await open(MEDIATOR, identified('paper'));
  await page.tap('把签好的纸拍进来');
  expect(page.travels()).toEqual(['open /accord/pages/paper/index?caseId=case-1']);
});

test('The mediator goes on from identities to signatures, in presence or as the mediator', async () => {
  const early = await open(MEDIATOR, signing());
  await early.page.tap('核对签名人的身份');
  const start = identified();
  const { page } = await open(MEDIATOR, start);
  await page.tap('请李桂芳在这部手机上签');
  await page.tap('调解员签名');
  const at = `caseId=case-1&digest=${digestOf(start)}`;
  expect(page.travels()).toEqual([
    `open /accord/pages/sign/index?${at}&who=p2`,
    `open /accord/pages/sign/index?${at}&who=mediator`,
  ]);
});

test('The clerk seals what was read, and with the last of all it is in force', async () => {
  const start = identified();
  const given = start
    .and(APPLICANT, signature(start))
    .and(other(1), signature(start))
    .and(MEDIATOR, { type: 'signAsMediator', digest: digestOf(start), signature: SIGNATURE });
  const { door, page } = await open(CLERK, given);
  expect(page.says('还有人没签名')).toBe(false);
  await page.tap('看过全文，盖章');
  await page.tap('全文看过了', 'switch');
  await page.tapInSheet('给协议盖章');
  expect(door.sent).toEqual([{ type: 'sealAgreement', digest: digestOf(start) }]);
  expect(door.given.state.stage).toBe('in_force');
  expect(page.says('2026年3月3日起生效')).toBe(true);
});

test('Sealing before all have signed is possible, and is said to be early', async () => {
  const { page } = await open(CLERK, identified());
  expect(page.says('还有人没签名。一般等都签了再盖章。')).toBe(true);
});

test('Nobody has to sign: with a word why it goes back to the talks', async () => {
  const { door, page } = await open(other(1), identified());
  await page.tap('我不同意这份协议');
  page.write('哪里不行', '钱数不对');
  await page.settle();
  await page.tapInSheet('退回去再谈');
  expect(door.sent).toEqual([{ type: 'refuseAgreement', reason: '钱数不对' }]);
  expect(page.says('现在没有协议')).toBe(true);
  await page.tap('看条款');
  expect(page.travels()).toEqual(['open /accord/pages/terms/index?caseId=case-1']);
});

test('The mediator notes who will not sign, or takes the agreement back with the reason', async () => {
  const refusing = await open(MEDIATOR, identified());
  await refusing.page.tap('记下有人不签');
  await refusing.page.tap('李桂芳', 'radio');
  refusing.page.write('哪里不行', '说不签了');
  await saysBy(refusing.page);
  await refusing.page.settle();
  await refusing.page.tapInSheet('退回去再谈');
  expect(refusing.door.sent).toEqual([
    { type: 'refuseAgreement', partyId: 'p2', reason: '说不签了', ...BY_PHONE },
  ]);
  const { door, page } = await open(MEDIATOR, identified());
  await page.tap('退回去改一改');
  page.write('为什么改', '日子写错了');
  await page.settle();
  await page.tapInSheet('退回去改');
  expect(door.sent).toEqual([{ type: 'reviseAgreement', reason: '日子写错了' }]);
});

test('In force it says since when, what it means and what comes next, and hands out a copy', async () => {
  const { page } = await open(APPLICANT, inForce(), {
    'case.papers': { papers: [{ form: 'agreement', at: '2026-03-02T10:00:00.000Z' }] },
  });
  expect(page.says('2026年3月2日起生效')).toBe(true);
  expect(page.says('这份协议对各方都有约束力')).toBe(true);
  expect(page.says('李桂芳要在2026年4月30日（周四）前付 5,000 元')).toBe(true);
  expect(page.offers('下载我的一份')).toBe(true);
  expect(page.isDisabled('下载我的一份')).toBe(false);
  for (const act of ['看完了，去签名', '我不同意这份协议']) expect(page.offers(act)).toBe(false);
  await page.tap(/请法院确认/);
  await page.tap(/别人怎么知道是真的/);
  expect(page.travels()).toEqual([
    'open /accord/pages/court/index?caseId=case-1',
    expect.stringMatching(/^open \/other\/pages\/check\/index\?code=\d{16}$/),
  ]);
});

test('What lies with the court, or is decided, is not asked for again', async () => {
  const court = '绵阳市安州区人民法院';
  const filed = inForce()
    .and(APPLICANT, { type: 'askConfirmation', court })
    .and(other(1), { type: 'askConfirmation', court })
    .and(CLERK, { type: 'fileConfirmation', court, on: '2026-03-02' });
  expect((await open(APPLICANT, filed)).page.says('材料在法院，等结果')).toBe(true);
  const decided = filed.and(CLERK, { type: 'decideConfirmation', result: 'confirmed', on: '2026-03-02' });
  expect((await open(APPLICANT, decided)).page.says('法院有结果了，点开看')).toBe(true);
});

test('A spoken one has no signatures, and no court', async () => {
  const oral = agreedTerms().and(MEDIATOR, {
    type: 'draftAgreement',
    ...TEXT_OF_AGREEMENT,
    form: 'oral',
  });
  const { page } = await open(APPLICANT, oral);
  expect(page.says('口头调解协议')).toBe(true);
  expect(page.says('签到哪一步了')).toBe(false);
  expect(page.offers(/请法院确认/)).toBe(false);
});

test('Without an agreement it leads to the clauses', async () => {
  expect((await open(APPLICANT, talking())).page.says('现在没有协议')).toBe(true);
});

test('A screen reader finds its way', async () => {
  await open(MEDIATOR, identified());
  expect(await faults()).toEqual([]);
  await open(APPLICANT, inForce());
  expect(await faults()).toEqual([]);
});

async function open(viewer: Viewer, given: Given, answers: Record<string, unknown> = {}) {
  const door = openDoor(viewer, given, hoursLater(30));
  door.answers = answers;
  return { door, page: await openPage(AgreementPage) };
}
