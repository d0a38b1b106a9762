import { existsSync } from 'node:fs';
import path from 'node:path';
import { readProcedure } from './jurisdiction/procedure-file';
import { prepareDataFolder, readSecret } from './running/data-folder';
import { openDatabase, probeGiven } from './running/database';
import { folderInUse, isAlive, readLock } from './running/folder-lock';
import { claimPort } from './running/free-port';
import { openHttpDoor } from './running/http-door';
import type { OpenService } from './running/service';
import { readSettings, type Settings } from './running/settings';
import { StartFailure } from './running/start-failure';
import { loadStaticFiles } from './running/static-files';
import { openService } from './service';

export interface RunningServer {
  readonly url: string;
  readonly greeting: readonly string[];
  /** Refuses new requests, answers those under way, closes the sockets, then stops the database. */
  stop(): Promise<void>;
}

/** Starts everything below one address. What has been started is stopped again when a later step fails. */
export async function startServer(
  settings: Settings,
  say: (line: string) => void = () => {},
  open: OpenService = openService,
): Promise<RunningServer> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopOne of started.splice(0).reverse()) await stopOne();
  };
  try {
    await checkSurroundings(settings);
    const { stop: stopDatabase, ...addresses } = await openDatabase(settings, say);
    started.push(stopDatabase);
    const service = await open({ settings, ...addresses, secret: readSecret(settings) });
    started.push(() => service.stop());
    const { host, port } = settings;
    const door = await openHttpDoor({ service, files: builtFiles(settings), host, port });
    started.push(() => door.drain());
    return { url: settings.publicUrl, greeting: service.greeting(), stop: once(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The program: prints where the service is and stops cleanly on Ctrl-C. */
export async function runServer(): Promise<void> {
  let server: RunningServer | undefined;
  let leaving = false;
  const leave = async () => {
    // Ctrl-C arrives twice under npm: from the terminal and handed on by npm.
    if (leaving) return;
    leaving = true;
    if (!server) return;
    console.log('\nStopping: answering what is under way, then closing the database.');
    await server.stop();
    console.log('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave());
  try {
    const settings = readSettings();
    server = await startServer(settings, (line) => console.log(line));
    if (leaving) {
      leaving = false;
      return await leave();
    }
    console.log(`\n  一码解纷  ${server.url}   (Ctrl-C stops)\n`);
    for (const line of server.greeting) console.log(line);
  } catch (error) {
    fail(error);
  }
}

/** What can be refused at once, asked before a long build. */
export async function refuseEarly(): Promise<void> {
  try {
    const settings = readSettings();
    await checkSurroundings(settings);
    await probeGiven(settings);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exit(1);
}

async function checkSurroundings(settings: Settings): Promise<void> {
  readProcedure(settings.procedureFile);
  prepareDataFolder(settings);
  refuseHeldFolder(settings);
  await claimPort(settings.port, settings.host);
}

/** Seen before the port is, because a second start of the same folder usually has the same port too. */
function refuseHeldFolder({ dataFolder, databaseUrl }: Settings): void {
  const holder = databaseUrl ? null : readLock(dataFolder);
  if (holder && isAlive(holder.owner)) throw folderInUse(dataFolder, holder.owner.pid);
}

function builtFiles({ projectFolder, mode }: Settings) {
  const stage = path.join(projectFolder, 'dist/server/stage');
  const h5 = path.join(projectFolder, 'dist/h5');
  return [
    ...(mode === 'demo' && existsSync(stage) ? [loadStaticFiles(stage, { prefix: '/stage/' })] : []),
    ...(existsSync(path.join(h5, 'index.html')) ? [loadStaticFiles(h5, { fallback: true })] : []),
  ];
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}

if (require.main === module) void runServer();
