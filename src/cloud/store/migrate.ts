import { type Migration, Migrator } from 'kysely';
import type { Database } from './database';
import { up as first } from './migrations/001-first';
import { up as wholeLife } from './migrations/002-whole-life';
import { up as filesHaveReaders } from './migrations/003-files-have-readers';
import { up as openCasesWake } from './migrations/004-open-cases-wake';
import { up as usedTickets } from './migrations/006-used-tickets';
import { up as notices } from './migrations/007-notices';
import { up as phrases } from './migrations/008-phrases';
import { up as dutiesFromBefore } from './migrations/009-duties-from-before';
import { up as limits } from './migrations/010-limits';
import { up as looks } from './migrations/011-looks';
import { up as posters } from './migrations/012-posters';
import { up as pins } from './migrations/013-pins';
import { up as forgottenPins } from './migrations/014-forgotten-pins';
import { up as quietIndexes } from './migrations/015-quiet-indexes';

/** Imported by name: a bundle has no folder to read. */
const MIGRATIONS: Record<string, Migration> = {
  '001-first': { up: first },
  '002-whole-life': { up: wholeLife },
  '003-files-have-readers': { up: filesHaveReaders },
  '004-open-cases-wake': { up: openCasesWake },
  '006-used-tickets': { up: usedTickets },
  '007-notices': { up: notices },
  '008-phrases': { up: phrases },
  '009-duties-from-before': { up: dutiesFromBefore },
  '010-limits': { up: limits },
  '011-looks': { up: looks },
  '012-posters': { up: posters },
  '013-pins': { up: pins },
  '014-forgotten-pins': { up: forgottenPins },
  '015-quiet-indexes': { up: quietIndexes },
};

export const SCHEMA_VERSION = Object.keys(MIGRATIONS).sort().at(-1) as string;

/** Brings the tables up to date, under a lock, so that two servers may start at once. Throws what the database said. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await migrator(db).migrateToLatest();
  if (error) throw error;
}

/** Whether the tables are as this code expects; a cloud function checks only this. */
export async function isUpToDate(db: Database): Promise<boolean> {
  const all = await migrator(db).getMigrations();
  return all.every((one) => one.executedAt !== undefined);
}

function migrator(db: Database): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
}
