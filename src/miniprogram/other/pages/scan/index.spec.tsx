import { completeCode, readCode } from '@/domain/code/dispute-code';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inForce } from '../../../../../test/harness/stages';
import ScanPage from './index';

afterEach(() => {
  closePage();
  Reflect.deleteProperty(navigator, 'clipboard');
});

const CODE = completeCode('48217730592618');
const FOUND = `open /other/pages/lookup/index?code=${CODE}`;
const PASTE = '也可以把整段话或链接粘到这里';

test('Sixteen digits from the pad open the case', async () => {
  const page = await open();
  for (const digit of CODE) await page.tap(digit);
  expect(page.travels()).toEqual([FOUND]);
});

test('The group that the check digits point at is marked, said, and typed again alone', async () => {
  const page = await open();
  const wrong = onePointedAt();
  for (const digit of wrong.digits) await page.tap(digit);
  expect(page.travels()).toEqual([]);
  expect(page.says(`第 ${wrong.group} 组里有一位输错了`)).toBe(true);
  const typed = wrong.digits.slice((wrong.group - 1) * 4, wrong.group * 4);
  const marked = `第 ${wrong.group} 组，${typed}，可能不对，点一下重输这组`;
  expect(page.offers(marked)).toBe(true);
  expect(page.says('再对对')).toBe(true);
  expect(await faults()).toEqual([]);
  await page.tap(marked);
  expect(page.says('输错了')).toBe(false);
  expect(page.offers(`第 ${wrong.group} 组，还没输`)).toBe(true);
  for (const digit of CODE.slice((wrong.group - 1) * 4, wrong.group * 4)) await page.tap(digit);
  expect(page.travels()).toEqual([FOUND]);
});

test('A code that a link had wrong comes along to be corrected', async () => {
  const wrong = onePointedAt();
  openDoor(APPLICANT, inForce(), hoursLater(30));
  const page = await openPage(ScanPage, { code: wrong.digits });
  expect(page.says(`第 ${wrong.group} 组里有一位输错了`)).toBe(true);
  expect(page.says('点一下那组，就能只重输它')).toBe(true);
  expect(page.travels()).toEqual([]);
});

test('A group is erased digit by digit, then the one before it, and all at once', async () => {
  const page = await open();
  for (const digit of '48217') await page.tap(digit);
  await page.tap('删一位');
  await page.tap('删一位');
  expect(page.offers('第 1 组，482')).toBe(true);
  await page.tap('全清');
  expect(page.offers('第 1 组，还没输')).toBe(true);
});

test.each([
  ['a link', `https://yima.example/c/${CODE}`, FOUND],
  ['a chat message', `码是 ${CODE.replace(/(\d{4})(?=\d)/g, '$1 ')}，您看看`, FOUND],
  ['full-width digits', CODE.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)), FOUND],
  ['a poster’s link', 'https://yima.example/p/wall-7', 'open /pages/file/index?poster=wall-7'],
])('%s may be pasted into the field', async (_what, text, leads) => {
  const page = await open();
  page.write(PASTE, text);
  await page.settle();
  expect(page.travels()).toEqual([leads]);
});

test('What was copied is taken at a tap, and where it cannot be, the page says how to', async () => {
  copied(async () => `看看 https://yima.example/c/${CODE}`);
  const page = await open();
  await page.tap('粘贴');
  expect(page.travels()).toEqual([FOUND]);
  copied(async () => Promise.reject(new Error('not allowed')));
  await page.tap('粘贴');
  expect(page.says('没能读到复制的内容')).toBe(true);
  copied(async () => '买两斤肉');
  await page.tap('粘贴');
  expect(page.says('没找到 16 位的解纷码')).toBe(true);
  copied(async () => CODE.slice(1));
  await page.tap('粘贴');
  expect(page.says('这里有 15 位，少了 1 位')).toBe(true);
});

test('Where nothing can be read from what was copied, there is no button for it', async () => {
  const page = await open();
  expect(page.offers('粘贴')).toBe(false);
});

test('Without a camera the page says what else to do', async () => {
  const page = await open();
  await page.tap('用相机扫');
  expect(page.says('请从照片里认，或者直接输入数字')).toBe(true);
});

test('A screen reader finds its way', async () => {
  await open();
  expect(await faults()).toEqual([]);
});

async function open() {
  openDoor(APPLICANT, inForce(), hoursLater(30));
  return openPage(ScanPage);
}

function copied(readText: () => Promise<string>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { readText }, configurable: true });
}

/** A slip in CODE that only one group can explain. */
function onePointedAt(): { digits: string; group: number } {
  for (let at = 0; at < 16; at += 1)
    for (let by = 1; by < 10; by += 1) {
      const digits = CODE.slice(0, at) + ((Number(CODE[at]) + by) % 10) + CODE.slice(at + 1);
      const reading = readCode(digits);
      if (!reading.ok && reading.groups.length === 1) return { digits, group: reading.groups[0] as number };
    }
  throw new Error('no slip in this code points at one group');
}
