import { faults } from '../../../../../test/harness/faults';
import { CLERK, type Given, hoursLater, MEDIATOR, party } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { PAPER } from '../../../../../test/harness/setting';
import { identified, signing } from '../../../../../test/harness/stages';
import PaperPage from './index';

afterEach(closePage);

test('The photographed paper says who signed on it, and counts like the screen', async () => {
  const start = identified('paper');
  const { door, page } = await open(start);
  expect(page.says('先勾纸上谁签了')).toBe(true);
  for (const name of ['张秀英', '李桂芳', '调解员 周敏']) await page.tap(name, 'checkbox');
  await page.tap('念给大家听的', 'radio');
  await page.tap('存进来');
  expect(door.sent).toEqual([
    {
      type: 'recordPaper',
      digest: start.state.agreement?.digest,
      partyIds: ['p1', 'p2'],
      mediator: true,
      read: 'aloud',
      files: [PAPER],
    },
  ]);
  expect(door.given.state.agreement?.signed).toMatchObject([
    { partyId: 'p1', how: 'paper' },
    { partyId: 'p2', how: 'paper' },
  ]);
  expect(page.travels()).toEqual(['back ']);
});

test('Without a photo, without a name and without how it was read nothing is kept', async () => {
  const { page } = await open(identified('paper'), []);
  expect(page.says('先拍签好的纸')).toBe(true);
  expect(page.isDisabled('存进来')).toBe(true);
});

test('Who was not identified cannot be ticked', async () => {
  const half = signing('paper').and(MEDIATOR, {
    type: 'checkIdentity',
    partyId: party('p1'),
    how: 'id_card',
    authority: false,
  });
  const { page } = await open(half);
  expect(page.says('还没核对身份，不能记')).toBe(true);
  await page.tap('李桂芳', 'checkbox');
  await page.tap('张秀英', 'checkbox');
  expect(page.ticked()).toEqual([expect.stringContaining('张秀英')]);
});

test('An agreement signed on the screen has no paper to keep', async () => {
  expect((await open(identified('screen'))).page.says('这会儿不用存纸')).toBe(true);
});

test('A screen reader finds its way', async () => {
  await open(identified('paper'));
  expect(await faults()).toEqual([]);
});

/** The page with photos that arrived in an earlier sitting. */
async function open(given: Given, files: readonly string[] = [PAPER]) {
  const door = openDoor(CLERK, given, hoursLater(30));
  door.answers = { 'case.papers': { papers: [{ form: 'agreement', at: hoursLater(20) }] } };
  const name = `case-1 paper ${given.state.agreement?.agreementId}`;
  localStorage.setItem('yima:me:form-drafts', JSON.stringify({ [name]: { files, who: [] } }));
  return { door, page: await openPage(PaperPage) };
}
