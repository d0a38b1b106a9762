import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSupervisedPostgres } from '../../src/cloud/running/supervised-postgres';
import { keepForTeardown } from './running-postgres';

const projectFolder = path.resolve(__dirname, '../..');

// Relative imports throughout: jest maps no alias for a global setup.
/** One PostgreSQL for the whole run, in a folder that goes away with it. */
export default async function startPostgres(): Promise<void> {
  if (!existsSync(path.join(projectFolder, 'dist/server/postgres-supervisor.js'))) {
    execFileSync(process.execPath, ['config/build.mjs', 'server'], { cwd: projectFolder });
  }
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'yima-test-'));
  const postgres = await startSupervisedPostgres(
    {
      projectFolder,
      dataFolder,
      // Nothing of it outlives the run, so nothing has to survive a power cut.
      options: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
    },
    () => {},
  );
  process.env.YIMA_TEST_POSTGRES = postgres.connectionString;
  keepForTeardown({ postgres, dataFolder });
}
