import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataFolder } from './data-folder';
import { type Database, openDatabase } from './database';
import { readLock } from './folder-lock';
import { readSettings, type Settings } from './settings';
import { StartFailure } from './start-failure';
import { connectionStringFor, postgresFile, readPassword } from './supervisor-plan';

/** Lends a command the service's database: that of the running server, or one started for the command's own time. */
export async function withDatabase<Result>(
  work: (connectionString: string, settings: Settings) => Promise<Result>,
): Promise<Result> {
  // A command reads no address of the service; production's PUBLIC_URL must not be asked for here.
  const settings = readSettings({ ...process.env, YIMA_MODE: 'demo', HOST: undefined });
  const database = await borrow(settings);
  try {
    return await work(database.connectionString, settings);
  } finally {
    await database.stop();
  }
}

/** Runs a command line tool: its number is the exit code, a StartFailure one line on stderr. */
export function runCommand(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof StartFailure ? error.message : error);
      process.exitCode = 1;
    },
  );
}

async function borrow(settings: Settings): Promise<Pick<Database, 'connectionString' | 'stop'>> {
  const say = (line: string) => console.error(line);
  if (settings.databaseUrl) return openDatabase(settings, say);
  prepareDataFolder(settings);
  const holder = readLock(settings.dataFolder);
  if (!holder) return openDatabase(settings, say);
  const port = await runningPort(settings.dataFolder, holder.supervisor.pid);
  if (port === null) return openDatabase(settings, say);
  return {
    connectionString: connectionStringFor(port, readPassword(settings.dataFolder)),
    stop: async () => {},
  };
}

/** The port of the running server's database; waits while that server starts, null when it ended meanwhile. */
async function runningPort(dataFolder: string, supervisorPid: number): Promise<number | null> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(100)) {
    try {
      const facts = JSON.parse(readFileSync(postgresFile(dataFolder), 'utf8'));
      if (facts.supervisorPid === supervisorPid) return facts.port;
    } catch {
      // Not written yet, or just taken away.
    }
    if (readLock(dataFolder)?.supervisor.pid !== supervisorPid) return null;
  }
  throw new StartFailure(
    `The server that holds ${dataFolder} did not get its database started. Look at its output.`,
  );
}
