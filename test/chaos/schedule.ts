import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@/cloud/store/database';
import { chanceOf } from './chance';
import type { Cloud } from './cloud';
import { type Counts, countUp, type Fault, type Shown } from './counting';
import { type Holder, holderOf, type Room, roomsOf } from './holder';
import { gather } from './people';
import type { Break } from './phone/broken';
import { storedMessages } from './stored';
import { type Storm, troubleCloud, troublePhone } from './troubles';

export interface Schedule {
  readonly seed: number;
  readonly people: number;
  readonly messages: number;
  readonly broken: readonly Break[];
}

export interface Outcome {
  readonly counts: Counts;
  readonly faults: readonly Fault[];
  /** How often what happened. */
  readonly met: Readonly<Record<string, number>>;
  /** What stands in an outbox to the end, for whoever looks into it. */
  readonly stuck: readonly string[];
}

/** With no progress for so long the draining is over, whatever is still missing. */
const PATIENCE_MS = 45_000;

/** One schedule from its seed: people write for a while in every kind of trouble, then it clears up, then it is counted. */
export async function runSchedule(
  { cloud, db, code }: { cloud: Cloud; db: Database; code: string },
  { seed, people, messages, broken }: Schedule,
): Promise<Outcome> {
  const chance = chanceOf(String(seed));
  const met: Record<string, number> = {};
  const note = (what: string, times = 1) => {
    met[what] = (met[what] ?? 0) + times;
  };
  const persons = await gather(cloud, db, `${seed}-${Date.now()}`, people);
  const holders = await Promise.all(
    persons.map((person, at) =>
      holderOf(person, chance.of(person.name), {
        code,
        serverPorts: cloud.ports,
        broken: broken[at % broken.length],
      }),
    ),
  );
  try {
    const signOffs = holders.map((holder) => {
      holder.start();
      return holder.staySignedIn();
    });
    await until(() => holders.every((holder) => knowsItsRooms(holder)));
    const readers = holders.map((holder) => ({ holder, rooms: roomsOf(holder.phone, holder.person) }));
    const lengthMs = Math.min(9_000, Math.max(3_000, messages * 40));
    const storm = startStorm(holders, people * messages, lengthMs);
    await Promise.all([
      troubleCloud(cloud, chance.of('cloud'), storm, note),
      ...holders.flatMap((holder) => [
        holder.talk(messages, lengthMs),
        troublePhone(holder, chance.of(`${holder.person.name}/troubles`), storm),
      ]),
    ]);
    for (const holder of holders) clearUp(holder);
    const caseIds = [...new Set(persons.flatMap((person) => person.caseIds))];
    const shown = await settle(readers, () => storedMessages(db, caseIds));
    for (const stop of signOffs) stop();
    for (const { proxy } of holders) for (const [fate, times] of Object.entries(proxy.met)) note(fate, times);
    const waiting = holders.flatMap(({ phone: { app } }) =>
      app ? [...app.waiting(), ...app.resting()] : [],
    );
    const stored = await storedMessages(db, caseIds);
    const { faults, ...counts } = countUp(
      holders.flatMap(({ said }) => said),
      waiting.length,
      stored,
      shown,
    );
    return {
      counts,
      faults,
      met,
      stuck: waiting.map(
        ({ text, state, by, code: why = '' }) => `${text}: ${state} ${why}, written by ${by}`,
      ),
    };
  } finally {
    for (const { phone } of holders) phone.kill();
    await Promise.all(holders.map(({ proxy }) => proxy.close()));
  }
}

/** Lasts for a while, and on until nine of ten messages have come through it; where hardly any do, not for ever. */
function startStorm(holders: readonly Holder[], messages: number, lengthMs: number): Storm {
  const storm = { isLate: false, isOver: false };
  const began = Date.now();
  const timer = setInterval(() => {
    const passed = Date.now() - began;
    storm.isLate = passed > lengthMs;
    const arrived = holders.reduce(
      (sum, { said, phone }) => sum + said.length - (phone.app?.waiting().length ?? said.length),
      0,
    );
    storm.isOver = storm.isLate && (arrived >= messages * 0.9 || passed > lengthMs * 6);
    if (storm.isOver) clearInterval(timer);
  }, 200);
  return storm;
}

function knowsItsRooms({ phone, person }: Holder): boolean {
  return person.caseIds.every((caseId) => (phone.app?.rooms(caseId).length ?? 0) > 0);
}

function clearUp(holder: Holder): void {
  const { phone, proxy } = holder;
  proxy.calm();
  phone.storage.setFull(false);
  phone.show();
  phone.tellNetwork(true);
}

/** Somebody with the rooms that they could read before the storm: all of these are to be whole after it. */
interface Reader {
  readonly holder: Holder;
  readonly rooms: readonly Room[];
}

/**
 * Waits until every outbox is empty and every phone shows its rooms whole, by what the app does of itself.
 * @returns what the phones showed then: a sign-in that ends a moment later takes its case away from a phone again.
 */
async function settle(
  readers: readonly Reader[],
  read: () => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<Shown[]> {
  let before = '';
  for (let quietSince = Date.now(); ; await sleep(150)) {
    const waiting = readers.map(({ holder: { phone } }) => phone.app?.waiting().length ?? 0);
    const shown = shownTo(readers);
    const now = `${waiting.join()} ${shown.map(({ texts }) => texts.length).join()}`;
    if (now !== before) quietSince = Date.now();
    before = now;
    if (Date.now() - quietSince > PATIENCE_MS) return shown;
    await Promise.all(readers.map(loadAll));
    if (waiting.some((left) => left > 0)) continue;
    const stored = await read();
    if (shown.every(({ room, texts }) => texts.length >= (stored.get(room)?.length ?? 0))) return shown;
  }
}

async function loadAll({ holder: { phone }, rooms }: Reader): Promise<void> {
  for (const { caseId, room } of rooms) {
    if (phone.app?.shown(caseId, room).hidden) await phone.app.loadEarlier(caseId, room);
  }
}

function shownTo(readers: readonly Reader[]): Shown[] {
  return readers.flatMap(({ holder: { phone, person }, rooms }) =>
    rooms.map(({ caseId, room }) => ({
      person: person.name,
      room: `${caseId} ${room}`,
      texts: phone.app?.shown(caseId, room).texts ?? [],
    })),
  );
}

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 180_000; !holds(); await sleep(50))
    if (Date.now() > deadline) throw new Error('the phones did not come to their rooms within three minutes');
}
