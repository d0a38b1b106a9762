import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';

/** Object storage that speaks Amazon's S3: Tencent's COS, Alibaba's OSS, Huawei's OBS, MinIO, Ceph and others. */
export interface S3Settings {
  /** No slash at the end. The bucket stands before the host already, or is the first step of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Its length and digest stand in the headers: storage takes no body of unknown length. */
  readonly body?: Readable;
}

/** Of an empty body. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const PATIENCE_MS = 30_000;

/**
 * Signs a request (AWS Signature 4) and sends it; resolves when the answer begins. Over Node's own client, because
 * fetch sends a stream only in pieces of unknown total, which storage refuses.
 */
export async function askS3(
  settings: S3Settings,
  { method, key, headers = {}, body }: S3Request,
): Promise<IncomingMessage> {
  const { endpoint, bucket, region } = settings;
  const inHost = new URL(endpoint).hostname.startsWith(`${bucket}.`);
  const signer = new AwsV4Signer({
    method,
    url: `${endpoint}${inHost ? '' : `/${bucket}`}/${key}`,
    headers: { 'x-amz-content-sha256': NOTHING, ...headers },
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    service: 's3',
    region,
  });
  const signed = await signer.sign();
  const send = signed.url.protocol === 'https:' ? httpsRequest : httpRequest;
  const request = send(signed.url, { method, headers: Object.fromEntries(signed.headers) });
  const answer = answerTo(request);
  if (body) await Promise.all([pipeline(body, request), answer]);
  else request.end();
  return answer;
}

function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error('object storage does not answer')));
    request.once('error', failed);
    request.once('response', (response) => {
      // From here on whoever reads may be slow.
      request.setTimeout(0);
      done(response);
    });
  });
}
