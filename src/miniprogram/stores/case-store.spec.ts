import { heldCase, loadEarlier, useCases } from './case-store';
import type { HeldCase } from './held-case';
import { signOut } from './session-store';

const held = (id: string) =>
  ({
    rooms: { joint: { messages: [{ id, type: 'message.said' }], hidden: 9, read: 9 } },
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
