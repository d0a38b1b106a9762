import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileId } from '@/domain/ids';
import { type ObjectStorage, openObjectStorage } from '../../../../test/harness/s3';
import type { ByteRange, FileStore } from './file-store';
import { createFolderStore } from './folder-store';
import { createS3Store } from './s3-store';
import { createStores, tryS3 } from './stores';

const WORDS = Buffer.from('一张照片的内容，不是真的照片。'.repeat(50));
const about = (bytes: Buffer) => ({
  bytes: bytes.length,
  mediaType: 'image/png',
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const put = (store: FileStore, key: string, bytes: Buffer) =>
  store.put(key, Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]), about(bytes));
const read = async (store: FileStore, key: string, range?: ByteRange) => {
  const content = await store.open(key, range);
  return content && buffer(content);
};

let storage: ObjectStorage;
let folder: string;
beforeAll(async () => {
  storage = await openObjectStorage();
  folder = mkdtempSync(path.join(tmpdir(), 'yima-files-'));
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each<[string, () => FileStore]>([
  ['a folder', () => createFolderStore(folder)],
  ['object storage', () => createS3Store(storage.settings)],
])('%s', (_name, open) => {
  it('gives back what it was given, whole or in part', async () => {
    const store = open();
    await put(store, 'one.abc', WORDS);
    expect(await store.size('one.abc')).toBe(WORDS.length);
    expect(await read(store, 'one.abc')).toEqual(WORDS);
    expect(await read(store, 'one.abc', { from: 3, to: 20 })).toEqual(WORDS.subarray(3, 21));
    const last = WORDS.length - 1;
    expect(await read(store, 'one.abc', { from: last, to: last })).toEqual(WORDS.subarray(last));
  });

  it('tells that something is not there', async () => {
    expect(await open().size('nothing')).toBeNull();
    expect(await open().open('nothing')).toBeNull();
    expect(await open().open('nothing', { from: 0, to: 1 })).toBeNull();
  });

  it('takes nothing for whole that breaks off while it comes', async () => {
    const broken = Readable.from(
      (async function* () {
        yield WORDS.subarray(0, 100);
        throw new Error('cut');
      })(),
    );
    await expect(open().put('broken', broken, about(WORDS))).rejects.toThrow();
    expect(await open().size('broken')).not.toBe(WORDS.length);
  });

  it('takes the same bytes twice at once', async () => {
    await Promise.all([put(open(), 'twice', WORDS), put(open(), 'twice', WORDS)]);
    expect(await read(open(), 'twice')).toEqual(WORDS);
  });
});

describe('a folder', () => {
  it('is left without drafts', () => {
    const names = readdirSync(folder, { recursive: true }).map(String);
    expect(names.filter((name) => name.includes('draft'))).toEqual([]);
  });
});

describe('object storage', () => {
  it('that refuses the key is found out at the start, without a word of the key', async () => {
    await expect(tryS3(storage.settings)).resolves.toBeUndefined();
    const wrong = { ...storage.settings, key: 'another key' };
    await expect(tryS3(wrong)).rejects.toThrow(/^object storage answers PUT with 403$/);
    await expect(createS3Store(wrong).open('one.abc')).rejects.toThrow('object storage answers GET with 403');
    await expect(tryS3({ ...storage.settings, bucket: 'no-such-bucket' })).rejects.toThrow('with 404');
  });

  it('is asked with a signature of Amazon’s kind, at the bucket’s own host where the address says so', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const { authorization } = request.headers;
      asked.push(
        `${request.method} ${request.url} ${authorization === signed(request) ? 'signed' : 'forged'}`,
      );
      response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      for (const bucket of ['127', 'yima'])
        await createS3Store({ ...storage.settings, endpoint, bucket }).size('one');
    } finally {
      server.closeAllConnections();
      server.close();
    }
    expect(asked).toEqual(['HEAD /case-files/one signed', 'HEAD /yima/case-files/one signed']);
  });
});

/** The header that Amazon's own description of Signature 4 asks for; the storage of these tests checks none. */
function signed({ method, url, headers }: IncomingMessage): string {
  const names = ['host', 'x-amz-content-sha256', 'x-amz-date'];
  const lines = names.map((name) => `${name}:${headers[name]}`);
  const request = [method, url, '', ...lines, '', names.join(';'), headers['x-amz-content-sha256']].join(
    '\n',
  );
  const time = String(headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/us-east-1/s3/aws4_request`;
  const digest = createHash('sha256').update(request).digest('hex');
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce<string | Buffer>((before, step) => mac(before, step), 'AWS4S3RVER');
  const signature = mac(key, ['AWS4-HMAC-SHA256', time, scope, digest].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=S3RVER/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}

describe('a service that moves to object storage', () => {
  const fileId = 'f-1' as FileId;

  it('still reads what lies in its folder, also from before files were named by their content', async () => {
    const before = createStores({ filesFolder: folder });
    const keptAs = await before.put(fileId, () => Readable.from([WORDS]), about(WORDS));
    await put(createFolderStore(folder), fileId, WORDS);
    const now = createStores({ filesFolder: folder, s3: storage.settings });
    for (const kept of [keptAs, 'folder']) expect(await now.bytesOf({ fileId, keptAs: kept })).toEqual(WORDS);
    const moved = await now.put(fileId, () => Readable.from([WORDS]), about(WORDS));
    expect(moved).toMatch(/^s3\/f-1\.[0-9a-f]{16}$/);
    expect(await now.bytesOf({ fileId, keptAs: moved })).toEqual(WORDS);
    expect(() => before.open({ fileId, keptAs: moved })).rejects.toThrow('FILES_S3_ENDPOINT');
    expect(await now.open({ fileId, keptAs: null })).toBeNull();
  });

  it('does not send again what is there', async () => {
    const stores = createStores({ filesFolder: folder, s3: storage.settings });
    const never = () => {
      throw new Error('sent again');
    };
    await expect(stores.put(fileId, never, about(WORDS))).resolves.toMatch(/^s3\//);
  });
});
