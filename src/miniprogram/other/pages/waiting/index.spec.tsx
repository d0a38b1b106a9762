import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import WaitingPage from './index';

afterEach(closePage);

const CENTRE = { name: '花荄镇综治中心', phone: '0816-4330000' };
const ROAD = { task: 'confirm_claim', owner: 'clerk', kind: 'aim', amount: 1, unit: 'working', after: [] };

async function open(caseId = 'case-1') {
  const door = openDoor(APPLICANT, inviting(), hoursLater(1));
  door.answers = {
    'case.lookup': { stage: 'talking', next: null, centre: CENTRE },
    'centre.contact': CENTRE,
    'procedure.show': { tracks: [{ track: 'people', road: [ROAD] }] },
  };
  return { door, page: await openPage(WaitingPage, { caseId, code: '4821773059261860' }) };
}

test('Who waits reads who calls, by when, what is never asked, and as much as the bare code shows', async () => {
  const { page } = await open();
  for (const words of ['花荄镇综治中心来核实', '1 个工作日内', '不会问您要钱', '调解中'])
    expect(page.says(words)).toBe(true);
  expect(page.offers('打给中心')).toBe(true);
  expect(page.says('李桂芳')).toBe(false);
  expect(await faults()).toEqual([]);
});

test('Once it is checked, one tap leads to the invitation', async () => {
  const { page } = await open();
  await page.tap('看看核实好了没有');
  expect(page.travels()).toEqual(['replace /other/pages/invite/index?caseId=case-1']);
});

test('As long as it is not, the page says so and stays', async () => {
  const { page, door } = await open();
  door.offline = true;
  await page.tap('看看核实好了没有');
  expect(page.says('没信号')).toBe(true);
  expect(page.travels()).toEqual([]);
});
