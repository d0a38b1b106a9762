import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { House } from '../house';
import { reportFault } from '../http/fault';
import { readTicket, type Unlock } from '../identity/token';
import { watchedCases } from '../store/audience';
import type { Nudge } from '../store/nudge';
import { findPerson, type KnownPerson } from '../store/people';
import { markTicketUsed } from '../store/used-tickets';
import { createCrowd } from './crowd';
import { speakTo, word } from './speaking';
import { createTelling } from './telling';

const HEARTBEAT_MS = 25_000;
const RETRY_MS = 1_000;
const GOING_AWAY = 1001;
/** On one server: more than anybody has, fewer than would burden it; whoever opens more is told by their own asking. */
const SOCKETS_A_PERSON = 500;
/** Servers' clocks differ: a used ticket is remembered far beyond its half minute. */
const REMEMBER_TICKET_MS = 3_600_000;

const HELLO = word({ hello: true });
const PING = word({ ping: 1 });
const AGAIN = word({ again: 1 });

export interface Live {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** A change that any server made; tells those who may read it, with nothing but the case's id. */
  hear(nudge: Nudge): void;
  /** Nudges may have been missed: every phone is told to ask again, whatever it looks at. */
  again(): Promise<void>;
  stop(): Promise<void>;
}

/** `/live`: one socket a phone, opened with a short ticket. Only a hint to ask again: correctness never depends on it. */
export function createLive(house: House, mostSockets = SOCKETS_A_PERSON): Live {
  const { db } = house;
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const crowd = createCrowd();
  const alive = new WeakSet<WebSocket>();
  const unlocks = new WeakMap<WebSocket, Unlock>();
  const heartbeat = setInterval(() => beat(server, alive), HEARTBEAT_MS);
  heartbeat.unref();
  let missed = false;
  let makingUp = false;
  let stopped = false;
  const telling = createTelling(
    db,
    crowd,
    (watcher, told, pinId) => {
      for (const socket of watcher.sockets)
        if (pinId === undefined || isGiven(unlocks.get(socket), pinId, house.now())) speakTo(socket, told);
    },
    (error) => {
      reportFault(error);
      void again();
    },
  );

  async function welcome(socket: WebSocket, { person, unlock }: Admitted) {
    unlocks.set(socket, unlock);
    const watcher = crowd.enter(person, socket);
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => crowd.leave(watcher, socket));
    // Asked once the phone hears nudges, and before the hello with which it asks for everything: whatever happens
    // in between comes by one of the two.
    await watch([person]);
    speakTo(socket, HELLO);
  }

  async function watch(people: readonly Pick<KnownPerson, 'personId'>[]): Promise<void> {
    const watched = await watchedCases(
      db,
      people.map(({ personId }) => personId),
    );
    for (const { personId, caseId } of watched) crowd.watch(personId, caseId);
  }

  async function again(): Promise<void> {
    missed = true;
    if (makingUp) return;
    makingUp = true;
    while (missed && !stopped) {
      missed = false;
      try {
        await makeUp();
      } catch (error) {
        reportFault(error);
        missed = true;
        await wait(RETRY_MS, undefined, { ref: false });
      }
    }
    makingUp = false;
  }

  async function makeUp(): Promise<void> {
    const everybody = crowd.everybody();
    for (const watcher of everybody) watcher.reads = new Map();
    await watch(everybody);
    // Everybody alike, so that it tells nobody in which case something happened.
    for (const { sockets } of everybody) for (const socket of sockets) speakTo(socket, AGAIN);
  }

  return {
    upgrade(request, socket, head) {
      admit(house, request)
        .then((admitted) => {
          if (!admitted) return refuse(socket, '401 Unauthorized');
          if (crowd.socketsOf(admitted.person.personId) >= mostSockets)
            return refuse(socket, '429 Too Many Requests');
          return server.handleUpgrade(request, socket, head, (ws) => {
            welcome(ws, admitted).catch((error: unknown) => {
              reportFault(error);
              ws.terminate();
            });
          });
        })
        .catch((error: unknown) => {
          reportFault(error);
          socket.destroy();
        });
    },
    hear: (nudge) => telling.hear(nudge),
    again,
    async stop() {
      stopped = true;
      clearInterval(heartbeat);
      for (const socket of server.clients) socket.close(GOING_AWAY);
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

interface Admitted {
  readonly person: KnownPerson;
  readonly unlock: Unlock;
}

/** Who shows a ticket of ours for the first time, if anybody. */
async function admit({ db, seal, now }: House, request: IncomingMessage): Promise<Admitted | null> {
  const shown = new URL(request.url ?? '/', 'http://live').searchParams.get('ticket') ?? '';
  const ticket = readTicket(seal, shown, now());
  if (!ticket) return null;
  const keptUntil = new Date(ticket.expires + REMEMBER_TICKET_MS).toISOString();
  const isFresh = await markTicketUsed(db, ticket.ticketId, keptUntil);
  const person = isFresh ? await findPerson(db, ticket.personId) : null;
  return person && { person, unlock: ticket.unlock };
}

/** Whether this very PIN was given on the phone that opened the socket, and not too long ago. */
function isGiven({ unlocked, unlockedUntil = 0 }: Unlock = {}, pinId: string, now: string): boolean {
  return unlocked === pinId && Date.parse(now) < unlockedUntil;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

/** A phone that has not answered since the last beat is gone, whatever its socket says. */
function beat(server: WebSocketServer, alive: WeakSet<WebSocket>): void {
  for (const socket of server.clients) {
    if (!alive.has(socket)) socket.terminate();
    else {
      alive.delete(socket);
      socket.ping();
      // The protocol's own ping never reaches the page; without a word it would take the socket for dead.
      speakTo(socket, PING);
    }
  }
}
