import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  other,
  party,
  person,
} from '../../../../../test/harness/given';
import { helped } from '../../../../../test/harness/helped';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import PartyPage from './index';

afterEach(closePage);

const p2 = { partyId: party('p2') } as const;
const nephew = { as: 'party', ...p2, personId: person('nephew') } as const;
const claimed = () => inviting().andJoined(nephew, undefined, { name: '王小军', as: 'helper' });

async function open(story: Given, viewer: Viewer = CLERK) {
  const door = openDoor(viewer, story, hoursLater(1));
  return { door, page: await openPage(PartyPage, p2) };
}

test('Whoever says that they act for a party is let in as far as staff say, after a call', async () => {
  const { page, door } = await open(claimed());
  expect(page.says('自己说替他办，等核实')).toBe(true);
  await page.tap('核实好了');
  expect(page.isDisabled('核实了，让他看')).toBe(true);
  await page.tap('打电话问过', 'radio');
  await page.tap('替他答复', 'checkbox');
  expect(await faults()).toEqual([]);
  await page.tapInSheet('核实了，让他看');
  expect(door.sent).toEqual([
    { type: 'confirmClaim', ...p2, actorId: 'a1', how: 'callback', scope: ['read', 'talk', 'answer'] },
  ]);
  expect(page.says('自己说替他办，等核实')).toBe(false);
});

test('Who came in as the party is doubted with a reason, and then confirmed or taken back', async () => {
  const { page, door } = await open(inviting().andJoined(other(1)));
  expect(page.says('本人的身份进来了')).toBe(true);
  await page.tap('要再核实');
  page.write('为什么', '电话里说没有进来过');
  await page.tapInSheet('先停下，再核实');
  expect(page.says('等核实。核实以前，他什么都看不到')).toBe(true);
  await page.tap('进错了人');
  page.write('为什么', '同名的人');
  await page.tapInSheet('收回');
  expect(door.sent).toEqual([
    { type: 'doubtClaim', ...p2, reason: '电话里说没有进来过' },
    { type: 'undoClaim', ...p2, reason: '同名的人' },
  ]);
  expect(page.says('谁以本人身份进来的')).toBe(false);
});

test('The other side neither sees who waits nor is offered anything', async () => {
  const { page } = await open(claimed(), APPLICANT);
  expect(page.says('王小军')).toBe(false);
  for (const act of ['核实好了', '要再核实', '进错了人']) expect(page.offers(act)).toBe(false);
});

test('On what a helper says the person asked them for, no staff is said to have heard it', async () => {
  openDoor(CLERK, helped({ scope: ['file'] }), hoursLater(1));
  const page = await openPage(PartyPage, { partyId: party('p1') });
  expect(page.says('本人当面托的')).toBe(true);
  expect(page.says('当着工作人员说的')).toBe(false);
});
