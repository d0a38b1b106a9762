import type { Begun } from '@/miniprogram/client/send-file';
import { fileAs } from '../harness/dispute';
import { jpeg } from '../harness/media';
import { openTown, type Town } from '../harness/town';

/** The phone's own way of sending a file, against the real server over real HTTP. */
type Client = typeof import('@/miniprogram/client/send-file') &
  typeof import('@/miniprogram/platform/kept-file');
let phone: Client;
let town: Town;
let caseId: string;
const asked: string[] = [];
/** Whether the answer to this request gets lost. */
let isLost: (request: string) => boolean = () => false;
const realFetch = globalThis.fetch;

beforeAll(async () => {
  town = await openTown();
  Object.assign(globalThis, { YIMA_API_BASE: town.http.url, YIMA_TRANSPORT: 'https', YIMA_CLOUD_ENV: '' });
  globalThis.fetch = async (url, order) => {
    const path = String(url)
      .replace(town.http.url, '')
      .replace(/files\/[^?]*/, 'files');
    if (path.startsWith('/files')) asked.push(`${order?.method} ${path}`);
    const answer = await realFetch(url, order);
    if (isLost(path)) throw new TypeError('Failed to fetch');
    return answer;
  };
  const { keepToken } = await import('@/miniprogram/client/token');
  phone = {
    ...(await import('@/miniprogram/client/send-file')),
    ...(await import('@/miniprogram/platform/kept-file')),
  };
  const applicant = town.http.as('李芳');
  ({ caseId } = await fileAs(applicant));
  keepToken(town.http.tokenOf('李芳') ?? '');
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await town.close();
});
beforeEach(() => {
  asked.length = 0;
  isLost = () => false;
});

async function kept(bytes: Buffer) {
  const raw = new Blob([new Uint8Array(bytes)]);
  const keeping = await phone.keepFile({
    path: '',
    name: 'wall.jpg',
    size: bytes.length,
    kind: 'photo',
    raw,
  });
  if (keeping.kind !== 'kept') throw new Error('not kept');
  return { ref: keeping.ref, name: 'wall.jpg', bytes: keeping.bytes };
}

/** A photo with so much behind its picture that it takes several parts. */
const large = () => Buffer.concat([jpeg(), Buffer.alloc(300_000, 7)]);

describe('a photo from the phone', () => {
  it('arrives in growing parts, and a message may name it', async () => {
    const seen: number[] = [];
    const sent = await phone.sendFile(await kept(large()), { onProgress: (percent) => seen.push(percent) });
    expect(sent).toMatchObject({ ok: true });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(100);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(asked.length).toBeGreaterThan(2);
    const files = sent.ok ? [sent.data] : [];
    await town.http.as('李芳').do(caseId, { type: 'say', room: 'centre', text: '看墙', files });
  });

  it('goes on where it broke off, though the server got more than the phone knows', async () => {
    const file = await kept(large());
    let begun: Begun | undefined;
    isLost = (path) => /offset=[1-9]/.test(path);
    const broken = await phone.sendFile(file, {
      onBegun: (place) => {
        begun = place;
      },
    });
    expect(broken).toMatchObject({ error: { code: 'network.offline' } });
    isLost = () => false;
    asked.length = 0;
    const sent = await phone.sendFile({ ...file, ...(begun ? { begun } : {}) });
    expect(sent).toEqual({ ok: true, data: begun?.fileId });
    expect(asked[0]).toBe('GET /files');
    expect(asked[1]).not.toContain('offset=0');
  });

  it('whose last answer was lost is there already, and is not sent again', async () => {
    const file = await kept(large());
    let begun: Begun | undefined;
    isLost = (path) => path.includes('end=1');
    await phone.sendFile(file, {
      onBegun: (place) => {
        begun = place;
      },
    });
    isLost = () => false;
    asked.length = 0;
    expect(await phone.sendFile({ ...file, ...(begun ? { begun } : {}) })).toMatchObject({ ok: true });
    expect(asked).toEqual(['GET /files']);
  });

  it('that is none is refused with its code', async () => {
    expect(await phone.sendFile(await kept(Buffer.from('<svg onload="alert(1)"/>')))).toMatchObject({
      error: { code: 'file.kind' },
    });
  });

  it('with a ticket that is no good gets a new one', async () => {
    const begun = { fileId: 'f-old' as never, url: '/files/old.ticket', chunk: 65_536 };
    expect(await phone.sendFile({ ...(await kept(large())), begun })).toMatchObject({ ok: true });
  });

  it('that the phone has no more is not found', async () => {
    const file = await kept(large());
    await phone.removeKept(file.ref);
    expect(await phone.sendFile(file)).toMatchObject({ error: { code: 'file.not_found' } });
  });
});
