import type { ComponentType } from 'react';

/** Drives the page as a person does; only the network and the phone around it are stood in for. */
type Answer = { status: number; body: unknown } | 'offline';
type Sent = { operation: string; input: Record<string, unknown> };

const sent: Sent[] = [];
let answers: Record<string, () => Answer> = {};

const receipt = { caseId: 'case-1', code: '4821773059261860', token: 'guest-token' };
const whole = {
  commandId: 'one-intent',
  screen: 'review',
  furthest: 5,
  kind: 'neighbours',
  facts: '雨水倒灌进来',
  path: [{ place: '510705102201', name: '文星社区', leaf: true }],
  placeChosen: true,
  applicant: { kind: 'person', name: '李芳', phone: '13800000000' },
  others: [{ id: 'a', kind: 'person', name: '王强', phone: '' }],
  afraid: false,
  safePhone: '',
  wish: '把排水管改道',
  photos: [],
};

let closeApp: () => void = () => undefined;

afterEach(() => closeApp());

beforeEach(() => {
  localStorage.clear();
  sent.length = 0;
  answers = {
    'case.file': () => yes(receipt),
    'session.me': () => yes({ personId: 'p', name: '李芳', role: 'resident', guest: true }),
  };
  globalThis.fetch = jest.fn(async (url: string, order: { body: string }) => {
    const operation = url.replace('/api/', '');
    sent.push({ operation, input: JSON.parse(order.body) });
    const answer = answers[operation]?.() ?? 'offline';
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    return { status: answer.status, text: async () => JSON.stringify(answer.body) };
  }) as unknown as typeof fetch;
});

test('What is left out is asked for at its field, and the complaint goes when it is written', async () => {
  const page = await openFiling({ ...whole, screen: 'who', furthest: 3, applicant: empty, others: unnamed });
  page.tap('下一步');
  expect(page.faultOf('您的姓名')).toBe('请写您的姓名。');
  expect(page.faultOf('您的电话')).toBe('请写您的电话，工作人员才找得到您。');
  expect(page.faultOf('姓名')).toBe('请写个名字；不知道，写个大概也行。');
  page.write('您的姓名', '李芳');
  expect(page.faultOf('您的姓名')).toBe('');
  expect(page.faultOf('您的电话')).not.toBe('');
  page.write('您的电话', '12345');
  page.tap('下一步');
  expect(page.faultOf('您的电话')).toBe('电话好像不对，请再看一遍。');
});

test('Whoever files for somebody else is asked for that person, and brings along who they are', async () => {
  const helper = {
    name: '孙主任',
    phone: '',
    office: 'cadre',
    authority: 'spoken',
    scope: ['file'],
    files: [],
  };
  const applicant = { kind: 'person', name: '王婆婆', phone: '', channel: 'paper' };
  const page = await openFiling({ ...whole, screen: 'who', furthest: 3, applicant: empty, helper });
  expect(page.says(/孙主任替他办/)).toBe(true);
  expect(page.says('他是谁，对方是谁？')).toBe(true);
  expect(page.says('怎么称呼您')).toBe(false);
  page.tap('下一步');
  expect(page.faultOf('他的姓名')).toBe('请写他的姓名。');
  expect(page.faultOf('他的电话')).not.toBe('');
  const sending = await openFiling({ ...whole, applicant, helper });
  expect(sending.says(/孙主任替他办/)).toBe(true);
  sending.tap('发出申请');
  await sending.pause(50);
  const [{ input } = { input: {} }] = filings() as { input: Record<string, unknown> }[];
  expect(input).toMatchObject({
    helper: { name: '孙主任', office: 'cadre', authority: 'spoken', scope: ['file'] },
    applicant: { name: '王婆婆', channel: 'paper' },
  });
  expect(input.applicant).not.toHaveProperty('phone');
});

test('What was written is kept at a pause in the typing, and reopening resumes at the step', async () => {
  const first = await openFiling({ ...whole, screen: 'facts', furthest: 1, facts: '' });
  first.write('事情经过', '隔壁把排水管接到');
  await first.pause(400);
  const second = await openFiling();
  expect(second.says('发生了什么事？')).toBe(true);
  expect(second.valueOf('事情经过')).toBe('隔壁把排水管接到');
});

