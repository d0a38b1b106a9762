import type { IncomingMessage } from 'node:http';
import type { FileStore } from './file-store';
import { askS3, type S3Settings } from './s3-request';

/** Files in object storage, below one folder of its bucket. */
export function createS3Store(settings: S3Settings): FileStore {
  const keyOf = (key: string) => `case-files/${key}`;
  return {
    async put(key, content, { bytes, mediaType, sha256 }) {
      const answer = await askS3(settings, {
        method: 'PUT',
        key: keyOf(key),
        headers: {
          'content-length': String(bytes),
          'content-type': mediaType,
          'x-amz-content-sha256': sha256,
        },
        body: content,
      });
      expect(answer, 'PUT', 200);
      answer.resume();
    },
    async open(key, range) {
      const answer = await askS3(settings, {
        method: 'GET',
        key: keyOf(key),
        ...(range ? { headers: { range: `bytes=${range.from}-${range.to}` } } : {}),
      });
      if (isMissing(answer)) return null;
      expect(answer, 'GET', range ? 206 : 200);
      return answer;
    },
    async size(key) {
      const answer = await askS3(settings, { method: 'HEAD', key: keyOf(key) });
      if (isMissing(answer)) return null;
      expect(answer, 'HEAD', 200);
      answer.resume();
      return Number(answer.headers['content-length']);
    },
  };
}

function isMissing(answer: IncomingMessage): boolean {
  if (answer.statusCode !== 404) return false;
  answer.resume();
  return true;
}

/** The answer's own words may repeat key and address, so only the status is told. */
function expect(answer: IncomingMessage, method: string, wanted: number): void {
  if (answer.statusCode === wanted) return;
  answer.resume();
  throw new Error(`object storage answers ${method} with ${answer.statusCode}`);
}
