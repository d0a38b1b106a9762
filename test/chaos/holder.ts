import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance';
import type { Said } from './counting';
import { type FaultProxy, openFaultProxy } from './fault-proxy';
import type { Person } from './people';
import type { Break } from './phone/broken';
import { type Phone, phoneOf } from './phone/phone';
import type { PhoneApp } from './phone/phone-app';

const YEAR = 365 * 86_400_000;
const WORDS = [
  '沟',
  '墙根',
  '周六上午',
  '先听您说',
  '好的',
  '我再想想',
  '🙂',
  '三千块',
  '“当时”说好了',
] as const;

/** A room of a case, by the app's own key. */
export interface Room {
  readonly caseId: string;
  readonly room: string;
}

/** A person with their phone and its way to the servers. */
export interface Holder {
  readonly person: Person;
  readonly phone: Phone;
  readonly proxy: FaultProxy;
  readonly said: readonly Said[];
  /** Opens the app and the chats in it. */
  start(): void;
  /** Writes so many messages into this person's rooms, in bursts, for about so long. */
  talk(messages: number, lengthMs: number): Promise<void>;
  /** Signs in again whenever the server has ended the sign-in; returns how to stop. */
  staySignedIn(): () => void;
}

export async function holderOf(
  person: Person,
  chance: Chance,
  { code, serverPorts, broken }: { code: string; serverPorts: readonly number[]; broken?: Break | undefined },
): Promise<Holder> {
  const proxy = await openFaultProxy(chance.of('way'), serverPorts);
  const lives = chance.of('life');
  const phone = phoneOf({
    code,
    chance: chance.of('phone'),
    port: proxy.port,
    clockOffMs: lives.hit(0.15) ? lives.pick([-YEAR, YEAR]) : 0,
    broken,
  });
  const said: Said[] = [];
  let token: string | undefined;
  const tokenLives = chance.of('tokens');

  /** Every other sign-in is nearly over when it is given. */
  const freshToken = () => person.tokenFor(tokenLives.hit(0.5) ? tokenLives.between(800, 6_000) : undefined);

  async function sayOne({ caseId, room }: Room, more: string): Promise<boolean> {
    const text = `${person.name}.${said.length} ${more}`;
    const { app } = phone;
    // Nobody is led to a room before the server has told who they are, now or in an earlier run of the app.
    if (!app?.isKnown() || !(await app.say(caseId, room, text))) return false;
    said.push({ person: person.name, room: `${caseId} ${room}`, text });
    return true;
  }

  return {
    person,
    phone,
    proxy,
    said,
    start() {
      phone.start().open(person.caseIds);
    },
    async talk(messages, lengthMs) {
      const talking = chance.of('talk');
      const rooms = roomsOf(phone, person);
      const joint = rooms.filter(({ room }) => room === 'joint');
      const most = Math.max(1, Math.ceil(messages / 8));
      while (said.length < messages) {
        const room = talking.pick(talking.hit(0.7) ? joint : rooms);
        const burst = Math.min(talking.between(1, most), messages - said.length);
        for (let at = 0; at < burst; at += 1) if (!(await sayOne(room, talking.pick(WORDS)))) break;
        await sleep(talking.next() * lengthMs * (most / messages));
      }
    },
    staySignedIn() {
      // An app that ended in the middle of it never answers: the one that runs now begins anew.
      let asked: PhoneApp | undefined;
      const timer = setInterval(() => {
        const { app } = phone;
        if (!app || app === asked || app.session() === 'in') return;
        asked = app;
        void signIn(app).then(() => {
          if (asked === app) asked = undefined;
        });
      }, 60);
      return () => clearInterval(timer);
    },
  };

  async function signIn(app: PhoneApp): Promise<void> {
    if (app.session() === 'unknown') return app.ensureMe();
    token ??= freshToken();
    const refusal = await app.signIn(token);
    // What the network ate is tried again with the same.
    if (!refusal?.startsWith('network.')) token = undefined;
  }
}

export function roomsOf(phone: Phone, { caseIds }: Person): Room[] {
  return caseIds.flatMap((caseId) => (phone.app?.rooms(caseId) ?? []).map((room) => ({ caseId, room })));
}
