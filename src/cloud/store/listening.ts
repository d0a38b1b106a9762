import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { NUDGE_CHANNEL, type Nudge } from './case-log';

const RETRY_MS = 1000;

/** A connection of its own that hears every server's nudges; it comes back by itself after the database was away. */
export async function listen(
  connectionString: string,
  onNudge: (nudge: Nudge) => void,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString, keepAlive: true });
    fresh.on('notification', (message) => onNudge(JSON.parse(message.payload ?? '{}') as Nudge));
    fresh.on('error', () => undefined);
    fresh.on('end', () => void reconnect());
    await fresh.connect();
    await fresh.query(`listen ${NUDGE_CHANNEL}`);
    return fresh;
  }

  async function reconnect(): Promise<void> {
    while (!stopped) {
      await wait(RETRY_MS);
      if (stopped) return;
      try {
        client = await connect();
        return;
      } catch {
        // The database is still away; each phone's polling goes on meanwhile.
      }
    }
  }

  return {
    async stop() {
      stopped = true;
      await client.end();
    },
  };
}
