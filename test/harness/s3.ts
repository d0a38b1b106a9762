import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import type { S3Settings } from '@/cloud/files/keeping/s3-request';

export interface ObjectStorage {
  readonly settings: S3Settings;
  close(): Promise<void>;
}

/** Object storage behind a port. It knows keys, and looks at no signature of the kind that is used today. */
export async function openObjectStorage(): Promise<ObjectStorage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yima-s3-'));
  const bucket = 'yima-files';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    settings: { endpoint, bucket, region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER' },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
