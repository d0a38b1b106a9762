import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { recorded } from '../../../../../test/harness/meetings';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { agreedTerms, inForce, inviting, signing } from '../../../../../test/harness/stages';
import { CLAUSE, TEXT_OF_AGREEMENT } from '../../../../../test/harness/well-formed';
import DraftPage from './index';

afterEach(closePage);

const labels = { facts: '主要事实', issue: '争的是什么', responsibility: '各方的责任', manner: '怎么履行' };

test('The mediator writes the four parts around the clauses that all agreed to', async () => {
  const { door, page } = await open(agreedTerms());
  expect(page.says(CLAUSE.text)).toBe(true);
  expect(page.ticked()).toEqual([expect.stringContaining('在手机上签名')]);
  expect(page.says('先写主要事实')).toBe(true);
  for (const [key, label] of Object.entries(labels))
    page.write(label, TEXT_OF_AGREEMENT[key as keyof typeof labels]);
  await page.settle();
  await page.tap('写好了，请各方看');
  expect(door.sent).toEqual([{ type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' }]);
  expect(door.given.state.stage).toBe('signing');
  expect(page.travels()).toEqual(['replace /accord/pages/agreement/index?caseId=case-1']);
});

test('A spoken agreement is registered, and what that means is said', async () => {
  const { door, page } = await open(agreedTerms());
  await page.tap('口头说定', 'radio');
  expect(page.says('马上就生效，不用签名，但法院不能确认。')).toBe(true);
  for (const [key, label] of Object.entries(labels))
    page.write(label, TEXT_OF_AGREEMENT[key as keyof typeof labels]);
  await page.settle();
  await page.tap('登记这份口头协议');
  expect(door.given.state).toMatchObject({ stage: 'in_force', agreement: { confirmBy: null } });
});

test('A family matter is signed on paper unless the mediator says otherwise, and why is said', async () => {
  const { page } = await open(accepted(talkingAboutFamily()));
  expect(page.ticked()).toEqual([expect.stringContaining('打印出来签名')]);
  expect(page.says('《电子签名法》第三条')).toBe(true);
});

test('The facts come from the last record, until the mediator has written', async () => {
  const { page } = await open(recordedAndAgreed());
  expect(page.valueOf(labels.facts)).toBe('看过现场，沟离墙根十厘米。');
  expect(page.says('的调解笔录抄来')).toBe(true);
  page.write(labels.facts, '沟挖到了墙根。');
  await page.settle(350);
  const again = await openPage(DraftPage);
  expect(again.valueOf(labels.facts)).toBe('沟挖到了墙根。');
  expect(again.says('接着上次没写完的写')).toBe(true);
});

test('What was taken back is there again to be changed', async () => {
  const { page } = await open(
    signing('paper').and(MEDIATOR, { type: 'reviseAgreement', reason: '数写错了' }),
  );
  expect(page.valueOf(labels.facts)).toBe(TEXT_OF_AGREEMENT.facts);
  expect(page.ticked()).toEqual([expect.stringContaining('打印出来签名')]);
  expect(page.says('照上一份协议填好了')).toBe(true);
});

test('An open clause and unclear words are told before anything is written', async () => {
  const unsettled = agreedTerms().and(APPLICANT, {
    type: 'proposeTerm',
    ...CLAUSE,
    text: '尽快道歉',
    due: null,
  });
  const { page } = await open(unsettled);
  expect(page.says('还有 1 条没有都同意')).toBe(true);
  expect(page.says('第 2 条：“尽快”说不清')).toBe(true);
  expect(page.isDisabled('写好了，请各方看')).toBe(true);
  await page.tap('还有 1 条没有都同意');
  expect(page.travels()).toEqual(['open /accord/pages/terms/index?caseId=case-1']);
});

test('At another time it leads back', async () => {
  const { page } = await open(inForce());
  expect(page.says('这会儿不能写协议')).toBe(true);
});

test('A screen reader finds its way', async () => {
  await open(agreedTerms());
  expect(await faults()).toEqual([]);
});

async function open(given: Given) {
  const door = openDoor(MEDIATOR, given, hoursLater(90));
  return { door, page: await openPage(DraftPage) };
}

/** The same road for another kind of dispute. */
function talkingAboutFamily(): Given {
  return inviting({ kind: 'marriage_family' })
    .and(other(1), { type: 'consent' })
    .and(MEDIATOR, { type: 'openRoom' });
}

function accepted(story: Given): Given {
  return story
    .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE })
    .and(APPLICANT, { type: 'acceptTerm', termId: 't1', version: 1 })
    .and(other(1), { type: 'acceptTerm', termId: 't1', version: 1 });
}

function recordedAndAgreed(): Given {
  return accepted(recorded({ verified: '看过现场，沟离墙根十厘米。' }));
}
