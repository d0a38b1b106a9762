/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
// The browser's half of ws would refuse to be a server.
import { Agent } from 'node:http';
import { setTimeout as rest } from 'node:timers/promises';
import { post } from '../../../test/harness/ask';
import { type NudgingServer, startNudgingServer } from '../../../test/harness/nudging-server';

type Live = typeof import('./live-store');

let server: NudgingServer;
let live: Live;
const stops: (() => void)[] = [];
const agent = new Agent();
const phone = globalThis as unknown as { YIMA_API_BASE: string; fetch: unknown; WebSocket: typeof WebSocket };
const RealSocket = phone.WebSocket;
/** Every line that this phone ever opened, and how many of its requests have no answer yet. */
const lines: WebSocket[] = [];
let unanswered = 0;

beforeEach(async () => {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'performance', 'hrtime'],
  });
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  server = await startNudgingServer();
  phone.YIMA_API_BASE = server.url;
  phone.fetch = async (url: string, { body }: { body: string }) => {
    unanswered += 1;
    const answer = await post(agent, url, JSON.parse(body)).finally(() => {
      unanswered -= 1;
    });
    return { status: 200, text: async () => JSON.stringify(answer) };
  };
  phone.WebSocket = class extends RealSocket {
    constructor(url: string | URL) {
      super(url);
      lines.push(this);
    }
  };
  // A new life of the app: its stores begin empty.
  jest.resetModules();
  require('@/miniprogram/client/token').keepToken('a token');
  live = require('./live-store') as Live;
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  see('hidden');
  await server.close();
  lines.length = 0;
  phone.WebSocket = RealSocket;
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Time goes by in the app, second by second, and the network has in between all the time that it needs. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) {
    await jest.advanceTimersByTimeAsync(1_000);
    await quiet();
  }
}

/** Until nothing is under way between phone and server, which asks for several looks: one thing leads to another. */
async function quiet(): Promise<void> {
  for (let looks = 0; looks < 3; looks = isQuiet() ? looks + 1 : 0) {
    await server.heard();
    await rest(1);
  }
}

function isQuiet(): boolean {
  const open = lines.filter(({ readyState }) => readyState === RealSocket.OPEN).length;
  const closed = lines.filter(({ readyState }) => readyState === RealSocket.CLOSED).length;
  const isSteady = open + closed === lines.length && open === server.sockets.size;
  return isSteady && unanswered === server.holding();
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (holds()) return;
    await rest(5);
  }
  throw new Error(`never: ${holds}`);
}

