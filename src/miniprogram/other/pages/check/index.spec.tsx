import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inForce } from '../../../../../test/harness/stages';
import CheckPage from './index';
import { readFingerprint } from './use-check';

afterEach(closePage);

const CODE = '4821773059261860';
const PRINT = '9f2c 04ab 77d1 e630';

test('What matches is said to be genuine, with what else to compare', async () => {
  const page = await open({
    genuine: true,
    number: '（2026）人调字第12号',
    committee: '花荄镇人民调解委员会',
    inForceAt: '2026-03-10T02:00:00.000Z',
  });
  page.write('解纷码', '4821 7730 5926 1860');
  page.write('内容指纹', PRINT);
  await page.settle();
  await page.tap('核对');
  expect(page.says('对上了，是真的')).toBe(true);
  for (const words of ['（2026）人调字第12号', '花荄镇人民调解委员会', '2026年3月10日'])
    expect(page.says(words)).toBe(true);
});

test('What does not match is said to be so, and what to do', async () => {
  const page = await open({ genuine: false }, { code: CODE });
  expect(page.valueOf('解纷码')).toBe('4821 7730 5926 1860');
  page.write('内容指纹', PRINT);
  await page.settle();
  await page.tap('核对');
  expect(page.says('对不上')).toBe(true);
  expect(page.says('不要照着它付钱')).toBe(true);
  page.write('内容指纹', `${PRINT}0`);
  await page.settle();
  expect(page.says('对不上')).toBe(false);
});

test('A slip of the finger is told before anything is asked', async () => {
  const page = await open({ genuine: true });
  page.write('解纷码', '4821 7730 5926 1861');
  page.write('内容指纹', '9f2c');
  await page.settle();
  await page.tap('核对');
  expect(page.faultOf('解纷码')).toBe('有一位输错了，请对着协议再看一遍。');
  expect(page.faultOf('内容指纹')).toBe('指纹是 16 个，只有数字和 a 到 f，请再对一遍。');
  expect(page.says('对上了')).toBe(false);
});

test.each([
  ['9F2C 04AB 77D1 E630', '9f2c04ab77d1e630'],
  ['9f2c-o4ab-77dl-e63o', '9f2c04ab77d1e630'],
  ['９ｆ２ｃ０４ａｂ７７ｄ１ｅ６３０', '9f2c04ab77d1e630'],
  ['9f2c 04ab 77d1', undefined],
  ['9f2c 04ab 77d1 e63g', undefined],
])('%s is read as %s', (typed, read) => {
  expect(readFingerprint(typed)).toBe(read);
});

test('A screen reader finds its way', async () => {
  const page = await open({ genuine: false }, { code: CODE });
  page.write('内容指纹', PRINT);
  await page.settle();
  await page.tap('核对');
  expect(await faults()).toEqual([]);
});

async function open(answer: object, params: Record<string, string> = {}) {
  const door = openDoor(APPLICANT, inForce(), hoursLater(30));
  door.answers = { 'agreement.check': answer };
  return openPage(CheckPage, params);
}
