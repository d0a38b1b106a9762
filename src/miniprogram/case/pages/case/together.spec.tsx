import { caseFile } from '@/miniprogram/texts/zh/case-file';
import { procedure } from '@/miniprogram/texts/zh/procedure';
import { APPLICANT, CLERK, type Given } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { seenBy } from '../../../../../test/harness/reading';
import { linked, talking, voided } from '../../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../../test/harness/well-formed';
import CasePage from './index';

afterEach(closePage);

const words = caseFile.together;

/** The page as the server answers who takes part in the first case, too. */
async function open(viewer: typeof APPLICANT, given: Given, more: object = {}) {
  const door = openDoor(viewer, given, given.state.lastAt);
  const view = { ...seenBy(viewer, given.state), ...more };
  door.others = { 'case-1': { case: view, entries: [], cursor: '1', may: [] } };
  return openPage(CasePage);
}

test('A joined case says where it goes on, and leads there', async () => {
  const page = await open(APPLICANT, linked(), { linked: { caseId: 'case-first' } });
  expect(page.says(procedure.stages.linked.note)).toBe(true);
  expect(page.says(caseFile.ended.linked)).toBe(true);
  await page.tap(words.door);
  expect(page.travels()).toEqual([expect.stringContaining('case/pages/case/index?caseId=case-first')]);
});

test('Whoever is not in the other case is told to call the centre', async () => {
  const page = await open(APPLICANT, linked());
  expect(page.offers(words.door)).toBe(false);
  expect(page.says(words.noDoor)).toBe(true);
  expect(page.offers(caseFile.callCentre)).toBe(true);
});

test('The clerk finds the way back to what was joined', async () => {
  const page = await open(CLERK, talking(), { absorbed: ['case-2'] });
  expect(page.says(words.came(1))).toBe(true);
  await page.tap(words.cameDoor);
  expect(page.travels()).toEqual([expect.stringContaining('caseId=case-2')]);
});

test('A case that was opened by mistake says so, and why', async () => {
  const given = voided();
  openDoor(APPLICANT, given, given.state.lastAt);
  const page = await openPage(CasePage);
  expect(page.says(procedure.stages.void.note)).toBe(true);
  expect(page.says(WELL_FORMED.closeWrong.reason)).toBe(true);
});
