import type { FileId } from '@/domain/ids';
import { emptyDraft } from '@/miniprogram/stores/filing-draft';
import {
  freshPhone,
  type LineServer,
  online,
  openTab,
  signedIn,
  startApp,
  until,
} from '../../../test/harness/outbox-phone';

/** Two tabs of one browser, two persons on one phone, and refusals that come while photos are on their way. */
let server: LineServer;
const NO_SIGNAL = () => 'offline' as const;
const SIGNAL = () => undefined;

beforeEach(() => {
  server = freshPhone();
});

const photo = (bytes: number) => {
  const raw = new Blob([new Uint8Array(bytes).map((_, at) => at % 251)]);
  return { path: 'blob:x', size: bytes, name: 'wall.jpg', kind: 'photo' as const, raw };
};

describe('two tabs of one browser', () => {
  it('never send what was given up in the other one', async () => {
    const one = await signedIn();
    server.fault = NO_SIGNAL;
    await one.say('case-1', 'joint', { text: '算了' });
    await until('it waits', () => one.room()[0]?.state === 'waiting');
    const two = await openTab();
    expect(two.room()).toHaveLength(1);
    one.dropWaiting(one.room()[0]?.id ?? '');
    server.fault = SIGNAL;
    online();
    await two.say('case-1', 'joint', { text: '换一句' });
    await until('the other is there', () => server.texts().includes('换一句'));
    expect(server.texts()).toEqual(['换一句']);
    await until('nothing is left', () => two.room().length === 0);
  });

  it('do not call refused what the other one has sent', async () => {
    const one = await signedIn();
    server.fault = NO_SIGNAL;
    await one.say('case-1', 'joint', { text: '看墙', files: [photo(300)] });
    await until('it waits', () => one.room()[0]?.state === 'waiting');
    const two = await openTab();
    server.fault = SIGNAL;
    one.trySending(one.room()[0]?.id ?? '');
    await until('it is there', () => server.stored.length === 1 && one.room().length === 0);
    two.trySending(two.room()[0]?.id ?? '');
    await until('the other knows', () => two.room().length === 0);
    expect(server.stored).toHaveLength(1);
    expect((await startApp()).room()).toEqual([]);
  });

  it('never let what one person wrote go under the sign-in of another', async () => {
    const one = await signedIn('token-a');
    server.fault = NO_SIGNAL;
    await one.say('case-1', 'joint', { text: '李芳写的' });
    await until('it waits', () => one.room()[0]?.state === 'waiting');
    // This tab asks who it is only after somebody else has signed in in the other one.
    const late = await openTab();
    server.fault = (path) => (path === 'case.do' ? 'offline' : undefined);
    one.signOut();
    await one.signInWith('token-b');
    await late.ensureMe();
    server.fault = SIGNAL;
    await startApp();
    online();
    await new Promise((done) => setTimeout(done, 50));
    expect(server.stored.filter(({ by }) => by === 'person-b')).toEqual([]);
  });
});

describe('a second sign-in on one phone', () => {
  it('that the server has not confirmed shows nobody of before, and does not stop the app', async () => {
    const app = await signedIn('token-a');
    server.fault = NO_SIGNAL;
    await app.say('case-1', 'joint', { text: '李芳写的' });
    await until('it waits', () => app.room()[0]?.state === 'waiting');
    await app.signInWith('token-b');
    expect(app.useSession.getState().me).toBeUndefined();
    await app.say('case-1', 'joint', { text: '王强写的' });
    await until('his waits', () => app.room()[0]?.state === 'waiting');
    server.fault = SIGNAL;
    online();
    await until('his is there', () => server.stored.length === 1);
    expect(server.stored.map(({ by, command }) => [by, command.text])).toEqual([['person-b', '王强写的']]);
  });
});

describe('photos of a form', () => {
  const give = async (app: Awaited<ReturnType<typeof startApp>>) => {
    server.fault = NO_SIGNAL;
    const kept = await app.sendPhoto(photo(300));
    server.fault = SIGNAL;
    return kept.ok ? kept.data : ('' as FileId);
  };
  const supplement = (text: string, files: FileId[]) => ({ type: 'supplement' as const, text, files });

  it('stay with the form when the command was refused, and go with the next one', async () => {
    const app = await signedIn();
    const file = await give(app);
    server.refuse = () => 'case.not_now';
    expect(await app.doCommand('case-1', supplement('一', [file]) as never, 'c-1')).toMatchObject({
      error: { code: 'case.not_now' },
    });
    app.dropWaiting('c-1');
    server.refuse = () => undefined;
    expect(await app.doCommand('case-1', supplement('二', [file]) as never, 'c-2')).toMatchObject({
      ok: true,
    });
    expect(server.stored.map(({ command }) => command.files)).toEqual([['f1']]);
  });

  it('stay with a filing that was refused for one of them', async () => {
    const app = await signedIn();
    const files = [await give(app), await give(app)];
    const draft = { ...emptyDraft('f-1', 'o-1'), kind: 'debt' as never, facts: '欠钱', photos: files };
    server.refuseFile = (fileId) => (fileId === 'f2' ? 'file.pixels' : undefined);
    server.fault = SIGNAL;
    expect(await app.file(draft)).toMatchObject({ error: { code: 'file.pixels' } });
    expect(app.takeFilingOut('f-1')?.photos).toEqual(files);
    server.refuseFile = () => undefined;
    expect(await app.file({ ...draft, commandId: 'f-2' })).toMatchObject({ ok: true });
    expect(server.filed).toEqual([['f1', 'f2']]);
  });

  it('stay apart from the paper of whoever files for somebody else', async () => {
    const app = await signedIn();
    const photos = [await give(app)];
    const files = [await give(app)];
    const draft = {
      ...emptyDraft('f-1', 'o-1'),
      kind: 'debt' as never,
      facts: '欠钱',
      photos,
      helper: {
        name: '孙主任',
        phone: '',
        office: 'cadre',
        authority: 'written',
        scope: ['file'],
        files,
      } as const,
    };
    server.refuseFile = (fileId) => (fileId === 'f2' ? 'file.pixels' : undefined);
    expect(await app.file(draft)).toMatchObject({ error: { code: 'file.pixels' } });
    const back = app.takeFilingOut('f-1');
    expect([back?.photos, back?.helper?.files]).toEqual([photos, files]);
    server.refuseFile = () => undefined;
    expect(await app.file({ ...draft, commandId: 'f-2' })).toMatchObject({ ok: true });
    expect([server.filed, server.papers]).toEqual([[['f1']], [['f2']]]);
  });
});

it('gets a new ticket for a file whose ticket ran out in the middle', async () => {
  const app = await signedIn();
  server.refuseFile = (fileId) => (fileId === 'f1' ? 'file.ticket_invalid' : undefined);
  await app.say('case-1', 'joint', { text: '看墙', files: [photo(90_000)] });
  await until('it is decided', () => server.stored.length === 1 || app.room()[0]?.state === 'failed');
  expect(server.stored[0]?.command).toMatchObject({ text: '看墙', files: ['f2'] });
});
