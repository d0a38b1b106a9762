import type { CaseCommand } from '@/domain/case/command';
import type { Viewer } from '@/domain/case/viewer';
import { APPLICANT, CLERK, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { identified, inForce, signing, talking } from '../../../../../test/harness/stages';
import { CLAUSE, SIGNATURE } from '../../../../../test/harness/well-formed';
import CasePage from './index';

afterEach(closePage);

const proposed = (): Given => talking().and(APPLICANT, { type: 'proposeTerm', ...CLAUSE });
const ASK: CaseCommand = { type: 'askConfirmation', court: '某地人民法院' };

test('A clause that waits for somebody leads them to it', async () => {
  const page = await open(other(1), proposed());
  expect(page.says('1 条，还在商量 · 1 条等您答复')).toBe(true);
  await page.tap('看条款，答复');
  await page.tap(/^条款/);
  expect(page.travels()).toEqual(Array(2).fill('open /accord/pages/terms/index?caseId=case-1'));
});

test('Without a clause the section is left out', async () => {
  expect((await open(APPLICANT, talking())).says('条款与协议')).toBe(false);
});

test('An agreement says for whom it waits, and leads each to what they owe', async () => {
  const start = identified();
  const digest = start.state.agreement?.digest ?? '';
  const signed = start.and(APPLICANT, {
    type: 'signAgreement',
    digest,
    signature: SIGNATURE,
    read: 'myself',
  });
  const page = await open(other(1), signed);
  expect(page.says('还没生效，等您、周敏、盖章')).toBe(true);
  await page.tap('看协议，签名');
  expect(page.travels()).toEqual(['open /accord/pages/agreement/index?caseId=case-1']);
  expect((await open(CLERK, signed)).offers('看协议，盖章')).toBe(false);
  const all = signed
    .and(other(1), { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' })
    .and(MEDIATOR, { type: 'signAsMediator', digest, signature: SIGNATURE });
  expect((await open(CLERK, all)).offers('看协议，盖章')).toBe(true);
  const mediator = await open(MEDIATOR, signing());
  await mediator.tap('核对签名人的身份');
  expect(mediator.travels()).toEqual(['open /accord/pages/identity/index?caseId=case-1']);
});

test('In force it says since when, and how long the court can still be asked', async () => {
  const page = await open(APPLICANT, inForce());
  expect(page.says('2026年3月2日起生效')).toBe(true);
  expect(page.says('还有 29 天，要各方一起')).toBe(true);
  await page.tap(/^请法院确认 还有/);
  expect(page.travels()).toEqual(['open /accord/pages/court/index?caseId=case-1']);
  const late = await open(APPLICANT, inForce(), hoursLater(24 * 40));
  expect(late.says('三十天过了，协议照样算数')).toBe(true);
});

test('What the court has and what it said stands there too', async () => {
  const filed = inForce()
    .and(APPLICANT, ASK)
    .and(other(1), ASK)
    .and(CLERK, { type: 'fileConfirmation', court: '某地人民法院', on: '2026-03-02' });
  expect((await open(APPLICANT, filed)).says('材料在法院，等结果')).toBe(true);
  const decided = filed.and(CLERK, { type: 'decideConfirmation', result: 'confirmed', on: '2026-03-02' });
  expect((await open(APPLICANT, decided)).says('法院确认了')).toBe(true);
});

async function open(viewer: Viewer, given: Given, now = hoursLater(30)) {
  openDoor(viewer, given, now);
  return openPage(CasePage);
}
