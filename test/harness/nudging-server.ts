import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A server of our protocol with nothing behind it: real HTTP and a real WebSocket, that do what the test tells them. */
export interface NudgingServer {
  readonly url: string;
  /** Operations in the order in which they were asked, tickets left out. */
  readonly asked: string[];
  readonly tickets: () => number;
  readonly sockets: ReadonlySet<WebSocket>;
  /** What was said by phones. */
  readonly said: string[];
  /** How many requests were open at the same time, at most. */
  readonly busiest: () => number;
  /** Grows when something has happened in the cases. */
  cursor: string;
  /** `silent`: the socket opens, and nobody says hello. */
  door: 'open' | 'refused' | 'silent';
  /** Answers wait until it is let go. */
  hold(): () => void;
  /** How many answers wait so now. */
  readonly holding: () => number;
  tell(word: object): void;
  /** Resolves once every phone that is still there has heard all that it was told so far. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

export async function startNudgingServer(): Promise<NudgingServer> {
  const asked: string[] = [];
  const said: string[] = [];
  const sockets = new Set<WebSocket>();
  const used = new Set<string>();
  let tickets = 0;
  let open = 0;
  let busiest = 0;
  let held: (() => void)[] | undefined;
  const http = createServer((request, response) => void answer(request, response));
  const door = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    // A phone that hangs up is no fault of the server's.
    socket.on('error', () => socket.destroy());
    const ticket = new URL(request.url ?? '', 'http://live').searchParams.get('ticket') ?? '';
    if (server.door === 'refused' || used.has(ticket))
      return socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
    used.add(ticket);
    door.handleUpgrade(request, socket, head, (ws) => {
      sockets.add(ws);
      ws.on('error', () => ws.terminate());
      ws.on('close', () => sockets.delete(ws));
      ws.on('message', (data) => said.push(String(data)));
      if (server.door === 'open') ws.send('{"hello":true}');
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = (request.url ?? '').replace('/api/', '');
    if (request.method === 'POST') {
      if (operation === 'session.ticket') tickets += 1;
      else asked.push(operation);
      open += 1;
      busiest = Math.max(busiest, open);
      if (held && operation !== 'session.ticket') await new Promise<void>((go) => held?.push(go));
      open -= 1;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, data: data(operation) }));
  }

  function data(operation: string): object {
    if (operation === 'session.ticket') return { ticket: `ticket-${tickets}` };
    if (operation === 'case.since') {
      const id = `parties:${server.cursor}`;
      const entries = server.cursor === '0' ? [] : [{ id, stream: 'parties', type: 'case.accepted' }];
      return { entries, cursor: server.cursor, more: false };
    }
    return {
      case: { rooms: [], next: null, you: { role: 'clerk' } },
      entries: [],
      may: [],
      cursor: server.cursor,
    };
  }

  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const server: NudgingServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    tickets: () => tickets,
    sockets,
    said,
    busiest: () => busiest,
    cursor: '0',
    door: 'open',
    hold() {
      held = [];
      return () => {
        for (const go of held ?? []) go();
        held = undefined;
      };
    },
    holding: () => held?.length ?? 0,
    tell(word) {
      for (const socket of sockets) socket.send(JSON.stringify(word));
    },
    async heard() {
      await Promise.all(Array.from(sockets, answersOrGoes));
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };
  return server;
}

/** A pong comes after everything that was said before the ping. */
function answersOrGoes(socket: WebSocket): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      socket.off('pong', over).off('close', over);
      done();
    };
    socket.on('pong', over).on('close', over);
    socket.ping();
  });
}
