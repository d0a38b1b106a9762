import { keepToken } from '@/miniprogram/client/token';
import { askAll } from '@/miniprogram/stores/live-asking';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor, type PageDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import WaitingPage from './index';

afterEach(closePage);

const CENTRE = { name: '花荄镇综治中心', phone: '0816-4330000' };
const UNCONFIRMED = { code: 'claim.unconfirmed', params: { phone: CENTRE.phone } } as const;
const INVITATION = 'replace /other/pages/invite/index?caseId=case-1';
const ROAD = { task: 'confirm_claim', owner: 'clerk', kind: 'aim', amount: 1, unit: 'working', after: [] };

type Opening = { shut?: PageDoor['shut']; offline?: boolean };

/** The centre has not called yet, unless `shut` says otherwise. */
async function open({ shut = UNCONFIRMED, offline = false }: Opening = {}) {
  const door = openDoor(APPLICANT, inviting(), hoursLater(1));
  door.answers = {
    'case.lookup': { stage: 'talking', next: null, centre: CENTRE },
    'centre.contact': CENTRE,
    'procedure.show': { tracks: [{ track: 'people', road: [ROAD] }] },
  };
  door.shut = shut;
  keepToken('claimed');
  door.offline = offline;
  return { door, page: await openPage(WaitingPage, { code: '4821773059261860' }) };
}

test('Who waits reads who calls, by when, what is never asked, and as much as the bare code shows', async () => {
  const { page } = await open();
  for (const words of ['花荄镇综治中心来核实', '1 个工作日内', '不会问您要钱', '调解中'])
    expect(page.says(words)).toBe(true);
  expect(page.offers('打给中心')).toBe(true);
  expect(page.says('李桂芳')).toBe(false);
  expect(page.says('还在核实')).toBe(false);
  expect(await faults()).toEqual([]);
});

test('Once it is checked, the page goes on to the invitation by itself', async () => {
  const { door, page } = await open();
  expect(page.travels()).toEqual([]);
  door.shut = null;
  askAll();
  await page.settle(20);
  expect(page.travels()).toEqual([INVITATION]);
});

test('Whoever cannot wait looks with one tap', async () => {
  const { door, page } = await open();
  await page.tap('看看核实好了没有');
  expect(page.says('还在核实')).toBe(true);
  expect(page.travels()).toEqual([]);
  door.shut = null;
  await page.tap('看看核实好了没有');
  expect(page.travels()).toEqual([INVITATION]);
});

test('Whom the centre turned away is told so by itself', async () => {
  const { door, page } = await open();
  door.shut = { code: 'access.ended', params: { phone: CENTRE.phone } };
  askAll();
  await page.settle(20);
  expect(page.says('中心收回了密钥')).toBe(true);
  expect(page.says('花荄镇综治中心来核实')).toBe(false);
  await page.tap('扫码或输解纷码');
  expect(page.travels()).toEqual(['open /other/pages/scan/index']);
});

test('Whose sign-in ended meanwhile waits for nothing any more, and is led to the code and a key', async () => {
  const { door, page } = await open();
  door.shut = { code: 'identity.expired', params: {} };
  askAll();
  await page.settle(20);
  expect(page.says('登录过期了')).toBe(true);
  expect(page.offers('扫码或输解纷码') && page.offers('我是工作人员')).toBe(true);
  expect(page.offers('看看核实好了没有')).toBe(false);
});

test('Without a signal the page says so when it is asked, and stays', async () => {
  const { page } = await open({ offline: true });
  expect(page.says('没信号')).toBe(false);
  await page.tap('看看核实好了没有');
  expect(page.says('没信号')).toBe(true);
  expect(page.travels()).toEqual([]);
});
