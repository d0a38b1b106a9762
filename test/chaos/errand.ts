import { type Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** A request of a phone, held in whole, so that it can be sent on late, twice or in part. */
export interface Errand {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

export async function readErrand(incoming: IncomingMessage): Promise<Errand> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { authorization } = incoming.headers;
  return {
    method: incoming.method ?? 'POST',
    path: incoming.url ?? '/',
    headers: {
      'content-type': incoming.headers['content-type'] ?? 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: Buffer.concat(chunks),
  };
}

/**
 * Sends it to a server of this computer. Rejects where no whole answer comes.
 * @param cutAfter so many bytes of the body go, then the connection breaks, and it rejects.
 */
export function send(agent: Agent, errand: Errand, port: number, cutAfter?: number): Promise<Answered> {
  const { method, path, headers, body } = errand;
  return new Promise((done, failed) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        // A connection cut on purpose is nobody else's.
        agent: cutAfter === undefined ? agent : false,
        headers: { ...headers, 'content-length': body.length },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? 'application/json',
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on('error', failed);
    if (cutAfter === undefined) sent.end(body);
    else sent.write(body.subarray(0, cutAfter), () => sent.destroy(new Error('cut on purpose')));
  });
}

/** @param share how much of it comes through before the connection breaks; all of it when left out. */
export function answer(response: ServerResponse, { status, type, body }: Answered, share = 1): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  if (share === 1) response.end(body);
  else response.write(body.subarray(0, Math.floor(body.length * share)), () => response.destroy());
}
