import { sweep } from '@/domain/case/promise/sweep';
import { isUnprinted } from '@/domain/case/watching';
import type { House } from './house';
import { reportFault } from './http/fault';
import { above } from './operations/bringing';
import { printAgreement } from './operations/printing';
import { sendNotices } from './sending';
import { append, type StoredCase } from './store/case-log';
import { forgetOldTries } from './store/limits';
import { remindOfDates } from './store/notices';
import { forgetUsedTickets } from './store/used-tickets';
import { type Awake, casesThatWake } from './store/waking';

/** Cases looked at in one go. */
const AT_ONCE = 200;

/**
 * What time alone brings about, and what a server that stopped half way left to be done: steps of the staff that
 * passed their date, authorities that ran out, agreements in force whose paper is missing. Safe to run anywhere, at
 * any time, by several at once: whoever comes second finds nothing to do. One case that fails holds up no other.
 *
 * @returns how many cases changed.
 */
export async function sweepCases(house: House): Promise<number> {
  const now = house.now();
  let changed = 0;
  let after: Awake | undefined;
  for (;;) {
    const awake = await casesThatWake(house.db, now, AT_ONCE, after);
    for (const { found } of awake) {
      const isChanged = await sweepCase(house, found).catch((error: unknown) => {
        reportFault(error);
        return false;
      });
      if (isChanged) changed += 1;
    }
    if (awake.length < AT_ONCE) return changed;
    after = awake.at(-1);
  }
}

/** @returns whether there was something to do, and it is done. */
export async function sweepCase(house: House, found: StoredCase): Promise<boolean> {
  if (isUnprinted(found.state)) return printAgreement(house, found.caseId);
  const events = sweep(found.state, {
    now: house.now(),
    procedure: house.procedure,
    above: above(await house.centres(), found.state.centreId),
  });
  // Overtaken by a command means that somebody is at work: the next round sees what is still due.
  return events.length > 0 && (await append(house.db, { case: found, events })) !== null;
}

/** Reminders written in one go; the rest waits for the next minute. */
const REMINDERS = 1000;

/**
 * All that is done without anybody asking: what time brings about, reminders of dates, messages to phones; and whose
 * tries were counted is forgotten.
 */
export async function lookAfterCases(
  house: House,
): Promise<{ changed: number; reminded: number; sent: number }> {
  const changed = await sweepCases(house);
  const reminded = await remindOfDates(house.db, house.now(), REMINDERS);
  const sent = await sendNotices(house);
  await forgetOldTries(house.db, house.now());
  return { changed, reminded, sent };
}

const EVERY_MS = 60_000;

/** Looks after the cases, and sweeps used tickets, once a minute until it is stopped; never twice at once. */
export function createSweeping(house: House): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => lookAfterCases(house))
      .then(() => forgetUsedTickets(house.db, house.now()))
      .catch(reportFault);
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
