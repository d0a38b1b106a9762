import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, filed } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { carryPhotos } from '../../../../../test/harness/page-photo';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { PAPER } from '../../../../../test/harness/setting';
import { inputOf } from '../../../stores/filing-draft';
import { clearDraft, useFiling } from '../../../stores/filing-store';
import BehalfPage from './index';

afterEach(() => {
  closePage();
  clearDraft();
  jest.restoreAllMocks();
});

const filing = () => inputOf(useFiling.getState().draft);

test('Whoever files for somebody says who they are, by what right and how far, and how the person is reached', async () => {
  const { page } = await open();
  expect(page.isDisabled('写好了，接着填他的事')).toBe(true);
  page.write('您的姓名', '孙主任');
  page.write('您的电话', '13900000001');
  await page.tap('村（社区）干部、窗口工作人员', 'radio');
  expect(page.says('请选他怎么托您办的')).toBe(true);
  await page.tap(/他亲口说的/, 'radio');
  await page.tap('替他答复：愿不愿意、同不同意', 'checkbox');
  await page.tap('上门，或请他到窗口', 'radio');
  expect(page.says('他亲自同意以前，不会去找对方')).toBe(true);
  expect(await faults()).toEqual([]);
  await page.tap('写好了，接着填他的事');
  expect(page.travels()).toEqual(['back ']);
  expect(filing()).toMatchObject({
    helper: {
      name: '孙主任',
      phone: '13900000001',
      office: 'cadre',
      authority: 'spoken',
      scope: ['file', 'read', 'talk', 'answer'],
    },
    applicant: { channel: 'paper' },
  });
  expect(filing().helper).not.toHaveProperty('until');
});

test('A written authority, and whoever may sign, is photographed', async () => {
  const { page, door } = await open();
  const photos = carryPhotos(door, PAPER);
  page.write('您的姓名', '李芳');
  await page.tap('他的家里人', 'radio');
  await page.tap(/他亲口说的/, 'radio');
  expect(page.offers('拍下来')).toBe(false);
  await page.tap('替他签字', 'checkbox');
  expect(page.says('请把委托书拍下来')).toBe(true);
  expect(page.isDisabled('写好了，接着填他的事')).toBe(true);
  await page.tap('拍下来');
  await photos.choose('委托书.jpg');
  await page.tap('写好了，接着填他的事');
  expect(filing().helper).toMatchObject({ files: [PAPER], scope: expect.arrayContaining(['sign']) });
});

test('A paper that is asked for no more is not sent', async () => {
  const { page, door } = await open();
  const photos = carryPhotos(door, PAPER);
  page.write('您的姓名', '李芳');
  await page.tap('他的家里人', 'radio');
  await page.tap(/他写了委托书/, 'radio');
  await page.tap('拍下来');
  await photos.choose('委托书.jpg');
  await page.tap(/他亲口说的/, 'radio');
  await page.tap('写好了，接着填他的事');
  expect(filing().helper).not.toHaveProperty('files');
});

test('It can be about oneself after all', async () => {
  const { page } = await open();
  page.write('您的姓名', '李芳');
  await page.tap('给他打电话', 'radio');
  await page.tap('不是替别人办，是我自己的事');
  expect(filing()).not.toHaveProperty('helper');
  expect(filing().applicant).not.toHaveProperty('channel');
});

async function open() {
  const door = openDoor(APPLICANT, filed(), '2026-03-02T02:00:00.000Z');
  return { page: await openPage(BehalfPage), door };
}
