import type { PartyId } from '@/domain/ids';
import { faults } from '../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../test/harness/given';
import { openDoor } from '../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../test/harness/page-test';
import { talking } from '../../../../test/harness/stages';
import { Toast } from '../toast';
import { SlipDoor, SlipFormats } from './index';

const saved: string[] = [];
/** What the server was asked for, without the case. */
const asked: unknown[] = [];

beforeEach(() => {
  saved.length = 0;
  asked.length = 0;
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  closePage();
  jest.restoreAllMocks();
});

function open(View: () => JSX.Element, answers: Readonly<Record<string, unknown>>) {
  const door = openDoor(APPLICANT, talking(), hoursLater(20));
  door.answers = answers;
  const behind = globalThis.fetch;
  globalThis.fetch = ((url: string, order: { body: string }) => {
    const { caseId: _, ...rest } = JSON.parse(order.body);
    if (url.endsWith('/case.slip')) asked.push(rest);
    return behind(url, order as RequestInit);
  }) as typeof fetch;
  return openPage(View);
}

const MADE = { 'case.slip': { name: '解纷码单子', pdf: btoa('%PDF-1.3') } };

test('A party downloads its slip at a tap, without a key', async () => {
  const page = await open(() => <SlipDoor caseId="case-1" />, MADE);
  await page.tap('下载这张单子');
  expect(asked).toEqual([{ format: 'a5' }]);
  expect(saved).toEqual(['解纷码单子.pdf']);
  expect(await faults()).toEqual([]);
});

test.each([
  ['A5 单子', { format: 'a5' }],
  ['58 毫米小票', { format: '58mm' }],
  ['80 毫米小票', { format: '80mm' }],
  ['A4 大字', { format: 'poster' }],
  ['A5 单子，背面可以答复', { format: 'a5', reply: true }],
])('Staff who have just issued a key print it on %s', async (name, wish) => {
  const withKey = { partyId: 'p2' as PartyId, key: '739204' };
  const page = await open(() => <SlipFormats caseId="case-1" withKey={withKey} />, MADE);
  expect(page.says('请把手机里的这份删掉')).toBe(true);
  await page.tap(new RegExp(`^${name}(?!，)`));
  expect(asked).toEqual([{ ...wish, ...withKey }]);
  expect(await faults()).toEqual([]);
});

test('Whoever has no key to give prints slips without one', async () => {
  const page = await open(() => <SlipFormats caseId="case-1" />, MADE);
  expect(page.says('没有姓名，也没有内容')).toBe(true);
  await page.tap('58 毫米小票');
  expect(asked).toEqual([{ format: '58mm' }]);
});

test('What was refused is said in plain words, and nothing is saved', async () => {
  const view = () => (
    <>
      <SlipDoor caseId="case-1" />
      <Toast />
    </>
  );
  const page = await open(view, {});
  await page.tap('下载这张单子');
  expect(page.says('这个版本太旧了')).toBe(true);
  expect(saved).toEqual([]);
});
