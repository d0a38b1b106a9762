import { faults } from '../../../../../test/harness/faults';
import { CLERK, type Given, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { identified, signing } from '../../../../../test/harness/stages';
import IdentityPage from './index';

afterEach(closePage);

test('Staff note whose identity was checked and how, one after the other', async () => {
  const { door, page } = await open(signing());
  await page.tap('李桂芳', 'radio');
  expect(page.says('先选怎么核对的')).toBe(true);
  await page.tap('看身份证', 'radio');
  page.write('要补一句的', '人证一致');
  await page.settle();
  await page.tap('记下：李桂芳核对过了');
  expect(door.sent).toEqual([
    { type: 'checkIdentity', partyId: 'p2', how: 'id_card', authority: false, text: '人证一致' },
  ]);
  expect(page.says('核对过：看身份证')).toBe(true);
  await page.tap('当地人认得', 'radio');
  await page.tap('记下：张秀英核对过了');
  expect(page.says('都核对过了')).toBe(true);
  await page.tap('去看协议');
  expect(page.travels()).toEqual(['replace /accord/pages/agreement/index?caseId=case-1']);
});

test('What was chosen for one does not stand for another', async () => {
  const { page } = await open(signing());
  await page.tap('李桂芳', 'radio');
  await page.tap('看户口簿', 'radio');
  await page.tap('张秀英', 'radio');
  expect(page.says('先选怎么核对的')).toBe(true);
});

test('A company or a group shows by what right somebody signs', async () => {
  const company = signing();
  const asCompany: Given = {
    ...company,
    state: {
      ...company.state,
      parties: company.state.parties.map((party) =>
        party.partyId === 'p2' ? { ...party, kind: 'organisation' } : party,
      ),
    },
  };
  const { page } = await open(asCompany);
  await page.tap('李桂芳', 'radio');
  await page.tap('看营业执照', 'radio');
  expect(page.says('单位和多人一方，要看授权书或推选名单')).toBe(true);
  expect(page.says('先看授权')).toBe(true);
  await page.tap('看过授权', 'switch');
  expect(page.isDisabled('记下：李桂芳核对过了')).toBe(false);
});

test('When all were checked it leads on', async () => {
  expect((await open(identified())).page.says('都核对过了')).toBe(true);
});

test('A screen reader finds its way', async () => {
  const { page } = await open(signing());
  await page.tap('李桂芳', 'radio');
  expect(await faults()).toEqual([]);
});

async function open(given: Given) {
  const door = openDoor(CLERK, given, hoursLater(30));
  return { door, page: await openPage(IdentityPage) };
}