function see(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

function watch(...cases: string[]): void {
  for (const caseId of cases) stops.push(live.watchCase(caseId));
}

/** Quiet from here on: what was asked before is forgotten. */
async function settled(): Promise<void> {
  await quiet();
  server.asked.length = 0;
}

async function connected(...cases: string[]): Promise<void> {
  watch(...cases);
  await until(() => server.sockets.size === 1);
  await settled();
}

describe('the socket', () => {
  it('is one for everything that is looked at, and asks for all of it once the server has said hello', async () => {
    const refresh = jest.fn(async () => undefined);
    stops.push(live.watchLists(refresh));
    watch('a', 'b', 'a');
    await until(() => server.asked.length === 2 && refresh.mock.calls.length === 1);
    expect([server.sockets.size, server.tickets()]).toEqual([1, 1]);
  });

  it('leads to one question when told of a case, and to none about another', async () => {
    await connected('a', 'b');
    server.tell({ case: 'elsewhere' });
    await quiet();
    expect(server.asked).toEqual([]);
    server.tell({ case: 'a' });
    await quiet();
    expect(server.asked).toEqual(['case.since']);
  });

  it('told of many changes at once asks for a list once, and of a steady stream not never', async () => {
    const refresh = jest.fn(async () => undefined);
    stops.push(live.watchLists(refresh));
    await until(() => server.sockets.size === 1);
    await settled();
    refresh.mockClear();
    for (let count = 0; count < 20; count += 1) {
      server.tell({ case: 'elsewhere' });
      await quiet();
      await jest.advanceTimersByTimeAsync(50);
    }
    expect(refresh.mock.calls.length).toBeGreaterThan(3);
    expect(refresh.mock.calls.length).toBeLessThan(9);
  });

  it('is opened anew once the PIN was given, so that it hears of private talks, and stays when they are locked', async () => {
    const lock = require('./lock-store') as typeof import('./lock-store');
    lock.useLock.setState({ pin: true });
    await connected('a');
    await lock.unlock('2580');
    await until(() => server.tickets() === 2 && server.sockets.size === 1);
    expect(server.asked).toContain('session.unlock');
    lock.shut();
    await settled();
    expect([server.tickets(), server.sockets.size]).toEqual([2, 1]);
  });

  it('answers the server’s ping', async () => {
    await connected('a');
    server.tell({ ping: 1 });
    await until(() => server.said.includes('{"pong":1}'));
  });

  it('comes back by itself, with a ticket of its own, later each time while the server is away', async () => {
    await connected('a');
    server.door = 'refused';
    for (const socket of server.sockets) socket.terminate();
    const tries: number[] = [];
    for (let second = 1; second <= 64; second += 1) {
      const before = server.tickets();
      await pass(1);
      if (server.tickets() > before) tries.push(second);
    }
    // 0.5, 1, 2, 4 … seconds, each by a half more or less, here exactly in the middle.
    expect(tries.length).toBeGreaterThanOrEqual(5);
    expect(tries.length).toBeLessThanOrEqual(8);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect([...gaps].sort((one, other) => one - other)).toEqual(gaps);
    server.door = 'open';
    await pass(64);
    expect(server.sockets.size).toBe(1);
  });

  it('is taken for dead after ninety seconds without a word', async () => {
    await connected('a');
    await pass(80);
    expect(server.tickets()).toBe(1);
    await pass(15);
    expect([server.tickets(), server.sockets.size]).toEqual([2, 1]);
  });

  it('that opens and never says hello is tried anew', async () => {
    server.door = 'silent';
    watch('a');
    await until(() => server.sockets.size === 1);
    server.door = 'open';
    await pass(20);
    expect([server.tickets(), server.sockets.size]).toEqual([2, 1]);
  });

  it('closes with the app, and at its return everything is asked for at once', async () => {
    await connected('a', 'b');
    see('hidden');
    await until(() => server.sockets.size === 0);
    await pass(60);
    expect([server.tickets(), server.asked]).toEqual([1, []]);
    see('visible');
    await until(() => server.sockets.size === 1 && server.asked.length >= 2);
  });

  it('told that something may have been missed asks for everything, within two seconds', async () => {
    await connected('a', 'b', 'c', 'd', 'e', 'f');
    server.tell({ again: 1 });
    await quiet();
    expect(server.asked).toEqual([]);
    await pass(2);
    expect(server.asked).toHaveLength(6);
  });

  it('does not make asking superfluous: a hint that got lost costs two minutes', async () => {
    await connected('a');
    await pass(6);
    server.asked.length = 0;
    for (let count = 0; count < 5; count += 1) {
      server.tell({ ping: 1 });
      await pass(25);
    }
    expect(server.asked).toEqual(['case.since']);
  });
});

describe('asking where sockets are refused', () => {
  async function refused(...cases: string[]): Promise<void> {
    server.door = 'refused';
    watch(...cases);
    // The first look at each is its page's own.
    await pass(6);
    server.asked.length = 0;
  }
  const asksIn = async (seconds: number) => {
    const before = server.asked.length;
    await pass(seconds);
    return server.asked.length - before;
  };

  it('slows down from five seconds to thirty while nothing changes', async () => {
    await refused('a');
    expect(await asksIn(60)).toBeLessThanOrEqual(5);
    expect(await asksIn(90)).toBe(3);
  });

  it('is quick again as soon as something has changed, or the person has done something', async () => {
    await refused('a');
    await pass(120);
    server.cursor = '1';
    await pass(31);
    expect(await asksIn(11)).toBeGreaterThanOrEqual(2);
    await pass(120);
    const { takeDone } = require('./held-case') as typeof import('./held-case');
    const { useCases } = require('./case-store') as typeof import('./case-store');
    const held = useCases.getState().byId.a;
    if (!held) throw new Error('the case is not held');
    const entry = { id: 'parties:9', stream: 'parties', type: 'case.withdrawn' };
    const done = { entries: [entry], case: held.view, may: [] } as unknown as Parameters<typeof takeDone>[1];
    useCases.setState({ byId: { a: takeDone(held, done, Date.now()) } });
    expect(await asksIn(6)).toBeGreaterThanOrEqual(1);
  });

  it('happens at once when the network is back', async () => {
    await refused('a');
    await pass(100);
    server.asked.length = 0;
    window.dispatchEvent(new Event('online'));
    await until(() => server.asked.length === 1);
  });

  it('waits for its answer, however long that takes', async () => {
    await refused('a');
    const letGo = server.hold();
    expect(await asksIn(12)).toBe(1);
    letGo();
  });

  it('takes a few of many watched cases at a time, and each of them in turn', async () => {
    const many = Array.from({ length: 10 }, (_, index) => `case-${index}`);
    await refused(...many);
    expect(server.busiest()).toBeLessThanOrEqual(5);
    server.asked.length = 0;
    await pass(130);
    expect(server.asked.length % 4).toBe(0);
    const { useCases } = require('./case-store') as typeof import('./case-store');
    const ages = Object.values(useCases.getState().byId).map(({ asOf }) => Date.now() - asOf);
    expect(ages).toHaveLength(10);
    expect(Math.max(...ages)).toBeLessThanOrEqual(100_000);
  });
});
