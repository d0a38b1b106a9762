import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { draw, layPaper } from '../../../../../test/harness/finger';
import { APPLICANT, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { identified, signing } from '../../../../../test/harness/stages';
import { TEXT_OF_AGREEMENT } from '../../../../../test/harness/well-formed';
import SignPage from './index';

beforeAll(layPaper);
afterEach(closePage);

const INK = 'M221 100 l100 0 0 60';
const digestOf = ({ state }: Given) => state.agreement?.digest ?? '';

test('A party says how the text was read and signs with a finger', async () => {
  const start = identified();
  const { door, page } = await open(APPLICANT, start);
  expect(page.says('先选全文是怎么看的')).toBe(true);
  await page.tap('我自己从头看到尾', 'radio');
  expect(page.says('先签名')).toBe(true);
  write();
  await page.tap('签名，确认');
  expect(door.sent).toEqual([
    { type: 'signAgreement', digest: digestOf(start), signature: INK, read: 'myself' },
  ]);
  expect(door.given.state.agreement?.signed).toMatchObject([{ partyId: 'p1', how: 'screen' }]);
  expect(page.travels()).toEqual(['back ']);
});

test('A party signs in presence on the mediator’s phone', async () => {
  const { door, page } = await open(MEDIATOR, identified(), { who: 'p2' });
  expect(page.says('请把手机交到李桂芳手里，由本人签。')).toBe(true);
  await page.tap('我一字一句念给本人听了', 'radio');
  write();
  await page.tap('签名，确认');
  expect(door.sent).toMatchObject([{ partyId: 'p2', read: 'aloud' }]);
});

test('The mediator signs as the mediator', async () => {
  const start = identified();
  const { door, page } = await open(MEDIATOR, start, { who: 'mediator' });
  expect(page.says('全文是怎么看的')).toBe(false);
  write();
  await page.tap('签名，确认');
  expect(door.sent).toEqual([{ type: 'signAsMediator', digest: digestOf(start), signature: INK }]);
});

test('A text that changed since it was read is not signed', async () => {
  const { page } = await open(APPLICANT, identified(), { digest: '0'.repeat(64) });
  expect(page.says('协议刚才改过，跟您看的不一样了。')).toBe(true);
  expect(page.offers('签名，确认')).toBe(false);
});

test('Nor is one that changes while the finger draws', async () => {
  const { door, page } = await open(APPLICANT, identified());
  await page.tap('我自己从头看到尾', 'radio');
  write();
  door.meanwhile((given) =>
    given
      .and(MEDIATOR, { type: 'reviseAgreement', reason: '改日子' })
      .and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, facts: '改过', form: 'screen' }),
  );
  await page.tap('签名，确认');
  expect(door.given.state.agreement?.signed).toEqual([]);
});

test('Who was not identified, who has signed and who may not sign for others is led back', async () => {
  const start = identified();
  const twice = start.and(APPLICANT, {
    type: 'signAgreement',
    digest: digestOf(start),
    signature: INK,
    read: 'myself',
  });
  for (const [viewer, given, who] of [
    [APPLICANT, signing(), undefined],
    [APPLICANT, twice, undefined],
    [other(1), start, 'p1'],
    [APPLICANT, start, 'mediator'],
  ] as const) {
    const { page } = await open(viewer, given, who ? { who } : {});
    expect(page.says('这份协议现在不能签')).toBe(true);
  }
});

test('A screen reader finds its way', async () => {
  await open(APPLICANT, identified());
  expect(await faults()).toEqual([]);
});

function write(): void {
  draw([116, 200], [216, 200], [216, 260]);
}

async function open(viewer: Viewer, given: Given, params: Record<string, string> = {}) {
  const door = openDoor(viewer, given, hoursLater(30));
  return { door, page: await openPage(SignPage, { digest: digestOf(given), ...params }) };
}
