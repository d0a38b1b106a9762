/** jsdom has no IndexedDB: as much of it as keeping a file takes, which can lose its connection and be full. */
class Shelf {
  readonly files = new Map<string, Blob>();
  isFull = false;
  private connection = {};

  /** As an iPhone does it to a page that was in the background. */
  lose(): void {
    this.connection = {};
  }

  open() {
    const { connection } = this;
    const transaction = () => {
      if (connection !== this.connection) throw new DOMException('closed', 'InvalidStateError');
      return this.turn();
    };
    const asked = { result: { transaction }, onsuccess: (): unknown => undefined };
    queueMicrotask(() => asked.onsuccess());
    return asked;
  }

  private turn() {
    const error = new DOMException('full', 'QuotaExceededError');
    const turn = { error: null, oncomplete: (): unknown => undefined, onerror: (): unknown => undefined };
    const done = (result: unknown) => {
      queueMicrotask(() => turn.oncomplete());
      return { result };
    };
    const put = (file: Blob, ref: string) => {
      if (!this.isFull) return done(this.files.set(ref, file));
      queueMicrotask(() => turn.onerror());
      return { error };
    };
    const get = (ref: string) => done(this.files.get(ref));
    return Object.assign(turn, { objectStore: () => ({ put, get }) });
  }
}

const chosen = { path: '', size: 3, name: 'a.jpg', kind: 'photo' as const, raw: new Blob(['abc']) };
let shelf: Shelf;
let keptFile: typeof import('./kept-file');

beforeEach(async () => {
  shelf = new Shelf();
  Object.assign(globalThis, { indexedDB: shelf });
  jest.resetModules();
  keptFile = await import('./kept-file');
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'indexedDB');
});

it('still finds a file after the browser closed its store in the background', async () => {
  const kept = await keptFile.keepFile(chosen);
  shelf.lose();
  const part = await keptFile.readKept(kept.kind === 'kept' ? kept.ref : '', 0, 3);
  expect(part?.byteLength).toBe(3);
});

it('says that the phone is full, and keeps nothing in memory instead', async () => {
  shelf.isFull = true;
  expect(await keptFile.keepFile(chosen)).toEqual({ kind: 'full' });
});
