import type { UploadProgress } from '@/contract/answers';
import type { ApiAnswer } from '@/contract/errors';
import type { HttpDoor } from './http-door';
import type { Phone } from './phone';

export const CHUNK = 256 * 1024;

export interface Order {
  readonly fileId: string;
  readonly url: string;
}

/** A ticket for a file, with the address for its bytes. */
export async function order(phone: Phone, size?: number): Promise<Order> {
  const { fileId, upload } = await phone.ok('file.ticket', size === undefined ? {} : { size });
  if (upload.by !== 'post') throw new Error('no upload by post');
  expect(upload.chunkBytes).toBe(CHUNK);
  return { fileId, url: upload.url };
}

type Answered = ApiAnswer<UploadProgress>;

export async function progress(door: HttpDoor, { url }: Order): Promise<Answered> {
  return (await door.send(url)).body as Answered;
}

export async function bring(
  door: HttpDoor,
  { url }: Order,
  offset: number,
  bytes: Buffer,
  isLast = false,
): Promise<Answered> {
  const address = `${url}?offset=${offset}${isLast ? '&end=1' : ''}`;
  return (await door.send(address, { method: 'PUT', body: new Uint8Array(bytes) })).body as Answered;
}

/** Chunk after chunk from where the server is, until it is done or says no. */
export async function bringAll(door: HttpDoor, ordered: Order, bytes: Buffer): Promise<Answered> {
  let answer = await progress(door, ordered);
  while (answer.ok && !answer.data.done) {
    const { received } = answer.data;
    const next = Math.min(received + CHUNK, bytes.length);
    answer = await bring(door, ordered, received, bytes.subarray(received, next), next === bytes.length);
  }
  return answer;
}
