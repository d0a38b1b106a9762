import type { CaseCommandInput } from '@/contract/command';
import { fileAs, filing, type Staffed, staff, talk } from '../harness/dispute';
import { jpeg } from '../harness/media';
import { fresh, PHOTO, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

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

async function send(phone: Phone, bytes: Buffer, field = 'file') {
  const { fileId, upload } = await phone.ok('file.ticket', {});
  if (upload.by !== 'post') throw new Error('no upload by post');
  const form = new FormData();
  form.set(field, new Blob([new Uint8Array(bytes)]), 'photo.jpg');
  const answer = await town.http.send(upload.url, { method: 'POST', body: form });
  return { fileId, ...answer };
}

describe('an upload', () => {
  it('that is nothing we take is refused, and so is a message that names it', async () => {
    const applicant = somebody();
    const { caseId } = await fileAs(applicant);
    for (const text of [
      '<html><script>alert(1)</script>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '%PDF-1.7 without an end',
      'MZ\u0090',
      '',
    ]) {
      const { fileId, status, body } = await send(applicant, Buffer.from(text, 'latin1'));
      expect([text, status, body]).toMatchObject([text, 415, { error: { code: 'file.kind' } }]);
      const before = await town.footprint();
      const say: CaseCommandInput = { type: 'say', room: 'centre', text: '看照片', files: [fileId] };
      expect(await applicant.refused(caseId, say)).toBe('file.not_found');
      expect(await town.footprint()).toBe(before);
    }
    const { status } = await send(applicant, PHOTO, 'another field');
    expect(status).toBe(415);
  });

  it('of more than 10 MiB is refused, one of 10 MiB is not', async () => {
    const applicant = somebody();
    const big = (bytes: number) => Buffer.concat([PHOTO, Buffer.alloc(bytes - PHOTO.length)]);
    expect(await send(applicant, big(10 * MEBIBYTE))).toMatchObject({ status: 200 });
    const limit = { code: 'file.too_large', params: { limit: 10 * MEBIBYTE } };
    for (const bytes of [10 * MEBIBYTE + 1, 12 * MEBIBYTE])
      expect(await send(applicant, big(bytes))).toMatchObject({ status: 413, body: { error: limit } });
    expect(await applicant.no('file.ticket', { size: 20 * MEBIBYTE + 1 })).toEqual({
      ...limit,
      params: { limit: 20 * MEBIBYTE },
    });
  });

  it('needs a ticket that is ours and still good', async () => {
    const form = () => {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(PHOTO)]));
      return { method: 'POST', body };
    };
    const late = town.seal.sign('upload', { f: fresh(), e: Date.now() - 1 });
    const other = town.seal.sign('live', { f: fresh(), e: Date.now() + 60_000 });
    for (const ticket of [late, other, 'x', 'a.b', `${late}x`]) {
      const { status, body } = await town.http.send(`/files/${ticket}`, form());
      expect([status, body]).toMatchObject([403, { error: { code: 'file.ticket_invalid' } }]);
    }
    const notAForm = await town.http.send(`/files/${late}`, { method: 'POST', body: 'text' });
    expect(notAForm.status).toBeLessThan(500);
  });
});

describe('a photo', () => {
  it('that a case names is not replaced by what comes later under its ticket', async () => {
    const applicant = somebody();
    const { fileId, upload } = await applicant.ok('file.ticket', {});
    if (upload.by !== 'post') throw new Error('no upload by post');
    const bring = async (bytes: Buffer) => {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(bytes)]));
      return (await town.http.send(upload.url, { method: 'POST', body })).body;
    };
    expect(await bring(PHOTO)).toMatchObject({ ok: true });
    const { caseId } = await fileAs(applicant, { files: [fileId] });
    expect(await bring(PHOTO)).toMatchObject({ ok: true });
    expect(await bring(jpeg())).toMatchObject({
      error: { code: 'file.ticket_invalid' },
    });
    const { entries } = await staffed.clerk.ok('case.view', { caseId });
    const [file] = entries.flatMap((entry) => entry.files ?? []);
    const shown = await fetch(`${town.http.url}${file?.url}`);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PHOTO);
  });

  it('is shown by a link that opens it, and by no other link', async () => {
    const applicant = somebody();
    const dispute = await fileAs(applicant, { files: [await applicant.upload(PHOTO)] });
    const view = await staffed.clerk.ok('case.view', { caseId: dispute.caseId });
    const [file] = view.entries.flatMap((entry) => entry.files ?? []);
    const url = `${town.http.url}${file?.url}`;
    const opened = await fetch(url);
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(PHOTO);
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const later = url.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + 1}`);
    const stale = `/files/${file?.fileId}?until=1&seal=${town.seal.digest('file', `${file?.fileId}\n1`)}`;
    for (const wrong of [
      later,
      url.replace(/seal=.*/, ''),
      town.http.url + stale,
      `${town.http.url}/files/..%2fsecret?until=9e15&seal=x`,
    ])
      expect((await fetch(wrong)).status).toBe(404);
  });

  it('of somebody else, of another case or of nobody is not found', async () => {
    const [owner, other] = [somebody(), somebody()];
    const dispute = await fileAs(owner);
    await talk(staffed, dispute, other);
    const { caseId } = dispute;
    const photo = await owner.upload(PHOTO);
    const before = await town.footprint();
    const say = (files: string[]): CaseCommandInput => ({ type: 'say', room: 'joint', text: '', files });
    for (const files of [[photo], [fresh()], ['../secret']]) {
      const answer = await other.call('case.do', { caseId, commandId: fresh(), command: say(files) });
      expect(answer).toMatchObject({
        error: { code: expect.stringMatching(/^(file.not_found|input.invalid)$/) },
      });
    }
    expect((await other.no('case.file', filing({ files: [photo] }))).code).toBe('file.not_found');
    expect(await town.footprint()).toBe(before);

    const { entries } = await owner.do(caseId, say([photo]));
    expect(entries[0]?.files).toEqual([
      { fileId: photo, url: expect.any(String), kind: 'photo', bytes: PHOTO.length, sum: expect.any(String) },
    ]);
    const elsewhere = await fileAs(owner);
    const there: CaseCommandInput = { type: 'say', room: 'centre', text: '', files: [photo] };
    expect(await owner.refused(elsewhere.caseId, there)).toBe('file.not_found');
  });

  it('may come nine at a time, not ten', async () => {
    const applicant = somebody();
    const { caseId } = await fileAs(applicant);
    const photos = await Promise.all(Array.from({ length: 10 }, () => applicant.upload(PHOTO)));
    const command = { type: 'say', room: 'centre', text: '', files: photos };
    expect(await applicant.no('case.do', { caseId, commandId: fresh(), command })).toMatchObject({
      fields: { 'command.files': { code: 'too_many', params: { limit: 9 } } },
    });
    const { entries } = await applicant.do(caseId, {
      type: 'say',
      room: 'centre',
      text: '',
      files: photos.slice(1),
    });
    expect(entries[0]?.files).toHaveLength(9);
  });
});
