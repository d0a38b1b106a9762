import { faults } from '../../../../../test/harness/faults';
import { type Given, hoursLater, MEDIATOR } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting, ready, talking } from '../../../../../test/harness/stages';
import ProposePage from './index';

const now = hoursLater(5);

afterEach(closePage);

test('Several times for everybody go out as instants in China', async () => {
  const { door, page } = await open(talking());
  expect(page.ticked()).toEqual(['各方一起张秀英、李桂芳']);
  choose(page, 1, '2026-03-05', '14:30');
  await page.tap('再加一个时间');
  choose(page, 2, '2026-03-06', '09:00');
  await page.tap('发给各方挑');
  expect(door.sent).toEqual([
    {
      type: 'proposeMeeting',
      times: ['2026-03-05T06:30:00.000Z', '2026-03-06T01:00:00.000Z'],
      minutes: 60,
      remote: false,
      place: '花荄镇政府街 1 号',
    },
  ]);
  expect(door.given.state.meetings).toHaveLength(1);
  expect(page.travels()).toEqual(['back ']);
});

test('One party alone is asked over video', async () => {
  const { door, page } = await open(talking());
  await page.tap('单独跟李桂芳', 'radio');
  await page.tap('微信视频', 'tab');
  await page.tap('30 分钟', 'tab');
  page.write('怎么联系', '调解员到点打过去');
  choose(page, 1, '2026-03-05', '14:30');
  await page.tap('发给各方挑');
  expect(door.sent).toMatchObject([
    { only: 'p2', remote: true, minutes: 30, place: '微信视频，调解员到点打过去' },
  ]);
});

test('Before the talks are open only one party can be met, and the page says why', async () => {
  const { page } = await open(inviting());
  expect(page.says('会谈还没打开')).toBe(true);
  expect(page.ticked()).toEqual(['单独跟张秀英']);
});

test('Talks that are held apart know no meeting of all', async () => {
  const { page } = await open(ready().and(MEDIATOR, { type: 'openRoom', apart: true }));
  expect(page.says('这件事分开谈')).toBe(true);
});

test('What is missing, over or twice there is said at its time, and nothing goes out', async () => {
  const { door, page } = await open(talking());
  await page.tap('发给各方挑');
  expect(page.faultOf('第 1 个时间, 日期')).toBe('请选好日期和几点。');
  choose(page, 1, '2026-03-02', '09:00');
  expect(page.faultOf('第 1 个时间, 日期')).toBe('这个时间已经过了，请改一个。');
  choose(page, 1, '2026-03-05', '14:30');
  await page.tap('再加一个时间');
  choose(page, 2, '2026-03-05', '14:30');
  expect(page.faultOf('第 2 个时间, 日期')).toBe('这个时间上面有了，请改一个。');
  await page.tap('去掉最后一个');
  page.write('地点', ' ');
  await page.tap('发给各方挑');
  expect(page.faultOf('地点')).toBe('这里还没填。');
  expect(door.sent).toEqual([]);
});

test('Five times are enough', async () => {
  const { page } = await open(talking());
  for (let more = 1; more < 5; more += 1) await page.tap('再加一个时间');
  expect(page.offers('再加一个时间')).toBe(false);
});

test('What was begun is there again', async () => {
  const { page } = await open(talking());
  page.write('地点', '村委会');
  await page.settle(350);
  await openPage(ProposePage);
  expect(page.valueOf('地点')).toBe('村委会');
});

test('A screen reader finds its way', async () => {
  await open(talking());
  expect(await faults()).toEqual([]);
});

async function open(given: Given) {
  const door = openDoor(MEDIATOR, given, now);
  return { door, page: await openPage(ProposePage) };
}

type Opened = Awaited<ReturnType<typeof openPage>>;

function choose(page: Opened, number: number, day: string, clock: string): void {
  page.write(`第 ${number} 个时间, 日期`, day);
  page.write(`第 ${number} 个时间, 几点`, clock);
}
