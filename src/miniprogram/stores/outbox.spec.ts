import {
  freshPhone,
  type LineServer,
  online,
  signedIn,
  startApp,
  until,
} from '../../../test/harness/outbox-phone';

/** The app's own stores and client on a browser's storage; a phone that is closed keeps nothing else. */
let server: LineServer;
const NO_SIGNAL = () => 'offline' as const;
const SIGNAL = () => undefined;

beforeEach(() => {
  server = freshPhone();
});

describe('what is written without a signal', () => {
  it('waits, outlives the app, and goes in the order of writing', async () => {
    const app = await signedIn();
    server.fault = NO_SIGNAL;
    for (const text of ['一', '二', '三']) await app.say('case-1', 'joint', { text });
    await until('all wait', () => app.room().every(({ state }) => state === 'waiting'));
    const again = await startApp();
    expect(again.room().map(({ text }) => text)).toEqual(['一', '二', '三']);
    server.fault = SIGNAL;
    online();
    await until('all are there', () => server.stored.length === 3);
    expect(server.texts()).toEqual(['一', '二', '三']);
    await until('nothing waits', () => again.room().length === 0);
    expect(outboxKeys()).toEqual([]);
  });

  it('goes by itself at the next start, when the phone was closed meanwhile', async () => {
    const app = await signedIn();
    server.fault = NO_SIGNAL;
    await app.say('case-1', 'joint', { text: '早' });
    server.fault = SIGNAL;
    await startApp();
    await until('it is there', () => server.stored.length === 1);
  });

  it('is tried again by itself, later and later, without anybody doing anything', async () => {
    const app = await signedIn();
    let left = 2;
    server.fault = () => (left-- > 0 ? 502 : undefined);
    await app.say('case-1', 'joint', { text: '再试' });
    await until('it is there', () => server.stored.length === 1);
    expect(server.texts()).toEqual(['再试']);
  });

  it('never overtakes an earlier one of its case, whatever it is', async () => {
    const app = await signedIn();
    server.fault = NO_SIGNAL;
    await app.say('case-1', 'joint', { text: '我先说' });
    await expect(app.doCommand('case-1', { type: 'consent' }, 'c-1')).resolves.toMatchObject({
      error: { code: 'outbox.waiting' },
    });
    await app.say('case-1', 'centre:p1', { text: '再说' });
    server.fault = SIGNAL;
    online();
    await until('all are there', () => server.stored.length === 3);
    expect(server.stored.map(({ command }) => command.text ?? command.type)).toEqual([
      '我先说',
      'consent',
      '再说',
    ]);
  });

  it('keeps its order on a phone whose clock jumps by a year', async () => {
    const app = await signedIn();
    server.fault = NO_SIGNAL;
    const year = 365 * 24 * 3_600_000;
    const real = Date.now;
    const clock = jest.spyOn(Date, 'now');
    for (const [at, text] of ['一', '二', '三'].entries()) {
      clock.mockImplementation(() => real() + (1 - at) * year);
      await app.say('case-1', 'joint', { text });
    }
    const again = await startApp();
    server.fault = SIGNAL;
    online();
    await until('all are there', () => server.stored.length === 3);
    clock.mockRestore();
    expect(server.texts()).toEqual(['一', '二', '三']);
    expect(again.room()).toEqual([]);
  });

  it('takes five hundred at once', async () => {
    const app = await signedIn();
    const texts = Array.from({ length: 500 }, (_, at) => `第${at}句`);
    for (const text of texts) void app.say('case-1', 'joint', { text });
    expect(app.room()).toHaveLength(500);
    await until('all are there', () => server.stored.length === 500);
    expect(server.texts()).toEqual(texts);
  });
});

