import { existsSync } from 'node:fs';
import { createStores } from '../files/keeping/stores';
import type { Settings } from '../running/settings';
import { runCommand, withDatabase } from '../running/with-database';
import { openKysely, openPool } from '../store/database';
import { type OpenFile, verifyAll } from '../store/verify';

/**
 * `npm run verify`: folds every case again, checks every chain and every file that the log names, and exits with 1
 * when anything is broken.
 */
runCommand(() =>
  withDatabase(async (connectionString, settings) => {
    const db = openKysely(openPool(connectionString, 2));
    try {
      const { cases, events, broken } = await verifyAll(db, openerOf(settings));
      for (const one of broken) process.stdout.write(`broken ${one.caseId}: ${one.why}\n`);
      process.stdout.write(`cases ${cases} events ${events} broken ${broken.length}\n`);
      return broken.length === 0 ? 0 : 1;
    } finally {
      await db.destroy();
    }
  }),
);

/** Where the service's files do not lie on this machine, only their rows can be compared. */
function openerOf({ filesFolder, s3 }: Settings): OpenFile | undefined {
  if (!s3 && !existsSync(filesFolder)) return undefined;
  const stores = createStores({ filesFolder, ...(s3 ? { s3 } : {}) });
  return (file) => stores.open(file);
}
