import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** What may become of a WebSocket: `deaf` is open at both ends, and nothing gets through any more. */
export const SOCKET_FATES = { lives: 30, refused: 15, cut: 40, deaf: 15 } as const;

export interface SocketFate {
  readonly fate: keyof typeof SOCKET_FATES;
  readonly port: number;
  /** Milliseconds until it is cut or deaf. */
  readonly after: number;
  /** Cut at the latest after so many bytes from the server, in the middle of a frame as often as not. */
  readonly bytes: number;
}

/** Joins a phone's WebSocket to a server's, byte by byte. @returns how to end it. */
export function bridge(
  incoming: IncomingMessage,
  phone: Duplex,
  head: Buffer,
  { fate, port, after, bytes }: SocketFate,
): () => void {
  const cloud = connect(port, '127.0.0.1');
  const end = () => {
    phone.destroy();
    cloud.destroy();
  };
  if (fate === 'refused') end();
  for (const side of [phone, cloud]) side.on('error', end).on('close', end);
  cloud.write(headOf(incoming));
  if (head.length > 0) cloud.write(head);
  let isDeaf = false;
  let left = fate === 'cut' ? bytes : Number.POSITIVE_INFINITY;
  phone.on('data', (chunk: Buffer) => isDeaf || cloud.write(chunk));
  cloud.on('data', (chunk: Buffer) => {
    if (isDeaf) return;
    phone.write(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) end();
  });
  if (fate === 'cut') setTimeout(end, after).unref();
  if (fate === 'deaf')
    setTimeout(() => {
      isDeaf = true;
    }, after).unref();
  return end;
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
