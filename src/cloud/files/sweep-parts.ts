import { reportFault } from '../http/fault';
import type { ServerKeeper } from './keeper';

const EVERY_MS = 3_600_000;

/** Throws old parts away at the start and once an hour, until it is stopped. */
export function sweepParts(files: Pick<ServerKeeper, 'sweep'>): { stop(): Promise<void> } {
  const sweep = () => files.sweep(Date.now()).catch(reportFault);
  let running = sweep();
  const timer = setInterval(() => {
    running = running.then(sweep);
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