test('Going back loses nothing', async () => {
  const page = await openFiling({ ...whole, screen: 'wish', furthest: 4, wish: '' });
  page.write('我的要求', '赔我修墙的钱');
  page.tap('返回');
  expect(page.says('您是谁，对方是谁？')).toBe(true);
  page.tap('返回');
  page.tap('下一步');
  page.tap('下一步');
  expect(page.valueOf('我的要求')).toBe('赔我修墙的钱');
});

test('Two taps send one request, and the draft goes only when the receipt has come', async () => {
  const page = await openFiling(whole);
  page.tap('发出申请');
  page.tap('发出申请');
  expect(stored()).toBeDefined();
  await page.pause(50);
  expect(filings()).toHaveLength(1);
  expect(stored()).toBeUndefined();
  expect(page.travels()).toEqual([{ by: 'replace', url: '/case/pages/receipt/index?caseId=case-1' }]);
  expect(localStorage.getItem('yima:me:token')).toBe('"guest-token"');
});

test('Where the receipt cannot be fetched, the list of cases opens and says that it has arrived', async () => {
  const page = await openFiling(whole);
  page.losePage('case/pages/receipt/index');
  page.tap('发出申请');
  await page.pause(50);
  expect(page.travels()).toEqual([{ by: 'start', url: '/pages/cases/index' }]);
  expect(page.says(/^收到了。/)).toBe(true);
});

test('Without a signal it waits on the phone, goes by itself, and home tells its code', async () => {
  answers['case.file'] = () => 'offline';
  const page = await openFiling(whole);
  page.tap('发出申请');
  await page.pause(50);
  expect(page.travels()).toEqual([{ by: 'start', url: '/pages/home/index' }]);
  expect(page.says('没有信号。申请已经存在手机里，有网就自动发出。')).toBe(true);
  expect(stored()).toBeUndefined();
  answers['case.file'] = () => yes(receipt);
  const home = await openHome();
  await home.pause(50);
  expect(home.says('申请已发出，您的解纷码 4821773059261860')).toBe(true);
  expect(new Set(filings().map(({ input }) => input.commandId))).toEqual(new Set(['one-intent']));
  expect(localStorage.getItem('yima:me:token')).toBe('"guest-token"');
  home.tap('申请已发出');
  await home.pause(10);
  expect(home.travels().at(-1)?.url).toBe('/case/pages/receipt/index?caseId=case-1');
});

test('Refused later, it comes back into the form with its fields marked', async () => {
  answers['case.file'] = () => 'offline';
  const page = await openFiling(whole);
  page.tap('发出申请');
  await page.pause(50);
  answers['case.file'] = () => no(422, tooLong);
  const again = await openFiling();
  await again.pause(50);
  expect(again.says('您是谁，对方是谁？')).toBe(true);
  expect(again.faultOf('姓名')).toBe('最多 50 个字。');
  expect(again.valueOf('姓名')).toBe('王强');
});

test('What waits is told at home', async () => {
  answers['case.file'] = () => 'offline';
  const page = await openFiling(whole);
  page.tap('发出申请');
  await page.pause(50);
  const home = await openHome();
  expect(home.says('申请还没发出')).toBe(true);
});

test('A field that the server refuses is marked on its own step', async () => {
  answers['case.file'] = () => no(422, tooLong);
  const page = await openFiling(whole);
  page.tap('发出申请');
  await page.pause(50);
  expect(page.says('您是谁，对方是谁？')).toBe(true);
  expect(page.faultOf('姓名')).toBe('最多 50 个字。');
});

test('Whoever has to wait reads how long, and what was written stays to be sent again', async () => {
  answers['case.file'] = () => no(429, { code: 'limit.wait', params: { seconds: 90 } });
  const page = await openFiling(whole);
  page.tap('发出申请');
  await page.pause(50);
  expect(page.says(/请过 2 分钟再试。您写的都还在/)).toBe(true);
  expect(stored()).toMatchObject({ facts: whole.facts });
  answers['case.file'] = () => yes(receipt);
  page.tap('发出申请');
  await page.pause(50);
  expect(filings().map(({ input }) => input.commandId)).toEqual(['one-intent', 'one-intent']);
  expect(stored()).toBeUndefined();
});

test('A phone that is full is told, and the words stay on the page', async () => {
  const page = await openFiling({ ...whole, screen: 'facts', furthest: 1 });
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  page.write('事情经过', '还有一件');
  await page.pause(400);
  expect(page.says(/手机存储满了/)).toBe(true);
  expect(page.valueOf('事情经过')).toBe('还有一件');
  full.mockRestore();
});

