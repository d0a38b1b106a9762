import { doCommand, heldCase, loadEarlier, openCase, refreshCase, sayWhy, useCases } from './case-store';
import type { HeldCase } from './held-case';
import { signOut } from './session-store';

const held = (id: string) =>
  ({
    steps: [],
    rooms: { joint: { messages: [{ id, type: 'message.said', by: {} }], hidden: 9, read: 10 } },
  }) as unknown as HeldCase;

it('gives older messages that come after a sign-out to nobody who signed in since', async () => {
  let answer: (body: unknown) => void = () => undefined;
  globalThis.fetch = (() =>
    new Promise((tell) => {
      answer = (body) => tell({ status: 200, text: async () => JSON.stringify(body) });
    })) as never;
  useCases.setState({ byId: { 'case-1': held('joint:9') } });
  const asked = loadEarlier('case-1', 'joint');
  signOut();
  useCases.setState({ byId: { 'case-1': held('joint:9') } });
  answer({ ok: true, data: { entries: [{ id: 'joint:8', type: 'message.said' }], more: true } });
  await asked;
  expect(heldCase('case-1')?.rooms.joint?.messages.map(({ id }) => id)).toEqual(['joint:9']);
});

describe('a message that has gone while its writer looked elsewhere', () => {
  const sent = async (onServer: number) => {
    const asked: string[] = [];
    const own = { id: 'joint:30', type: 'message.said', by: { you: true } };
    const rooms = [{ room: 'joint', messages: onServer, unread: 0 }];
    globalThis.fetch = (async (url: string, { body }: RequestInit) => {
      const operation = url.replace('/api/', '');
      if (operation === 'case.read') asked.push(String(body));
      const data = operation === 'case.do' ? { case: { rooms }, may: [], entries: [own] } : {};
      return { status: 200, text: async () => JSON.stringify({ ok: true, data }) };
    }) as never;
    useCases.setState({ byId: { 'case-1': held('joint:9') } });
    await doCommand('case-1', { type: 'say', room: 'joint', text: '在' }, `c-${onServer}`);
    return asked.map((body) => JSON.parse(body).messages);
  };

  it('is read by them', async () => {
    expect(await sent(11)).toEqual([11]);
  });

  it('marks nothing as read that others said before it and that this phone has not fetched', async () => {
    expect(await sent(14)).toEqual([]);
  });
});

it('asks for the case anew when it went on and shows no step, to whoever sees how far it is and no more', async () => {
  const asked: string[] = [];
  const since = { entries: [], more: false };
  const cursors = ['c-1', 'c-2'];
  globalThis.fetch = (async (url: string) => {
    const operation = url.replace('/api/', '');
    asked.push(operation);
    const data =
      operation === 'case.since'
        ? { ...since, cursor: cursors.shift() }
        : { case: { rooms: [], you: { role: 'party' } }, entries: [], cursor: 'c-2', may: [] };
    return { status: 200, text: async () => JSON.stringify({ ok: true, data }) };
  }) as never;
  const now = { cursor: 'c-1', asOf: Date.now(), view: { rooms: [], turns: [], late: [], meetings: [] } };
  useCases.setState({ byId: { 'case-1': { ...held('joint:9'), ...now } as unknown as HeldCase } });
  await openCase('case-1');
  expect(asked).toEqual(['case.since']);
  await openCase('case-1');
  expect(asked).toEqual(['case.since', 'case.since', 'case.view']);
});

describe('whoever asks while a look is under way', () => {
  const page = { case: { rooms: [], you: { role: 'party' } }, entries: [], cursor: 'c-1', may: [] };
  const now = { cursor: 'c-1', asOf: Date.now(), view: { rooms: [], turns: [], late: [], meetings: [] } };
  let asked: { operation: string; reason?: string }[];
  beforeEach(() => {
    asked = [];
    globalThis.fetch = (async (url: string, { body }: { body: string }) => {
      const operation = url.replace('/api/', '');
      const { reason } = JSON.parse(body);
      asked.push({ operation, ...(reason ? { reason } : {}) });
      const data = operation === 'case.since' ? { entries: [], more: false, cursor: 'c-1' } : page;
      return { status: 200, text: async () => JSON.stringify({ ok: true, data }) };
    }) as never;
    useCases.setState({ byId: { 'case-1': { ...held('joint:9'), ...now } as unknown as HeldCase } });
  });

  it.each([
    ['before', [refreshCase, openCase]],
    ['after', [openCase, refreshCase]],
  ])('for the whole case gets all of it, also where somebody asks for its news %s', async (_when, both) => {
    await Promise.all([openCase, ...both].map((ask) => ask('case-1')));
    expect(asked).toEqual([{ operation: 'case.since' }, { operation: 'case.view' }]);
  });

  it('has the reason told that they gave', async () => {
    const reason = { why: 'checking' } as const;
    await Promise.all([
      openCase('case-1'),
      openCase('case-1'),
      sayWhy('case-1', reason),
      refreshCase('case-1'),
    ]);
    expect(asked).toEqual([{ operation: 'case.since' }, { operation: 'case.view', reason }]);
  });
});
