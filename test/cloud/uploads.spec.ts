import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readlinkSync, statSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { createParts } from '@/cloud/files/receiving/parts';
import type { CaseCommandInput } from '@/contract/command';
import { fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { jpeg, mp4, PLACE, pdf, png } from '../harness/media';
import { fresh, PHOTO } from '../harness/phone';
import { until } from '../harness/server-process';
import { openTown, type Town } from '../harness/town';
import { bring, bringAll, CHUNK, type Order, order, progress } from '../harness/uploading';

const MEBIBYTE = 1024 * 1024;

let town: Town;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
/** A photo of so many bytes or a few more, each another one. */
const photo = (bytes: number, mark = people) => jpeg({ data: Buffer.alloc(bytes, (mark % 200) + 1) });
const partsFolder = () => path.join(town.dataFolder, 'parts');
const partsOnDisk = () => readdirSync(partsFolder());
const bytesOnDisk = () =>
  partsOnDisk().reduce((sum, name) => sum + statSync(path.join(partsFolder(), name)).size, 0);

/** How often this process, in which the server runs, holds a file open; only Linux tells. */
function opened(fileId: string): number {
  const folder = '/proc/self/fd';
  if (!existsSync(folder)) return 0;
  const isOf = (name: string) => {
    const place = path.join(folder, name);
    return lstatSync(place, { throwIfNoEntry: false }) !== undefined && readlinkSync(place).includes(fileId);
  };
  return readdirSync(folder).filter(isOf).length;
}

/** Asks for a file, and breaks off after its first bytes. */
async function goAway(url: string): Promise<void> {
  await new Promise<void>((done) => {
    const asked = request(url, (answer) => {
      answer.once('data', () => asked.destroy());
    });
    asked.on('error', () => undefined);
    asked.on('close', () => done());
    asked.end();
  });
}

describe('an upload in chunks', () => {
  it('tells how far it has come, and ends with a file that a command may name', async () => {
    const applicant = somebody();
    const { caseId } = await fileAs(applicant);
    const bytes = photo(600_000);
    const ordered = await order(applicant, bytes.length);
    expect(await progress(town.http, ordered)).toEqual({ ok: true, data: { received: 0, done: false } });
    expect(await bring(town.http, ordered, 0, bytes.subarray(0, CHUNK))).toEqual({
      ok: true,
      data: { received: CHUNK, done: false },
    });
    const say: CaseCommandInput = { type: 'say', room: 'centre', text: '', files: [ordered.fileId] };
    expect(await applicant.refused(caseId, say)).toBe('file.not_found');
    expect(await progress(town.http, ordered)).toMatchObject({ data: { received: CHUNK } });
    expect(await bringAll(town.http, ordered, bytes)).toMatchObject({
      data: { done: true, fileId: ordered.fileId },
    });
    const { entries } = await applicant.do(caseId, say);
    expect(entries[0]?.files).toMatchObject([{ fileId: ordered.fileId, kind: 'photo' }]);
    expect(partsOnDisk().filter((name) => name.startsWith(ordered.fileId))).toEqual([]);
  });

  it('may be repeated in every step, also after its end', async () => {
    const bytes = photo(CHUNK + 1000);
    const ordered = await order(somebody());
    const [first, rest] = [bytes.subarray(0, CHUNK), bytes.subarray(CHUNK)];
    for (let times = 0; times < 3; times += 1)
      expect(await bring(town.http, ordered, 0, first)).toEqual({
        ok: true,
        data: { received: CHUNK, done: false },
      });
    const ends = [];
    for (let times = 0; times < 3; times += 1) ends.push(await bring(town.http, ordered, CHUNK, rest, true));
    ends.push(await progress(town.http, ordered), await bring(town.http, ordered, 0, first));
    const [end] = ends;
    expect(end).toMatchObject({ ok: true, data: { done: true, fileId: ordered.fileId } });
    for (const one of ends) expect(one).toEqual(end);
  });

  it('at the wrong place is told the right one, and loses nothing', async () => {
    const bytes = photo(700_000);
    const ordered = await order(somebody());
    const wrong = (received: number) => ({ ok: false, error: { code: 'file.offset', params: { received } } });
    expect(await bring(town.http, ordered, 10, bytes.subarray(10, 20))).toEqual(wrong(0));
    await bring(town.http, ordered, 0, bytes.subarray(0, CHUNK));
    for (const offset of [CHUNK - 1, CHUNK + 1])
      expect(await bring(town.http, ordered, offset, bytes.subarray(offset, offset + 100_000))).toEqual(
        wrong(CHUNK),
      );
    expect(await bring(town.http, ordered, 0, bytes.subarray(0, 100), true)).toEqual(wrong(CHUNK));
    expect(await bringAll(town.http, ordered, bytes)).toMatchObject({ data: { done: true } });
    for (const query of ['', '?offset=-1', '?offset=1e3', '?offset=x']) {
      const { status, body } = await town.http.send(ordered.url + query, { method: 'PUT', body: 'x' });
      expect([status, body]).toMatchObject([422, { error: { code: 'input.invalid' } }]);
    }
    const { body } = await town.http.send(`${ordered.url}?offset=0`, {
      method: 'PUT',
      body: Buffer.alloc(CHUNK + 1),
    });
    expect(body).toMatchObject({ error: { code: 'input.too_large', params: { limit: CHUNK } } });
  });

  it('of two phones with one ticket never mixes their bytes', async () => {
    const ordered = await order(somebody());
    const mine = photo(900_000, 1);
    const theirs = photo(900_000, 2);
    const answers = await Promise.all([
      ...[mine, mine, theirs].map((bytes) => bring(town.http, ordered, 0, bytes.subarray(0, CHUNK))),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'file.ticket_invalid',
      'ok',
      'ok',
    ]);
    const [winner, loser] = answers[2]?.ok ? [theirs, mine] : [mine, theirs];
    const ends = await Promise.all([0, 1, 2].map(() => bringAll(town.http, ordered, winner)));
    // Whoever finds the place moved by the other goes on from there.
    const last = await bringAll(town.http, ordered, winner);
    expect(last).toMatchObject({ data: { done: true } });
    for (const end of ends) if (!end.ok) expect(end.error.code).toBe('file.offset');
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(loser)]));
    const { body } = await town.http.send(ordered.url, { method: 'POST', body: form });
    expect(body).toMatchObject({ error: { code: 'file.ticket_invalid' } });
  });

  it('goes on where it was after the server was started again', async () => {
    const bytes = photo(800_000);
    const ordered = await order(somebody());
    await bring(town.http, ordered, 0, bytes.subarray(0, CHUNK));
    await bring(town.http, ordered, CHUNK, bytes.subarray(CHUNK, 2 * CHUNK));
    const again = await town.another(town.dataFolder);
    expect(await progress(again, ordered)).toEqual({ ok: true, data: { received: 2 * CHUNK, done: false } });
    expect(await bringAll(again, ordered, bytes)).toMatchObject({ data: { done: true } });
  });

  it('that is cut in the middle of a chunk keeps the chunks before', async () => {
    const ordered = await order(somebody());
    const bytes = photo(700_000);
    await bring(town.http, ordered, 0, bytes.subarray(0, CHUNK));
    await new Promise<void>((done) => {
      const cut = request(`${town.http.url}${ordered.url}?offset=${CHUNK}`, {
        method: 'PUT',
        headers: { 'content-length': CHUNK },
      });
      cut.on('error', () => done());
      cut.write(bytes.subarray(CHUNK, CHUNK + 1000), () => setTimeout(() => cut.destroy(), 50));
    });
    expect(await progress(town.http, ordered)).toEqual({ ok: true, data: { received: CHUNK, done: false } });
    expect(await bringAll(town.http, ordered, bytes)).toMatchObject({ data: { done: true } });
  });

  it('with a ticket that is not ours, or of somebody else\u2019s file, changes nothing', async () => {
    const sealed = (purpose: string, claims: Record<string, string | number>) =>
      `/files/${town.seal.sign(purpose, claims)}`;
    const late = sealed('upload', { f: fresh(), s: 0, e: Date.now() - 1 });
    const nobodys = sealed('upload', { f: fresh(), s: 0, e: Date.now() + 60_000 });
    const other = sealed('live', { f: fresh(), e: Date.now() + 60_000 });
    const outside = sealed('upload', { f: '../../secret', s: 0, e: Date.now() + 60_000 });
    const before = partsOnDisk();
    for (const url of [late, nobodys, other, outside, '/files/a.b']) {
      for (const answer of [
        await progress(town.http, { fileId: '', url }),
        await bring(town.http, { fileId: '', url }, 0, PHOTO, true),
      ])
        expect(answer).toMatchObject({ ok: false, error: { code: 'file.ticket_invalid' } });
    }
    expect(partsOnDisk()).toEqual(before);
    const [owner, thief] = [somebody(), somebody()];
    // Whoever has no account yet has no files of their own.
    await fileAs(owner);
    const ordered = await order(owner);
    await bringAll(town.http, ordered, photo(1000));
    const { caseId } = await fileAs(thief);
    const say: CaseCommandInput = { type: 'say', room: 'centre', text: '', files: [ordered.fileId] };
    expect(await thief.refused(caseId, say)).toBe('file.not_found');
  });
});

