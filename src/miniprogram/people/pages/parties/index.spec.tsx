import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
} from '../../../../../test/harness/given';
import { HELPER, helped } from '../../../../../test/harness/helped';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import PartiesPage from './index';

afterEach(closePage);

test('Each side stands under its own heading, with its answer and how it is reached', async () => {
  const page = await open(APPLICANT, talking(2));
  for (const said of ['申请人这边', '对方这边', '张秀英', '李桂芳', '王建国', '愿意谈', '用手机看'])
    expect(page.says(said)).toBe(true);
  expect(page.says('不再参加的')).toBe(false);
  expect(page.offers('加一方')).toBe(false);
  await page.tap(/李桂芳/);
  expect(page.travels()).toEqual(['open /people/pages/party/index?caseId=case-1&partyId=p2']);
  expect(await faults()).toEqual([]);
});

test('Who acts for a party stands beside it, and who left or died stands apart', async () => {
  const story = talking(2)
    .and(APPLICANT, {
      type: 'appointActor',
      as: 'agent',
      name: '刘律师',
      authority: 'spoken',
      scope: ['read', 'talk'],
      ownInterest: false,
    })
    .and(CLERK, { type: 'removeParty', partyId: party('p3'), reason: '房子不是他的' });
  const page = await open(other(1), story);
  for (const said of ['代办人：刘律师（代理人）', '不再参加的', '已经退出'])
    expect(page.says(said)).toBe(true);
});

test('Staff add a party, and a lost one says that somebody has to come for it', async () => {
  const page = await open(
    MEDIATOR,
    talking().and(MEDIATOR, { type: 'recordLoss', partyId: party('p2'), what: 'death' }),
  );
  expect(page.says('已经去世')).toBe(true);
  await page.tap('加一方');
  expect(page.travels()).toEqual(['open /people/pages/coming/index?caseId=case-1']);
});

test('Whoever was filed for is not invited: they have yet to confirm it; and whoever filed is not that person', async () => {
  for (const viewer of [CLERK, HELPER]) {
    const page = await open(viewer, helped({ scope: ['file'] }));
    expect(page.says('本人还没确认')).toBe(true);
    expect(page.says('您')).toBe(false);
  }
  const page = await open(HELPER, helped({ scope: ['file'] }));
  expect(page.says('还没邀请')).toBe(false);
});

async function open(viewer: Viewer, story: Given) {
  openDoor(viewer, story, hoursLater(24));
  return openPage(PartiesPage);
}
