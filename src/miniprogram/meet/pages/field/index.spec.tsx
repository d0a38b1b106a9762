import { faults } from '../../../../../test/harness/faults';
import { CLERK, hoursLater, MEDIATOR } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import FieldPage from './index';

const now = hoursLater(30);

afterEach(closePage);

test('What was seen on the spot goes out with time, place and where the phone was', async () => {
  phoneIs((found) => found({ coords: { latitude: 31.53, longitude: 104.56, accuracy: 12.4 } }));
  const { door, page } = await open();
  await page.tap('看现场', 'radio');
  page.write('在哪里', '李家院墙外');
  page.write('谁在场', '村主任王建国');
  page.write('看到、听到、问到了什么', '沟离墙 30 公分');
  await page.tap('记下手机现在的位置');
  expect(page.says('位置记下了，误差 12 米')).toBe(true);
  await page.tap(/^记下$/);
  expect(door.sent).toEqual([
    {
      type: 'recordField',
      work: 'site_visit',
      heldAt: now,
      place: '李家院墙外',
      people: '村主任王建国',
      text: '沟离墙 30 公分',
      position: { lat: 31.53, lng: 104.56, accuracy: 12 },
    },
  ]);
  expect(page.travels()).toEqual(['back ']);
  expect(localStorage.getItem('yima:me:form-drafts')).toBe('{}');
});

test('A phone that keeps its place to itself hinders nobody', async () => {
  phoneIs((_found, failed) => failed({ code: 1, PERMISSION_DENIED: 1 }));
  const { door, page } = await open();
  await page.tap('记下手机现在的位置');
  expect(page.says('手机不让用位置。没有位置也可以记。')).toBe(true);
  await page.tap('问证人', 'radio');
  page.write('在哪里', '村口');
  page.write('看到、听到、问到了什么', '王大爷说是去年挖的');
  await page.tap(/^记下$/);
  expect(door.sent).toMatchObject([{ type: 'recordField', work: 'witness' }]);
  expect(door.sent[0]).not.toHaveProperty('position');
});

test('What is missing, too long or still to come is said where it stands', async () => {
  const { door, page } = await open();
  page.write('什么时候, 日期', '2026-03-09');
  page.write('看到、听到、问到了什么', '记'.repeat(5001));
  await page.tap(/^记下$/);
  expect(page.says('请选一样。')).toBe(true);
  expect(page.faultOf('什么时候, 日期')).toBe('这个时间还没到，请改一下。');
  expect(page.faultOf('在哪里')).toBe('这里还没填。');
  expect(page.faultOf('看到、听到、问到了什么')).toBe('最多 5000 个字。');
  expect(door.sent).toEqual([]);
});

test('What was begun is there again', async () => {
  const { page } = await open();
  page.write('看到、听到、问到了什么', '沟离墙');
  await page.settle(350);
  const again = await openPage(FieldPage);
  expect(again.says('上次写到一半，接着写吧。')).toBe(true);
  expect(again.valueOf('看到、听到、问到了什么')).toBe('沟离墙');
});

test('A screen reader finds its way', async () => {
  await open(CLERK);
  expect(await faults()).toEqual([]);
});

type Finder = (found: (place: object) => void, failed: (why: object) => void) => void;

/** What the browser answers when it is asked where it is. */
function phoneIs(getCurrentPosition: Finder): void {
  Object.assign(window, { isSecureContext: true });
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
}

async function open(viewer = MEDIATOR) {
  const door = openDoor(viewer, inviting(), now);
  return { door, page: await openPage(FieldPage) };
}
