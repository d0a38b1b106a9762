import { caseFile } from '@/miniprogram/texts/zh/case-file';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { HELPER, helped } from '../../../../../test/harness/helped';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import CasePage from './index';

afterEach(closePage);

test('Whoever has no talk in the case is led to the telephone and not to an empty room', async () => {
  openDoor(HELPER, helped({ scope: ['file'] }), hoursLater(1));
  const page = await openPage(CasePage);
  expect(page.offers(caseFile.chatOf.party)).toBe(false);
  expect(page.offers(caseFile.callCentre)).toBe(true);
});

test('A party writes to the centre', async () => {
  openDoor(APPLICANT, inviting(), hoursLater(1));
  const page = await openPage(CasePage);
  await page.tap(caseFile.chatOf.party);
  expect(page.travels()).toEqual([expect.stringContaining('talk/pages/chat/index')]);
});
