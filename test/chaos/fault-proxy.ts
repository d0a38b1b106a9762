import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance';
import { answer, readErrand, send } from './errand';
import { bridge, SOCKET_FATES } from './socket-bridge';

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

const BAD_GATEWAY = { status: 502, type: 'text/html', body: Buffer.from('<h1>Bad Gateway</h1>') };

interface Draw {
  readonly fate: keyof typeof FATES;
  readonly port: number;
  /** For a second copy. */
  readonly otherPort: number;
  /** How late, or how much of it. */
  readonly share: number;
}

/** One phone's way to the servers, with everything that goes wrong in the mountains. Draws are by request number. */
export interface FaultProxy {
  readonly port: number;
  /** How often which fate was met. */
  readonly met: Readonly<Record<string, number>>;
  /** No signal: what is open breaks, and nothing opens. */
  setOffline(offline: boolean): void;
  /** From now on everything passes; a socket that went deaf ends, as it would when its phone moves on. */
  calm(): void;
  close(): Promise<void>;
}

export async function openFaultProxy(chance: Chance, serverPorts: readonly number[]): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true, timeout: 4_000 });
  const open = new Set<Duplex>();
  const bridges = new Set<() => void>();
  const met: Record<string, number> = {};
  let offline = false;
  let calm = false;
  const note = (fate: string) => {
    met[fate] = (met[fate] ?? 0) + 1;
  };

  const server = createServer((incoming, response) => {
    const drawn: Draw = {
      fate: chance.weigh(FATES),
      port: chance.pick(serverPorts),
      otherPort: chance.pick(serverPorts),
      share: chance.next(),
    };
    const draw = calm ? { ...drawn, fate: 'passes' as const } : drawn;
    note(draw.fate);
    // The phone hung up, the server died, or it was cut on purpose: the connection ends as it does out there.
    meet(agent, incoming, response, draw).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    if (offline) return socket.destroy();
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  });
  server.on('upgrade', (incoming, socket, head) => {
    const drawn = {
      fate: chance.weigh(SOCKET_FATES),
      port: chance.pick(serverPorts),
      after: chance.between(20, 2_500),
      bytes: chance.between(1, 2_000),
    };
    const draw = calm ? { ...drawn, fate: 'lives' as const } : drawn;
    note(`socket ${draw.fate}`);
    const end = bridge(incoming, socket, head, draw);
    bridges.add(end);
    socket.on('close', () => bridges.delete(end));
  });
  const endBridges = () => {
    for (const end of bridges) end();
  };

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    met,
    setOffline(now) {
      offline = now;
      if (!now) return;
      for (const socket of open) socket.destroy();
      endBridges();
    },
    calm() {
      calm = true;
      offline = false;
      endBridges();
    },
    async close() {
      endBridges();
      for (const socket of open) socket.destroy();
      agent.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Rejects where the phone's connection has to break. */
async function meet(
  agent: Agent,
  incoming: IncomingMessage,
  response: ServerResponse,
  { fate, port, otherPort, share }: Draw,
): Promise<void> {
  const errand = await readErrand(incoming);
  const later = Math.round(share * 400);
  switch (fate) {
    case 'dropped':
      return void response.destroy();
    case 'swallowed':
      return;
    case 'gateway':
      return answer(response, BAD_GATEWAY);
    case 'cutGoing':
      await send(agent, errand, port, Math.floor(errand.body.length * share));
      return;
    case 'late':
      response.destroy();
      await sleep(later);
      await send(agent, errand, port);
      return;
    case 'twice': {
      const second = sleep(share < 0.5 ? 0 : later).then(() => send(agent, errand, otherPort));
      // Nobody waits for the second one's answer, whatever it is.
      second.catch(() => undefined);
      return answer(response, await send(agent, errand, port));
    }
    case 'answerLost':
      await send(agent, errand, port);
      return void response.destroy();
    case 'cutComing':
      return answer(response, await send(agent, errand, port), share);
    case 'delayed':
      await sleep(Math.round(share * 120));
      return answer(response, await send(agent, errand, port));
    case 'passes':
      return answer(response, await send(agent, errand, port));
  }
}
