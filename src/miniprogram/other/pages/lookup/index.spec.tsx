import { act } from '@testing-library/react';
import { completeCode } from '@/domain/code/dispute-code';
import { knownCode } from '@/miniprogram/stores/known-codes';
import { signInWith, signOut } from '@/miniprogram/stores/session-store';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor, type PageDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inForce } from '../../../../../test/harness/stages';
import LookupPage from './index';

afterEach(closePage);

const CODE = completeCode('48217730592618');
const LINK = `https://yima.example/c/${CODE}`;
const CENTRE = { name: '花荄镇综治中心', phone: '0816-4567890' };
const TALKING = { stage: 'talking', next: null, centre: CENTRE };

test.each<[string, Record<string, string>]>([
  ['code', { code: CODE }],
  ['q, percent-encoded', { q: encodeURIComponent(LINK) }],
  ['q', { q: LINK, scancode_time: '1795000000' }],
  ['scene', { scene: CODE }],
  ['scene, percent-encoded', { scene: encodeURIComponent(`code=${CODE}`) }],
])('%s shows the same page with the same result', async (_what, params) => {
  const { page } = await open(params);
  expect(page.says('现在到哪一步')).toBe(true);
  expect(page.says(CENTRE.phone)).toBe(true);
  expect(document.body.textContent).toContain(CODE.slice(0, 4));
  expect(page.travels()).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['scene', { scene: 'p.wall-7' }],
  ['scene, percent-encoded', { scene: 'p%2Ewall-7' }],
  ['q', { q: encodeURIComponent('https://yima.example/p/wall-7') }],
  ['poster', { poster: 'wall-7' }],
])('%s of a poster leads to the filing form', async (_what, params) => {
  const { page } = await open(params);
  expect(page.travels()).toEqual(['replace /pages/file/index?poster=wall-7']);
});

test('A mistyped code in a link is told with the groups to look at', async () => {
  const { page } = await open({ code: `${CODE.slice(0, 15)}${(Number(CODE[15]) + 1) % 10}` });
  expect(page.says('这个码不对')).toBe(true);
  expect(page.says(/第 4 组|4 位一组/)).toBe(true);
  await page.tap('改这个码');
  expect(page.travels()[0]).toMatch(/^replace \/other\/pages\/scan\/index\?code=\d{16}$/);
});

test('A code of the wrong length says so, and what is no code at all too', async () => {
  const { page } = await open({ code: CODE.slice(1) });
  expect(page.says('这个码不是 16 位')).toBe(true);
  const menu = await open({ q: 'https://example.com/menu' });
  expect(menu.page.says('这个二维码不是解纷码')).toBe(true);
});

test('Without a signal the last known state stands there with its time, and renews itself', async () => {
  await open({ code: CODE });
  expect(knownCode(CODE)).toMatchObject({ open: TALKING });
  const { page, door } = await open({ code: CODE }, { offline: true, keep: true });
  expect(page.says('这是 ')).toBe(true);
  expect(page.says('现在没连上。连上以后，这里会自己更新')).toBe(true);
  expect(page.says('您写的都还在')).toBe(false);
  expect(page.says(CENTRE.phone)).toBe(true);
  expect(await faults()).toEqual([]);
  door.offline = false;
  door.answers = { 'case.lookup': { ...TALKING, stage: 'agreed' } };
  await online();
  expect(page.says('这是 ')).toBe(false);
  expect(knownCode(CODE)).toMatchObject({ open: { stage: 'agreed' } });
});

test('A step whose date has passed says how late it is, unless that is only what was known before', async () => {
  const next = { what: 'deliver', due: hoursLater(30 - 72) };
  const late = { 'case.lookup': { ...TALKING, next } };
  const { page } = await open({ code: CODE }, { answers: late });
  expect(page.says('已经超过 3 天，可以打电话催')).toBe(true);
  expect(await faults()).toEqual([]);
  const { page: known } = await open({ code: CODE }, { offline: true, keep: true });
  expect(known.says('已经超过')).toBe(false);
  const { page: inTime } = await open(
    { code: CODE },
    { answers: { 'case.lookup': { ...TALKING, next: { ...next, due: hoursLater(31) } } } },
  );
  expect(inTime.says(/已经超过|今天到点/)).toBe(false);
});

test('Without a signal a code that is not known waits for one', async () => {
  const { page, door } = await open({ code: CODE }, { offline: true });
  expect(page.says('没查成')).toBe(true);
  door.offline = false;
  await online();
  expect(page.says('现在到哪一步')).toBe(true);
});

