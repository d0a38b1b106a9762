import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance';

/** What may become of one request, and how often of a hundred. */
const FATES = {
  passes: 60,
  delayed: 12,
  /** Gone before the server saw it: the connection breaks, or nothing ever comes back. */
  dropped: 3,
  swallowed: 0.5,
  /** The server acted; its answer is gone. */
  answerLost: 7,
  /** The same request reaches the server twice, at once or one behind later ones. */
  twice: 6,
  /** The phone sees a broken connection, and the request arrives all the same, behind later ones. */
  late: 6,
  cutGoing: 2,
  cutComing: 3,
  /** Something between phone and server answers in the server's place. */
  gateway: 0.5,
} as const;

type Fate = keyof typeof FATES;

const SOCKET_FATES = { lives: 30, refused: 15, cut: 40, deaf: 15 } as const;

interface Errand {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** One phone's way to the servers, with everything that goes wrong in the mountains. Draws are by request number. */
export interface FaultProxy {
  readonly port: number;
  readonly met: Readonly<Record<string, number>>;
  /** No signal: what is open breaks, and nothing opens. */
  setOffline(offline: boolean): void;
  /** From now on everything passes. */
  calm(): void;
  close(): Promise<void>;
}

export async function openFaultProxy(chance: Chance, serverPorts: readonly number[]): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true, timeout: 4_000 });
  const open = new Set<Duplex>();
  const met: Record<string, number> = {};
  let offline = false;
  let calm = false;

  const server = createServer((incoming, response) => {
    const draw = {
      fate: chance.weigh(FATES),
      port: chance.pick(serverPorts),
      share: chance.next(),
      other: chance.pick(serverPorts),
    };
    const fate = calm ? 'passes' : draw.fate;
    met[fate] = (met[fate] ?? 0) + 1;
    // A phone that hangs up in the middle, or a server that died: the connection ends as it does out there.
    meet(incoming, response, { ...draw, fate }).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    if (offline) return socket.destroy();
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  });
  server.on('upgrade', (incoming, socket, head) => {
    const draw = {
      fate: chance.weigh(SOCKET_FATES),
      port: chance.pick(serverPorts),
      after: chance.between(20, 2_500),
      bytes: chance.between(1, 2_000),
    };
    const fate = calm ? 'lives' : draw.fate;
    met[`socket ${fate}`] = (met[`socket ${fate}`] ?? 0) + 1;
    bridge(incoming, socket, head, { ...draw, fate });
  });

  async function meet(
    incoming: IncomingMessage,
    response: ServerResponse,
    { fate, port, share, other }: { fate: Fate; port: number; share: number; other: number },
  ): Promise<void> {
    const errand = await readErrand(incoming);
    const later = Math.round(share * 400);
    switch (fate) {
      case 'dropped':
        return void response.destroy();
      case 'swallowed':
        return;
      case 'gateway':
        return answer(response, {
          status: 502,
          type: 'text/html',
          body: Buffer.from('<h1>Bad Gateway</h1>'),
        });
      case 'cutGoing':
        await send(agent, errand, port, Math.floor(errand.body.length * share));
        return void response.destroy();
      case 'late':
        response.destroy();
        await sleep(later);
        await send(agent, errand, port);
        return;
      case 'twice': {
        const second = sleep(share < 0.5 ? 0 : later).then(() => send(agent, errand, other));
        second.catch(() => undefined);
        return answer(response, await send(agent, errand, port));
      }
      case 'answerLost':
        await send(agent, errand, port);
        return void response.destroy();
      case 'cutComing': {
        const { status, type, body } = await send(agent, errand, port);
        response.writeHead(status, { 'content-type': type, 'content-length': body.length });
        response.write(body.subarray(0, Math.floor(body.length * share)), () => response.destroy());
        return;
      }
      case 'delayed':
        await sleep(Math.round(share * 120));
        return answer(response, await send(agent, errand, port));
      default:
        return answer(response, await send(agent, errand, port));
    }
  }

  function bridge(
    incoming: IncomingMessage,
    phone: Duplex,
    head: Buffer,
    {
      fate,
      port,
      after,
      bytes,
    }: { fate: keyof typeof SOCKET_FATES; port: number; after: number; bytes: number },
  ): void {
    if (fate === 'refused') return void phone.destroy();
    const cloud: Socket = connect(port, '127.0.0.1');
    open.add(cloud);
    const end = () => {
      phone.destroy();
      cloud.destroy();
      open.delete(cloud);
    };
    for (const side of [phone, cloud]) side.on('error', end).on('close', end);
    cloud.write(headOf(incoming));
    if (head.length > 0) cloud.write(head);
    let deaf = false;
    let left = fate === 'cut' ? bytes : Number.POSITIVE_INFINITY;
    phone.on('data', (chunk: Buffer) => !deaf && cloud.write(chunk));
    cloud.on('data', (chunk: Buffer) => {
      if (deaf && !calm) return;
      phone.write(chunk.subarray(0, left));
      left -= chunk.length;
      // In the middle of a frame as often as not.
      if (left <= 0) end();
    });
    if (fate === 'cut') setTimeout(end, after).unref();
    // Open at both ends, and nothing gets through any more.
    if (fate === 'deaf')
      setTimeout(() => {
        deaf = true;
      }, after).unref();
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    met,
    setOffline(now) {
      offline = now;
      if (now) for (const socket of open) socket.destroy();
    },
    calm() {
      calm = true;
      offline = false;
    },
    async close() {
      for (const socket of open) socket.destroy();
      agent.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

async function readErrand(incoming: IncomingMessage): Promise<Errand> {
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

/** @param cutAfter so many bytes of the body go, then the connection breaks. */
function send(agent: Agent, errand: Errand, port: number, cutAfter?: number): Promise<Answered> {
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
        response.on('aborted', () => failed(new Error('the server hung up')));
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
    else sent.write(body.subarray(0, cutAfter), () => sent.destroy(new Error('cut')));
  });
}

function answer(response: ServerResponse, { status, type, body }: Answered): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
