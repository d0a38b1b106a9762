import { runCommand, withDatabase } from '../running/with-database';
import { openKysely, openPool } from '../store/database';
import { verifyAll } from '../store/verify';

/** `npm run verify`: folds every case again, checks every chain, and exits with 1 when anything is broken. */
runCommand(() =>
  withDatabase(async (connectionString) => {
    const db = openKysely(openPool(connectionString, 2));
    try {
      const { cases, events, broken } = await verifyAll(db);
      for (const one of broken) process.stdout.write(`broken ${one.caseId}: ${one.why}\n`);
      process.stdout.write(`cases ${cases} events ${events} broken ${broken.length}\n`);
      return broken.length === 0 ? 0 : 1;
    } finally {
      await db.destroy();
    }
  }),
);
