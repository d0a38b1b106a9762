import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, type Given, hoursLater, MEDIATOR, other, party } from '../../../../../test/harness/given';
import { fixed, HELD, RECORD, recorded, signatureUnder } from '../../../../../test/harness/meetings';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import RecordPage from './index';

const SIGNATURE = 'M20 20 l30 40';

afterEach(closePage);

test('What is known is filled in, the rest is written, and the reading aloud comes next', async () => {
  const { door, page } = await open(withCompanion());
  expect(page.valueOf('在哪里谈的')).toBe('镇综治中心调解室');
  expect(page.ticked()).toEqual(['张秀英申请人', '李桂芳对方']);
  expect(page.valueOf('还有谁在场')).toBe('李明（陪李桂芳）');
  await fill(page);
  await page.tap('写好了，念给大家听');
  const { base: _base, ...written } = RECORD;
  expect(door.sent).toEqual([{ ...written, base: 0, others: '李明（陪李桂芳）' }]);
  expect(page.travels()).toEqual(['replace /meet/pages/read/index?caseId=case-1&meetingId=m1']);
});

test('The rights are there in full, and must have been read out', async () => {
  const { door, page } = await open(fixed());
  for (const said of ['自愿', '不收钱', '随时可以说不谈', '要求换一位', '法院起诉、申请仲裁'])
    expect(page.says(said)).toBe(true);
  await fill(page, { rights: false });
  await page.tap('写好了，念给大家听');
  expect(page.says('请先念给各方听，再打开这个开关。')).toBe(true);
  expect(door.sent).toEqual([]);
});

test('What is missing is said where it is missing', async () => {
  const { door, page } = await open(fixed());
  await page.tap('张秀英', 'checkbox');
  await page.tap('李桂芳', 'checkbox');
  await page.tap('写好了，念给大家听');
  expect(page.says('至少有一方到场。')).toBe(true);
  expect(page.says('请选一个结果。')).toBe(true);
  expect(page.faultOf('各方怎么说的')).toBe('这里还没填。');
  expect(page.faultOf('结果写清楚')).toBe('这里还没填。');
  expect(page.says('有几处要改')).toBe(true);
  expect(door.sent).toEqual([]);
});

test('Twenty thousand characters may be sent; one more is told before sending, with what to do', async () => {
  const { door, page } = await open(fixed());
  await fill(page, { statements: '谈'.repeat(20_001) });
  expect(page.says('写了 20001 字，最多 20000 字')).toBe(true);
  expect(page.faultOf('各方怎么说的')).toContain('多了 1 字，交不上');
  await page.tap('写好了，念给大家听');
  expect(door.sent).toEqual([]);
  await page.tap('去拍照附上');
  expect(page.travels()).toEqual(['open /meet/pages/field/index?caseId=case-1']);
  page.write('各方怎么说的', '谈'.repeat(20_000));
  await page.settle();
  await page.tap('写好了，念给大家听');
  expect(door.given.state.meetings?.[0]?.record?.version).toBe(1);
});

test('A record that was begun is there again, and gone once it is sent', async () => {
  const { page } = await open(fixed());
  page.write('各方怎么说的', '张秀英说');
  await page.settle(350);
  const again = await openPage(RecordPage);
  expect(again.says('上次写到一半，接着写吧。')).toBe(true);
  expect(again.valueOf('各方怎么说的')).toBe('张秀英说');
  await fill(again);
  await again.tap('写好了，念给大家听');
  expect(localStorage.getItem('yima:me:form-drafts')).toBe('{}');
});

test('A record is changed from how it stands, and everybody is asked again', async () => {
  const story = recorded();
  const { door, page } = await open(story.and(APPLICANT, signatureUnder(story, SIGNATURE), HELD));
  expect(page.says('已经签过名的人都要重新看、重新签')).toBe(true);
  expect(page.valueOf('各方怎么说的')).toBe(RECORD.statements);
  page.write('结果写清楚', '李桂芳五天内填沟。');
  await page.tap(/我已经念给/, 'switch');
  await page.tap('写好了，念给大家听');
  expect(door.given.state.meetings?.[0]?.record).toMatchObject({ version: 2, signed: [] });
});

test('Somebody else’s version is never written over without a word', async () => {
  const { door, page } = await open(fixed());
  await fill(page);
  await page.settle(350);
  door.meanwhile((given) => given.and(MEDIATOR, { ...RECORD, outcome: '另一部手机写的' }, HELD));
  const again = await openPage(RecordPage);
  expect(again.says('您写的时候，别人改过这份笔录。')).toBe(true);
  expect(again.isDisabled('写好了，念给大家听')).toBe(true);
  await again.tap('用改过的接着写');
  expect(again.valueOf('结果写清楚')).toBe('另一部手机写的');
});

test('One’s own words can stand in the place of somebody else’s version', async () => {
  const { door, page } = await open(fixed());
  await fill(page);
  await page.settle(350);
  door.meanwhile((given) => given.and(MEDIATOR, { ...RECORD, outcome: '另一部手机写的' }, HELD));
  const again = await openPage(RecordPage);
  await again.tap('用我写的');
  await again.tap('写好了，念给大家听');
  expect(door.given.state.meetings?.[0]?.record?.version).toBe(2);
});

test('Before the meeting there is nothing to write', async () => {
  const { page } = await open(fixed(), hoursLater(5));
  expect(page.offers('写好了，念给大家听')).toBe(false);
});

test('A screen reader finds its way', async () => {
  await open(fixed());
  expect(await faults()).toEqual([]);
});

function withCompanion(): Given {
  return fixed().and(other(1), {
    type: 'announceCompanion',
    meetingId: 'm1',
    as: 'companion',
    name: '李明',
    partyId: party('p2'),
  });
}

async function open(given: Given, at = HELD) {
  const door = openDoor(MEDIATOR, given, at);
  return { door, page: await openPage(RecordPage) };
}

type Opened = Awaited<ReturnType<typeof openPage>>;

async function fill(page: Opened, { rights = true, statements = RECORD.statements } = {}): Promise<void> {
  page.write('各方怎么说的', statements);
  page.write('结果写清楚', RECORD.outcome);
  await page.tap('没谈完', 'radio');
  if (rights) await page.tap(/我已经念给/, 'switch');
}