describe('exactly once', () => {
  it('repeats what was answered into nothing without doing it twice', async () => {
    const app = await signedIn();
    let first = true;
    server.fault = (path) => {
      if (path !== 'case.do' || !first) return undefined;
      first = false;
      return 'lost';
    };
    await app.say('case-1', 'joint', { text: '收到了吗' });
    await until('it waits', () => app.room()[0]?.state === 'waiting');
    const again = await startApp();
    await until('it is gone', () => again.room().length === 0);
    expect(server.texts()).toEqual(['收到了吗']);
    expect(server.asked.filter((one) => one === 'POST case.do')).toHaveLength(2);
  });

  it('does the same wish once when it is wished for again, and tells both what came of it', async () => {
    const app = await signedIn();
    server.fault = NO_SIGNAL;
    await app.doCommand('case-1', { type: 'consent' }, 'first');
    await app.doCommand('case-1', { type: 'consent' }, 'second');
    const late = app.outcomeOf('second');
    expect(app.states()).toHaveLength(1);
    server.fault = SIGNAL;
    online();
    await expect(late).resolves.toMatchObject({ ok: true });
    expect(server.stored).toHaveLength(1);
  });

  it('does not keep what has to be seen at once, and says that there is no signal', async () => {
    const app = await signedIn();
    server.fault = NO_SIGNAL;
    const asked = app.doCommand('case-1', { type: 'issueKey', partyId: 'p2' as never }, 'k-1');
    await expect(asked).resolves.toMatchObject({ error: { code: 'network.offline' } });
    expect(app.states()).toEqual([]);
    expect(outboxKeys()).toEqual([]);
  });
});

describe('a refusal', () => {
  it('stays in its place with its words and its reason, and lets the others go on', async () => {
    const app = await signedIn();
    server.refuse = ({ text }) => (text === '二' ? 'room.not_open' : undefined);
    for (const text of ['一', '二', '三']) void app.say('case-1', 'joint', { text });
    await until('the others are there', () => server.stored.length === 2);
    await until('one is refused', () => app.states().length === 1);
    const again = await startApp();
    expect(again.room()).toMatchObject([{ text: '二', state: 'failed', error: { code: 'room.not_open' } }]);
    server.refuse = () => undefined;
    again.sendAgain('case-1', 'joint', again.room()[0]?.id ?? '');
    await until('it is there', () => server.stored.length === 3);
  });

  it('is for its writer alone to decide: given up, nothing of it is left', async () => {
    const app = await signedIn();
    server.refuse = () => 'case.not_now';
    await app.say('case-1', 'joint', { text: '算了' });
    await until('it is refused', () => app.room()[0]?.state === 'failed');
    app.giveUp('case-1', 'joint', app.room()[0]?.id ?? '');
    expect(outboxKeys()).toEqual([]);
  });
});

describe('whose it is', () => {
  it('waits through an expired sign-in, unseen and unsent by another person, until the same one is back', async () => {
    const app = await signedIn('token-a');
    server.tokens.delete('token-a');
    await app.say('case-1', 'joint', { text: '李芳写的' });
    await until('the sign-in ended', () => app.useSession.getState().state === 'out');
    expect(app.room()).toEqual([]);
    await app.signInWith('token-b');
    online();
    await app.say('case-1', 'joint', { text: '王强写的' });
    await until('his is there', () => server.stored.length === 1);
    await until('his is gone', () => app.room().length === 0);
    app.signOut();
    server.tokens.set('token-a2', 'person-a');
    await app.signInWith('token-a2');
    await until('hers is there', () => server.stored.length === 2);
    expect(server.stored.map(({ by, command }) => [by, command.text])).toEqual([
      ['person-b', '王强写的'],
      ['person-a', '李芳写的'],
    ]);
  });

  it('belongs to whoever the server then names, when it was written before that was known', async () => {
    const app = await startApp();
    server.fault = NO_SIGNAL;
    await app.signInWith('token-a');
    await app.say('case-1', 'joint', { text: '刚进来' });
    server.fault = SIGNAL;
    const again = await startApp();
    await again.ensureMe();
    await until('it is there', () => server.stored.length === 1);
    expect(server.stored[0]?.by).toBe('person-a');
    expect(outboxKeys()).toEqual([]);
  });

  it('goes behind what the same person wrote under an earlier sign-in, though the server tells only later who it is', async () => {
    const app = await signedIn('token-a');
    server.tokens.delete('token-a');
    await app.say('case-1', 'joint', { text: '先写的' });
    await until('the sign-in ended', () => app.useSession.getState().state === 'out');
    server.tokens.set('token-a2', 'person-a');
    server.fault = (path) => (path === 'session.me' ? 'offline' : undefined);
    await app.signInWith('token-a2');
    const again = await startApp();
    await again.say('case-1', 'joint', { text: '后写的' });
    await until('it waits', () => again.room()[0]?.state === 'waiting');
    expect(server.stored).toEqual([]);
    server.fault = SIGNAL;
    await again.ensureMe();
    await until('both are there', () => server.stored.length === 2);
    expect(server.texts()).toEqual(['先写的', '后写的']);
    await until('nothing is left', () => again.room().length === 0 && outboxKeys().length === 0);
  });
});

