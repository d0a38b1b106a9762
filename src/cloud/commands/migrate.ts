import { runCommand, withDatabase } from '../running/with-database';
import { openKysely, openPool } from '../store/database';
import { migrate, SCHEMA_VERSION } from '../store/migrate';

/** `npm run migrate`: brings the tables up to date. */
runCommand(() =>
  withDatabase(async (connectionString) => {
    const db = openKysely(openPool(connectionString, 1));
    try {
      await migrate(db);
      process.stdout.write(`tables are at ${SCHEMA_VERSION}\n`);
      return 0;
    } finally {
      await db.destroy();
    }
  }),
);
