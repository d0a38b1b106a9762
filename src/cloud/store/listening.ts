import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { NUDGE_CHANNEL, type Nudge } from './nudge';

const RETRY_MS = 1000;
const PROVE_MS = 20_000;
const PATIENCE_MS = 5_000;

export interface Ears {
  onNudge(nudge: Nudge): void;
  /** Nudges may have been missed: it was deaf for a while, or heard something it can't read. */
  onGap(): void;
}

/**
 * A connection of its own that hears every server's nudges. It proves now and then that it still hears, comes back by
 * itself after the database was away, and then says that something may have been missed.
 */
export async function listen(connectionString: string, ears: Ears): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let current: pg.Client | undefined = await connect();
  const proving = setInterval(() => void prove(), PROVE_MS);
  proving.unref();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    fresh.on('notification', ({ payload }) => {
      const nudge = readNudge(payload);
      if (nudge) ears.onNudge(nudge);
      else ears.onGap();
    });
    fresh.on('error', () => undefined);
    fresh.on('end', () => lose(fresh));
    await fresh.connect();
    await fresh.query(`listen ${NUDGE_CHANNEL}`);
    return fresh;
  }

  /** A connection that died quietly, behind a proxy or a pulled plug, never says so itself. */
  async function prove(): Promise<void> {
    const asked = current;
    try {
      await asked?.query('select 1');
    } catch {
      // Whatever the reason, it is of no more use; a new one hears again.
      if (asked) lose(asked);
    }
  }

  function lose(lost: pg.Client): void {
    if (lost !== current) return;
    current = undefined;
    lost.end().catch(() => undefined);
    void reconnect();
  }

  async function reconnect(): Promise<void> {
    while (!stopped) {
      await wait(RETRY_MS);
      if (stopped) return;
      try {
        current = await connect();
        return ears.onGap();
      } catch {
        // The database is still away; each phone's polling goes on meanwhile.
      }
    }
  }

  return {
    async stop() {
      stopped = true;
      clearInterval(proving);
      const last = current;
      current = undefined;
      await last?.end();
    },
  };
}

function readNudge(payload: string | undefined): Nudge | null {
  try {
    return JSON.parse(payload ?? '') as Nudge;
  } catch {
    return null;
  }
}
