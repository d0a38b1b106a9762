import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { House } from '../house';
import { reportFault } from '../http/fault';
import { readTicket } from '../identity/token';
import type { Nudge } from '../store/case-log';
import { createWatcher, mayHear, type Watcher, watchCases } from './watching';

const HEARTBEAT_MS = 25_000;
const GOING_AWAY = 1001;

export interface Live {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** A change that any server made; tells those who may read it, with nothing but the case's id. */
  hear(nudge: Nudge): Promise<void>;
  stop(): Promise<void>;
}

/** `/live`: one socket a phone, opened with a short ticket. Only a hint to ask again: correctness never depends on it. */
export function createLive(house: House): Live {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const watchers = new Map<WebSocket, Watcher>();
  const alive = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => beat(server, alive), HEARTBEAT_MS);
  heartbeat.unref();

  async function welcome(socket: WebSocket, watcher: Watcher) {
    watchers.set(socket, watcher);
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => watchers.delete(socket));
    await watchCases(house.db, watcher);
    socket.send('{"hello":true}');
  }

  return {
    upgrade(request, socket, head) {
      admit(house, request)
        .then((watcher) => {
          if (!watcher) return socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
          return server.handleUpgrade(
            request,
            socket,
            head,
            (ws) => void welcome(ws, watcher).catch(reportFault),
          );
        })
        .catch((error: unknown) => {
          reportFault(error);
          socket.destroy();
        });
    },
    async hear(nudge) {
      const told = [...watchers].map(async ([socket, watcher]) => {
        if (nudge.persons.includes(watcher.personId)) watcher.cases.add(nudge.caseId);
        if (!watcher.cases.has(nudge.caseId) && !nudge.centres.some((centre) => watcher.clerkOf.has(centre)))
          return;
        if (await mayHear(house.db, watcher, nudge.caseId, nudge.streams))
          socket.send(`{"case":"${nudge.caseId}"}`);
      });
      await Promise.all(told);
    },
    async stop() {
      clearInterval(heartbeat);
      for (const socket of server.clients) socket.close(GOING_AWAY);
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

async function admit(house: House, request: IncomingMessage): Promise<Watcher | null> {
  const ticket = new URL(request.url ?? '/', 'http://live').searchParams.get('ticket') ?? '';
  const reading = readTicket(house.seal, ticket, house.now());
  return reading.ok ? createWatcher(house.db, reading.personId) : null;
}

/** A phone that has not answered since the last beat is gone, whatever its socket says. */
function beat(server: WebSocketServer, alive: WeakSet<WebSocket>): void {
  for (const socket of server.clients) {
    if (!alive.has(socket)) socket.terminate();
    else {
      alive.delete(socket);
      socket.ping();
      // The protocol's own ping never reaches the page; without a word it would take the socket for dead.
      socket.send('{"ping":1}');
    }
  }
}