test('What the server refuses for another reason leaves the last known state, with the reason', async () => {
  await open({ code: CODE });
  const { page } = await open({ code: CODE }, { keep: true, answers: {} });
  expect(page.says('这是 ')).toBe(true);
  expect(knownCode(CODE)).toBeDefined();
});

test('A code that the server knows no more the phone forgets', async () => {
  const { page } = await open({ code: CODE });
  const error = { code: 'code.not_found', params: {} };
  globalThis.fetch = (async () => ({
    status: 404,
    text: async () => JSON.stringify({ ok: false, error }),
  })) as unknown as typeof fetch;
  await openPage(LookupPage, { code: CODE });
  expect(page.says('查不到这个码')).toBe(true);
  expect(knownCode(CODE)).toBeUndefined();
});

test('Signing out forgets what was known', async () => {
  await open({ code: CODE });
  expect(knownCode(CODE)).toBeDefined();
  signOut();
  expect(knownCode(CODE)).toBeUndefined();
});

describe('The code of a case that goes on in another one', () => {
  const TOGETHER = { ...TALKING, together: true };
  const ME = { personId: 'resident-1', name: '张秀英', role: 'resident', guest: false, pin: false };
  const OWN = { caseId: 'case-own', code: completeCode('30517730592611') };
  const BESIDE = { caseId: 'case-beside', code: completeCode('11111111111111') };

  afterEach(signOut);

  /** Of two own cases the code leads to one, or to none. */
  async function openSignedIn(shown: object, leadsTo: readonly object[]) {
    const asked: unknown[] = [];
    const mine = (input: { code?: string }) => {
      asked.push(input);
      return { cases: input.code === undefined ? [BESIDE, OWN] : leadsTo };
    };
    const answers = { 'session.me': ME, 'case.lookup': shown, 'case.mine': mine };
    openDoor(APPLICANT, inForce(), hoursLater(30)).answers = answers;
    await signInWith('token');
    const page = await openPage(LookupPage, { code: CODE });
    return { page, asked };
  }

  test('leads whoever takes part there to it, with the sentence why', async () => {
    const { page } = await openSignedIn(TOGETHER, [OWN]);
    expect(page.says('这件事和另一件合在一起办，那一件里有您')).toBe(true);
    expect(page.offers('我有个人密钥')).toBe(false);
    expect(await faults()).toEqual([]);
    expect(page.travels()).toEqual([]);
    await page.tap('去那一件');
    expect(page.travels()).toEqual([expect.stringMatching(/case\/pages\/case\/index\?caseId=case-own$/)]);
  });

  test('shows whoever does not take part there what it shows everybody', async () => {
    const { page: signedIn } = await openSignedIn(TOGETHER, []);
    const seen = document.body.textContent;
    expect(signedIn.offers('去那一件')).toBe(false);
    expect(signedIn.offers('我有个人密钥')).toBe(true);
    signOut();
    await open({ code: CODE }, { answers: { 'case.lookup': TOGETHER } });
    expect(document.body.textContent).toBe(seen);
    expect(seen).toContain('这件事和另一件合在一起办，下面是那一件的进度');
  });

  test('asks for nobody who is not signed in, and after no other code', async () => {
    const { asked } = await openSignedIn(TALKING, [OWN]);
    expect(asked).toEqual([{}]);
    signOut();
    asked.length = 0;
    await openPage(LookupPage, { code: CODE });
    expect(asked).toEqual([]);
  });

  test('goes straight to a case of one’s own, joined or not', async () => {
    openDoor(APPLICANT, inForce(), hoursLater(30)).answers = {
      'session.me': ME,
      'case.mine': { cases: [{ ...OWN, code: CODE }] },
    };
    await signInWith('token');
    const page = await openPage(LookupPage, { code: CODE });
    expect(page.travels()).toEqual(['replace /case/pages/case/index?caseId=case-own']);
  });
});

type Opening = { offline?: boolean; keep?: boolean; answers?: PageDoor['answers'] };

async function open(
  params: Record<string, string>,
  { offline = false, keep = false, answers }: Opening = {},
) {
  const kept = keep ? { ...localStorage } : {};
  const door = openDoor(APPLICANT, inForce(), hoursLater(30));
  for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value as string);
  door.answers = answers ?? { 'case.lookup': TALKING };
  door.offline = offline;
  return { page: await openPage(LookupPage, params), door };
}

/** The phone has a signal again. */
async function online(): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new Event('online'));
    await new Promise((done) => setTimeout(done, 20));
  });
}
