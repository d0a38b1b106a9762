import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findFiles } from '@/cloud/store/files';
import type { CaseCommandInput } from '@/contract/command';
import type { FileId } from '@/domain/ids';
import { fileAs } from '../harness/dispute';
import { jpeg, mp4, PLACE, pdf, png } from '../harness/media';
import { PHOTO } from '../harness/phone';
import { type ObjectStorage, openObjectStorage } from '../harness/s3';
import { openTown, type Town } from '../harness/town';
import { bring, bringAll, CHUNK, order } from '../harness/uploading';

const MEBIBYTE = 1024 * 1024;

let storage: ObjectStorage;
let town: Town;
beforeAll(async () => {
  storage = await openObjectStorage();
  const { endpoint, bucket, key, secret } = storage.settings;
  const env = {
    FILES_S3_ENDPOINT: endpoint,
    FILES_S3_BUCKET: bucket,
    FILES_S3_KEY: key,
    FILES_S3_SECRET: secret,
  };
  town = await openTown({ env });
});
afterAll(async () => {
  await town.close();
  await storage.close();
});

/**
 * The server, the storage and the phone of this test all work in this very process: what their buffers hold beyond
 * what they held before, with everything that nobody needs any more collected first.
 */
async function watchMemory() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = async () => {
    collect();
    // What the first round found is given back beside the program, and counted by the second.
    await wait(20);
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const before = await held();
  let most = 0;
  const look = async () => {
    most = Math.max(most, (await held()) - before);
    return most;
  };
  /** Looks again and again while something is under way, as often as a slow machine bears it. */
  async function during<T>(work: Promise<T>): Promise<T> {
    let going = true;
    const watching = (async () => {
      for (; going; await wait(300)) await look();
    })();
    const result = await work.finally(() => {
      going = false;
    });
    await watching;
    return result;
  }
  return { look, during };
}

const rowOf = async (fileId: string) => (await findFiles(town.db, [fileId as FileId]))[0];

describe('a server with object storage', () => {
  it('keeps what arrives there, and sends it from there, whole or in part', async () => {
    const applicant = town.http.as('李芳');
    const bytes = jpeg({ data: Buffer.alloc(700_000, 5) });
    const ordered = await order(applicant, bytes.length);
    expect(await bringAll(town.http, ordered, bytes)).toMatchObject({ data: { done: true } });
    expect((await rowOf(ordered.fileId))?.keptAs).toMatch(/^s3\//);
    const { caseId } = await fileAs(applicant, { files: [ordered.fileId, await applicant.upload(PHOTO)] });
    const { entries } = await applicant.ok('case.view', { caseId });
    const [first, second] = entries.flatMap((entry) => entry.files ?? []);
    const shown = await fetch(`${town.http.url}${first?.url}`);
    expect(Buffer.from(await shown.arrayBuffer()).includes(Buffer.alloc(700_000, 5))).toBe(true);
    const part = await fetch(`${town.http.url}${second?.url}`, { headers: { range: 'bytes=1-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PNG']);
  });

  it('holds next to nothing of a file of 20 MB in memory on its way in and out', async () => {
    const applicant = town.http.as('王强');
    const bytes = pdf(20 * MEBIBYTE - 100);
    const ordered = await order(applicant, bytes.length);
    const watch = await watchMemory();
    const tail = bytes.length - (bytes.length % CHUNK);
    for (let at = 0; at < tail; at += CHUNK) {
      await bring(town.http, ordered, at, bytes.subarray(at, at + CHUNK));
      if (at % (40 * CHUNK) === 0) await watch.look();
    }
    const end = bring(town.http, ordered, tail, bytes.subarray(tail), true);
    expect(await watch.during(end)).toMatchObject({ data: { done: true } });
    const { caseId } = await fileAs(applicant, { files: [ordered.fileId] });
    const { entries } = await applicant.ok('case.view', { caseId });
    const [file] = entries.flatMap((entry) => entry.files ?? []);
    const shown = await fetch(`${town.http.url}${file?.url}`);
    let received = 0;
    const reading = (async () => {
      const body = Readable.fromWeb(shown.body as Parameters<typeof Readable.fromWeb>[0]);
      for await (const chunk of body) received += chunk.length;
    })();
    await watch.during(reading);
    expect(received).toBe(bytes.length);
    expect(await watch.look()).toBeLessThan(10 * MEBIBYTE);
  });
});

describe('the cloud function', () => {
  it('looks at files as the server does, and keeps them where no phone can write', async () => {
    const cloud = town.function();
    const phone = cloud.as('赵敏');
    const bring = (fileId: string, bytes: Buffer) => void cloud.storage.set(`/case-files/${fileId}`, bytes);
    const { caseId } = await fileAs(phone);
    const say = (file: string): CaseCommandInput => ({
      type: 'say',
      room: 'centre',
      text: '',
      files: [file],
    });
    const refused: [string, Buffer][] = [
      ['file.kind', Buffer.from('<svg><script>alert(1)</script></svg>')],
      ['file.kind', mp4({ handlers: ['vide'] })],
      ['file.pixels', png({ width: 60_000, height: 60_000 })],
      ['file.too_large', jpeg({ data: Buffer.alloc(11 * MEBIBYTE, 1) })],
    ];
    for (const [code, bytes] of refused) {
      const { fileId } = await phone.ok('file.ticket', {});
      bring(fileId, bytes);
      expect(await phone.refused(caseId, say(fileId))).toBe(code);
    }
    const { fileId } = await phone.ok('file.ticket', {});
    expect(await phone.refused(caseId, say(fileId))).toBe('file.not_found');
    bring(fileId, jpeg());
    const { entries } = await phone.do(caseId, say(fileId));
    expect(entries[0]?.files).toMatchObject([{ fileId, kind: 'photo' }]);
    const stored = await rowOf(fileId);
    expect(stored?.keptAs).toMatch(/\/case-files\/[\w-]+\.[0-9a-f]{16}$/);
    expect(cloud.storage.has(`/case-files/${fileId}`)).toBe(false);
    expect(cloud.storage.get(stored?.keptAs ?? '')?.includes(PLACE)).toBe(false);
  });
});
