import { LineServer, startApp } from '../../../test/harness/outbox-phone';

let server: LineServer;

beforeEach(() => {
  localStorage.clear();
  server = new LineServer();
  server.tokens.set('token-a', 'person-a').set('token-b', 'person-b').set('token-a2', 'person-a');
  globalThis.fetch = server.fetch as never;
});

it('shows what was begun to whoever began it alone, and again when they are back', async () => {
  const app = await startApp();
  const { chatDraft, keepChatDraft } = await import('./chat-drafts');
  await app.signInWith('token-a');
  keepChatDraft('case-1', 'joint', '我最多退三千');
  app.signOut();
  await app.signInWith('token-b');
  expect(chatDraft('case-1', 'joint')).toBe('');
  keepChatDraft('case-1', 'joint', '他写的');
  app.signOut();
  await app.signInWith('token-a2');
  expect(chatDraft('case-1', 'joint')).toBe('我最多退三千');
});

it('stays when the server tells only later who began it', async () => {
  const app = await startApp();
  const { chatDraft, keepChatDraft } = await import('./chat-drafts');
  server.fault = () => 'offline';
  await app.signInWith('token-a');
  keepChatDraft('case-1', 'joint', '刚进来');
  server.fault = () => undefined;
  await app.ensureMe();
  expect(chatDraft('case-1', 'joint')).toBe('刚进来');
});
