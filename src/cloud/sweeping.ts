import { sweep } from '@/domain/case/promise/sweep';
import type { House } from './house';
import { reportFault } from './http/fault';
import { above } from './operations/bringing';
import { append } from './store/case-log';
import { casesThatWake } from './store/waking';

/** Cases looked at in one go; what is left is looked at in the next. */
const AT_ONCE = 200;

/**
 * What time alone brings about, and what a server that stopped half way left to be done: steps of the staff that
 * passed their date, authorities that ran out, agreements in force whose paper is missing. Safe to run anywhere, at
 * any time, by several at once: whoever comes second finds nothing to do.
 *
 * @returns how many cases changed.
 */
export async function sweepCases(house: House): Promise<number> {
  const centres = await house.centres();
  let changed = 0;
  for (const found of await casesThatWake(house.db, house.now(), AT_ONCE)) {
    const events = sweep(found.state, {
      now: house.now(),
      procedure: house.procedure,
      above: above(centres, found.state.centreId),
    });
    // Overtaken by a command means that somebody is at work: the next round sees what is still due.
    if (events.length > 0 && (await append(house.db, { case: found, events }))) changed += 1;
  }
  return changed;
}

const EVERY_MS = 60_000;

/** Sweeps once a minute until it is stopped; never twice at once. */
export function createSweeping(house: House): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => sweepCases(house)).catch(reportFault);
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