describe('a held message', () => {
  it('is held no more after a restart, and never goes by itself', async () => {
    const app = await signedIn();
    await app.say('case-1', 'private:p1.1', { text: '底线三千', pass: 'no', holdMs: 20 });
    const again = await startApp();
    online();
    await new Promise((done) => setTimeout(done, 60));
    const [left] = again.useOutbox.getState().byRoom[again.pendingRoom('case-1', 'private:p1.1')] ?? [];
    expect(left).toMatchObject({ text: '底线三千', state: 'failed', pass: 'no' });
    expect(server.stored.filter(({ by }) => by === 'person-a')).toHaveLength(0);
  });
});

describe("the phone's storage", () => {
  it('says that it is full before anything is lost, and sends nothing', async () => {
    const app = await signedIn();
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await app.say('case-1', 'joint', { text: '还在' })).toMatchObject({
      error: { code: 'storage.full' },
    });
    expect(await app.doCommand('case-1', { type: 'consent' }, 'c')).toMatchObject({
      error: { code: 'storage.full' },
    });
    full.mockRestore();
    expect(app.states()).toEqual([]);
    expect(server.stored).toEqual([]);
  });

  it('loses nothing but the one that cannot be read', async () => {
    const app = await signedIn();
    server.fault = NO_SIGNAL;
    for (const text of ['一', '二', '三']) await app.say('case-1', 'joint', { text });
    const middle = app.room()[1]?.id;
    localStorage.setItem(`yima:me:outbox.${middle}`, '{"id":"half');
    const again = await startApp();
    expect(again.room().map(({ text }) => text)).toEqual(['一', '三']);
  });

  it('sends from memory where a browser forbids storage, and then does not claim to have kept anything', async () => {
    const app = await signedIn();
    const forbidden = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await app.doCommand('case-1', { type: 'consent' }, 'c-1')).toMatchObject({ ok: true });
    server.fault = NO_SIGNAL;
    expect(await app.doCommand('case-1', { type: 'consent' }, 'c-2')).toMatchObject({
      error: { code: 'network.offline' },
    });
    forbidden.mockRestore();
    expect(app.states()).toEqual([]);
  });
});

describe('files', () => {
  const photo = (bytes: number) => {
    const raw = new Blob([new Uint8Array(bytes).map((_, at) => at % 251)]);
    return { path: 'blob:x', size: bytes, name: 'wall.jpg', kind: 'photo' as const, raw };
  };

  it('go on where they broke off, and the message names them once they are there', async () => {
    const app = await signedIn();
    let parts = 0;
    server.fault = (path) => {
      if (path.startsWith('/files/') && path.includes('offset')) parts += 1;
      return parts === 3 ? 'lost' : undefined;
    };
    await app.say('case-1', 'joint', { text: '看墙', files: [photo(200_000)] });
    await until('it broke off', () => app.room()[0]?.state === 'waiting');
    server.fault = SIGNAL;
    server.asked.length = 0;
    online();
    await until('it is there', () => server.stored.length === 1);
    expect(server.asked[0]).toBe('GET /files/f1');
    expect(server.files.get('f1')).toHaveLength(200_000);
    expect(server.stored[0]?.command).toMatchObject({ text: '看墙', files: ['f1'] });
  });

  it('can be cancelled on their way, and the message goes with them', async () => {
    const app = await signedIn();
    let release: (() => void) | undefined;
    const fetch = server.fetch;
    globalThis.fetch = (async (url: string, order: RequestInit) => {
      if (url.startsWith('/files/'))
        await new Promise<void>((done) => {
          release = done;
        });
      return fetch(url, order);
    }) as never;
    await app.say('case-1', 'joint', { text: '', files: [photo(90_000)] });
    await until('it is on its way', () => release !== undefined);
    const [message] = app.room();
    expect(app.dropFile(message?.id ?? '', message?.files[0]?.ref ?? '')).toBe(true);
    release?.();
    await app.say('case-1', 'joint', { text: '照片不发了' });
    await until('the next is there', () => server.stored.length === 1);
    expect(server.texts()).toEqual(['照片不发了']);
  });
});

function outboxKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith('yima:me:outbox.'));
}