const tooLong = {
  code: 'input.invalid',
  params: {},
  fields: { 'others.0.name': { code: 'too_long', params: { limit: 50 } } },
};
const empty = { kind: 'person', name: '', phone: '' };
const unnamed = [{ id: 'a', kind: 'person', name: '', phone: '' }];
const key = 'yima:me:filing-draft';

describe('Whoever comes from a poster', () => {
  const path = [
    { place: '510705102000', name: '花荄镇', leaf: false },
    { place: '510705102204', name: '联丰村民委员会', leaf: true },
  ];
  const shown = { poster: 'abcdefghjk', kind: 'village', name: '联丰村', path };
  const params = { poster: 'abcdefghjk' };

  test('finds the place chosen, and what they file says from which poster', async () => {
    answers['poster.show'] = () => yes({ ...shown, window: { id: 'reception', name: '综合受理窗口' } });
    const page = await openFiling({ ...whole, path: [], placeChosen: false }, params);
    await page.pause(0);
    expect(page.says('您在联丰村 · 综合受理窗口')).toBe(true);
    expect(page.says('花荄镇联丰村')).toBe(true);
    page.tap('发出申请');
    await page.pause(0);
    expect(filings()[0]?.input).toMatchObject({ poster: 'abcdefghjk', place: '510705102204' });
  });

  test('says that they are not there, and the place is theirs to choose', async () => {
    answers['poster.show'] = () => yes(shown);
    const page = await openFiling({ ...whole, screen: 'where', furthest: 3 }, params);
    await page.pause(0);
    page.tap('您在联丰村');
    expect(page.says('您在联丰村')).toBe(false);
    await page.pause(400);
    expect(stored()).toMatchObject({ poster: '' });
  });

  test('keeps the place that they chose instead when the form is opened again', async () => {
    const page = await openFiling({ ...whole, poster: 'abcdefghjk' }, params);
    await page.pause(0);
    expect(sent.filter(({ operation }) => operation === 'poster.show')).toEqual([]);
    expect(page.says('文星社区')).toBe(true);
  });

  test('reads that a poster is used no more, and goes on', async () => {
    answers['poster.show'] = () => no(410, { code: 'poster.ended', params: {} });
    const page = await openFiling(whole, params);
    await page.pause(0);
    expect(page.says(/这张海报不用了/)).toBe(true);
    page.tap('发出申请');
    await page.pause(0);
    expect(filings()).toHaveLength(1);
  });
});

function yes(data: unknown): Answer {
  return { status: 200, body: { ok: true, data } };
}

function no(status: number, error: unknown): Answer {
  return { status, body: { ok: false, error } };
}

function filings(): Sent[] {
  return sent.filter(({ operation }) => operation === 'case.file');
}

function stored(): unknown {
  const text = localStorage.getItem(key);
  return text === null ? undefined : JSON.parse(text);
}

/** Opens the app anew, as after it was closed: nothing lives on but what the phone's storage holds. */
async function openFiling(draft?: object, params: Record<string, string> = {}) {
  if (draft) localStorage.setItem(key, JSON.stringify(draft));
  return openApp(() => import('./index'), params);
}

async function openHome() {
  return openApp(() => import('../home/index'));
}

async function openApp(page: () => Promise<{ default: ComponentType }>, params: Record<string, string> = {}) {
  closeApp();
  jest.resetModules();
  const { act, cleanup, fireEvent, render, screen } = await import('@testing-library/react/pure');
  const { createElement } = await import('react');
  const { arriveWith, losePage, travels } = (await import('@tarojs/taro')) as unknown as StandIn;
  const { default: Page } = await page();
  closeApp = cleanup;
  arriveWith(params);
  render(createElement(Page));
  const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
  return {
    tap: (name: string) => fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}`) })),
    write: (label: string, value: string) => fireEvent.input(field(label), { target: { value } }),
    valueOf: (label: string) => field(label).value,
    faultOf: (label: string) =>
      (field(label).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => id.startsWith('error-'))
        .map((id) => document.getElementById(id)?.textContent)
        .join(''),
    says: (text: string | RegExp) => screen.queryAllByText(text).length > 0,
    pause: (ms: number) => act(() => new Promise((done) => setTimeout(done, ms))),
    travels: () => travels,
    losePage,
  };
}

type StandIn = {
  arriveWith: (params: Record<string, string>) => void;
  losePage: (path: string) => void;
  travels: { by: string; url: string }[];
};
