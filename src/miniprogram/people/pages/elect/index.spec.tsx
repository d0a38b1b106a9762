import { faults } from '../../../../../test/harness/faults';
import { hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { carryPhotos } from '../../../../../test/harness/page-photo';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { PAPER } from '../../../../../test/harness/setting';
import { inviting } from '../../../../../test/harness/stages';
import ElectPage from './index';

const group = () => inviting({ others: [{ kind: 'group', name: '三组 18 户' }] });

afterEach(() => {
  closePage();
  jest.restoreAllMocks();
});

test('A group names two to five on a signed list', async () => {
  const door = openDoor(other(1), group(), hoursLater(24));
  const photos = carryPhotos(door, PAPER);
  const page = await openPage(ElectPage);
  page.write('一共有多少人', '18');
  page.write('第 1 位代表', '王强');
  await page.tap('再加一位');
  page.write('第 3 位代表', '周玉兰');
  await page.settle();
  await page.tap('拍下来');
  await photos.choose('名单.jpg');
  expect(await faults()).toEqual([]);
  await page.tap('去掉第 2 位');
  expect(page.valueOf('第 2 位代表')).toBe('周玉兰');
  await page.tap('就选这几位');
  expect(door.sent).toEqual([
    { type: 'electRepresentatives', partyId: 'p2', members: 18, names: ['王强', '周玉兰'], files: [PAPER] },
  ]);
});

test('What is missing is said one after the other', async () => {
  openDoor(MEDIATOR, group(), hoursLater(24));
  const page = await openPage(ElectPage, { partyId: 'p2' });
  const asked = async (label: string, value: string, next: string) => {
    page.write(label, value);
    await page.settle();
    expect(page.says(next)).toBe(true);
  };
  await asked('第 1 位代表', '王强', '请写一共有多少人');
  await asked('一共有多少人', '1', '请写至少两位代表');
  await asked('第 2 位代表', '周玉兰', '人数比代表还少');
  await asked('一共有多少人', '18', '请把签了字的名单拍下来');
  expect(page.isDisabled('就选这几位')).toBe(true);
});

test('A new election says that it replaces those elected before', async () => {
  const before = group().and(other(1), {
    type: 'electRepresentatives',
    members: 18,
    names: ['王强', '周玉兰'],
    files: [PAPER],
  });
  openDoor(other(1), before, hoursLater(24));
  expect((await openPage(ElectPage)).says('就换下来了')).toBe(true);
});