describe('what is no photo, PDF or recording', () => {
  const refusedAs = async (ordered: Order, bytes: Buffer) => {
    const answer = await bringAll(town.http, ordered, bytes);
    return answer.ok ? 'taken' : answer.error.code;
  };

  it('is refused, again whenever it is asked about, and leaves nothing behind', async () => {
    const files: [string, Buffer][] = [
      ['file.kind', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
      ['file.kind', Buffer.concat([Buffer.from('PK\x03\x04'), deflateSync(Buffer.alloc(50 * MEBIBYTE))])],
      ['file.kind', photo(500_000).subarray(0, 400_000)],
      ['file.kind', Buffer.alloc(0)],
      ['file.pixels', png({ width: 60_000, height: 60_000 })],
      ['file.kind', mp4({ handlers: ['vide', 'soun'] })],
    ];
    const applicant = somebody();
    const { caseId } = await fileAs(applicant);
    for (const [code, bytes] of files) {
      const ordered = await order(applicant);
      const refusal =
        bytes.length === 0 ? bring(town.http, ordered, 0, bytes, true) : bringAll(town.http, ordered, bytes);
      expect(await refusal).toMatchObject({ ok: false, error: { code } });
      expect(await refusedAs(ordered, bytes)).toBe(code);
      expect(existsSync(path.join(partsFolder(), `${ordered.fileId}.part`))).toBe(false);
      const say: CaseCommandInput = { type: 'say', room: 'centre', text: '', files: [ordered.fileId] };
      expect(await applicant.refused(caseId, say)).toBe(code);
    }
  });

  it('is refused before it fills the disk: a film of 200 MB under a photo\u2019s name', async () => {
    const film = mp4({ brand: 'qt  ', handlers: ['vide'], bytes: CHUNK });
    const known = await order(somebody());
    expect(await bring(town.http, known, 0, film.subarray(0, CHUNK))).toMatchObject({
      error: { code: 'file.kind' },
    });
    // One whose first bytes could be a recording's stops at a recording's limit.
    const ordered = await order(somebody());
    const start = mp4({ handlers: ['vide'], bytes: 11 * MEBIBYTE });
    expect(await bringAll(town.http, ordered, start)).toMatchObject({
      error: { code: 'file.too_large', params: { limit: 10 * MEBIBYTE } },
    });
    expect(bytesOnDisk()).toBeLessThan(5 * MEBIBYTE);
    expect(await somebody().no('file.ticket', { name: '照片.jpg', size: 200 * MEBIBYTE })).toMatchObject({
      code: 'file.too_large',
    });
  });

  it('is judged by what was said of its size as soon as its kind is seen', async () => {
    const ordered = await order(somebody(), 15 * MEBIBYTE);
    expect(await bring(town.http, ordered, 0, photo(CHUNK).subarray(0, CHUNK))).toMatchObject({
      error: { code: 'file.too_large', params: { limit: 10 * MEBIBYTE } },
    });
  });

  it('is refused in the middle of a form that never ends', async () => {
    const { url } = await order(somebody());
    const [status, sent] = await new Promise<[number, number]>((done, failed) => {
      const line = 'a-line-between';
      let bytes = 0;
      let answered = 0;
      const film = request(`${town.http.url}${url}`, {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${line}`, 'transfer-encoding': 'chunked' },
      });
      const finish = () => (answered > 0 ? done([answered, bytes]) : failed(new Error('no answer')));
      film.on('response', (response) => {
        answered = response.statusCode ?? 0;
        response
          .resume()
          .on('end', () => film.destroy())
          .on('close', finish);
      });
      film.on('error', finish);
      film.write(
        `--${line}\r\ncontent-disposition: form-data; name="file"; filename="photo.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
      );
      film.write(mp4({ brand: 'qt  ', handlers: ['vide'] }).subarray(0, 1000));
      const more = () => {
        if (film.destroyed || bytes > 200 * MEBIBYTE) return;
        bytes += CHUNK;
        film.write(Buffer.alloc(CHUNK), () => setImmediate(more));
      };
      more();
    });
    expect(status).toBe(415);
    expect(sent).toBeLessThan(100 * MEBIBYTE);
    expect(bytesOnDisk()).toBeLessThan(5 * MEBIBYTE);
  });
});

describe('a kept file', () => {
  it('has lost its place before its hash went into the log, and is turned as it was', async () => {
    const applicant = somebody();
    const ordered = await order(applicant);
    await bringAll(town.http, ordered, jpeg());
    const { caseId } = await fileAs(applicant, { files: [ordered.fileId] });
    const { entries } = await staffed.clerk.ok('case.view', { caseId });
    const [file] = entries.flatMap((entry) => entry.files ?? []);
    const shown = Buffer.from(await (await fetch(`${town.http.url}${file?.url}`)).arrayBuffer());
    expect(shown.includes(PLACE)).toBe(false);
    expect(shown.includes('2026:10:05 14:30:00')).toBe(true);
    const row = await town.db
      .selectFrom('file')
      .selectAll()
      .where('file_id', '=', ordered.fileId)
      .executeTakeFirst();
    expect(row).toMatchObject({
      sha256: createHash('sha256').update(shown).digest('hex'),
      bytes: shown.length,
      media_type: 'image/jpeg',
    });
  });

  it('is sent in part to whoever asks for a part, as players do', async () => {
    const applicant = somebody();
    const ordered = await order(applicant);
    const sound = mp4({ brand: 'M4A ', bytes: 5000 });
    await bringAll(town.http, ordered, sound);
    const { caseId } = await fileAs(applicant, { files: [ordered.fileId] });
    const { entries } = await staffed.clerk.ok('case.view', { caseId });
    const [file] = entries.flatMap((entry) => entry.files ?? []);
    expect(file).toMatchObject({ kind: 'audio', bytes: sound.length });
    const url = `${town.http.url}${file?.url}`;
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
    const ask = async (range: string, headers = {}) => {
      const answer = await fetch(url, { headers: { range, ...headers } });
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    const parts: [string, number, number][] = [
      ['bytes=0-1', 0, 2],
      ['bytes=100-', 100, whole.length],
      ['bytes=-10', whole.length - 10, whole.length],
      ['bytes=50-999999', 50, whole.length],
    ];
    for (const [range, from, to] of parts) {
      const { answer, bytes } = await ask(range);
      expect([range, answer.status]).toEqual([range, 206]);
      expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${whole.length}`);
      expect(answer.headers.get('content-type')).toBe('audio/mp4');
      expect(bytes).toEqual(whole.subarray(from, to));
    }
    expect((await ask(`bytes=${whole.length}-`)).answer.status).toBe(416);
    for (const range of ['bytes=5-2', 'lines=1-2', 'bytes=0-1,5-6'])
      expect((await ask(range)).answer.status).toBe(200);
    expect((await ask('bytes=0-1', { 'if-range': '"another"' })).answer.status).toBe(200);
    const tag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await ask('bytes=0-1', { 'if-range': tag })).answer.status).toBe(206);
  });

  it('is told of without being opened, and closed when a player goes away', async () => {
    const applicant = somebody();
    const bytes = mp4({ brand: 'M4A ', bytes: 8 * MEBIBYTE });
    const ordered = await order(applicant);
    expect(await bringAll(town.http, ordered, bytes)).toMatchObject({ data: { done: true } });
    const { caseId } = await fileAs(applicant);
    const say: CaseCommandInput = { type: 'say', room: 'centre', text: '', files: [ordered.fileId] };
    const { entries } = await applicant.do(caseId, say);
    const url = `${town.http.url}${entries[0]?.files?.[0]?.url}`;
    for (let times = 0; times < 5; times += 1) {
      const { status, headers } = await fetch(url, { method: 'HEAD' });
      expect([status, headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    }
    for (let times = 0; times < 5; times += 1) await goAway(url);
    await until('it is closed', () => opened(ordered.fileId) === 0);
  });

  it('runs nothing in a browser, whatever else it may be read as', async () => {
    const applicant = somebody();
    const script = Buffer.concat([Buffer.from('%PDF-1.7\n<script>alert(1)</script>'), pdf()]);
    const ordered = await order(applicant);
    expect(await bringAll(town.http, ordered, script)).toMatchObject({ data: { done: true } });
    const dispute = await fileAs(applicant);
    await talk(staffed, dispute, somebody());
    const { entries } = await applicant.do(dispute.caseId, {
      type: 'say',
      room: 'joint',
      text: '',
      files: [ordered.fileId],
    });
    const [file] = entries.flatMap((entry) => entry.files ?? []);
    expect(file).toMatchObject({ kind: 'pdf' });
    const { headers } = await fetch(`${town.http.url}${file?.url}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="file.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
});

describe('what nobody goes on with', () => {
  it('is thrown away after two days', async () => {
    const [old, young] = [await order(somebody()), await order(somebody())];
    for (const one of [old, young]) await bring(town.http, one, 0, photo(CHUNK).subarray(0, 1000));
    const long = new Date(Date.now() - 49 * 3_600_000);
    utimesSync(path.join(partsFolder(), `${old.fileId}.part`), long, long);
    await createParts(partsFolder()).sweep(Date.now());
    const names = partsOnDisk();
    expect(names).not.toContain(`${old.fileId}.part`);
    expect(names).toContain(`${young.fileId}.part`);
  });
});
