import type { ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { placeCluster } from './cluster-place';
import { folderInUse, isAlive, markOf, releaseLock, takeLock } from './folder-lock';
import { freePort } from './free-port';
import { type Cluster, clearStalePid, initialise, lastFatal, launch, stopCluster } from './postgres-cluster';
import { findPrograms } from './postgres-programs';
import { waitUntilReady } from './postgres-ready';
import { StartFailure } from './start-failure';
import { postgresFile, readPassword, type SupervisorPlan, type SupervisorReport } from './supervisor-plan';

// A process of its own, in its own group: Ctrl-C reaches the server alone, which drains first and then
// tells us to stop the database. When the server dies unasked, its end of the channel closes.

const RESTART_DELAY_MS = 2_000;

let cluster: Cluster | null = null;
let postgres: ChildProcess | null = null;
let dataFolder: string | null = null;
let initialising: Promise<void> = Promise.resolve();
let stopping: Promise<void> | null = null;

process.on('message', (message: { type: 'begin'; plan: SupervisorPlan } | { type: 'stop' }) => {
  if (message.type === 'stop') void stop();
  else begin(message.plan).catch(fail);
});
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

async function begin(plan: SupervisorPlan): Promise<void> {
  await takeFolder(plan);
  if (stopping) return;
  dataFolder = plan.dataFolder;
  const place = placeCluster(plan.dataFolder);
  cluster = {
    ...place,
    programs: findPrograms(plan, place.user),
    password: readPassword(plan.dataFolder),
    logFile: path.join(plan.dataFolder, 'postgres.log'),
    options: plan.options,
  };
  await stopCluster(cluster);
  initialising = initialise(cluster);
  await initialising;
  if (stopping) return;
  const port = await startFirst(cluster, plan.port ?? (await freePort()));
  if (stopping) return;
  const facts = { port, supervisorPid: process.pid, ownerPid: plan.ownerPid };
  writeFileSync(postgresFile(plan.dataFolder), `${JSON.stringify(facts)}\n`, { mode: 0o600 });
  report({ type: 'ready', port });
}

/** Waits for a predecessor that is still stopping the database of a server that has died. */
async function takeFolder(plan: SupervisorPlan): Promise<void> {
  const mine = { supervisor: markOf(process.pid), owner: markOf(plan.ownerPid) };
  for (const deadline = Date.now() + 60_000; ; await sleep(100)) {
    const holder = takeLock(plan.dataFolder, mine);
    if (!holder || stopping) return;
    if (isAlive(holder.owner)) throw folderInUse(plan.dataFolder, holder.owner.pid);
    if (Date.now() > deadline) throw folderInUse(plan.dataFolder, holder.supervisor.pid);
  }
}

/** The port was free a moment ago; when somebody else was quicker, the next one is tried. */
async function startFirst(target: Cluster, wantedPort: number): Promise<number> {
  let port = wantedPort;
  for (let attempt = 1; ; attempt += 1) {
    if (await start(target, port)) return port;
    if (stopping) return port;
    const reason = lastFatal(target);
    if (
      attempt === 3 ||
      !/could not create any TCP|address already in use|lock file|shared memory/i.test(reason)
    ) {
      throw new StartFailure(
        `The database in ${target.folder} does not start: ${reason}. See ${target.logFile}.`,
      );
    }
    if (/TCP|address/i.test(reason)) port = await freePort();
    else await sleep(RESTART_DELAY_MS);
  }
}

async function start(target: Cluster, port: number): Promise<boolean> {
  clearStalePid(target.folder);
  const child = launch(target, port);
  postgres = child;
  const ended = new Promise<false>((done) => {
    child.once('exit', () => done(false));
    child.once('error', () => done(false));
  });
  const over = new AbortController();
  const ready = waitUntilReady({ port, password: target.password, signal: over.signal }).then(() => true);
  const started = await Promise.race([ready, ended]).finally(() => over.abort());
  if (started) void ended.then(() => restart(target, port));
  return started;
}

async function restart(target: Cluster, port: number): Promise<void> {
  while (!stopping) {
    report({ type: 'notice', line: 'The database stopped by itself; starting it again in 2 seconds.' });
    await sleep(RESTART_DELAY_MS);
    if (stopping) return;
    if (await start(target, port).catch(() => false)) {
      report({ type: 'notice', line: 'The database runs again.' });
      return;
    }
  }
}

function stop(): Promise<void> {
  stopping ??= finish().finally(() => process.exit(0));
  return stopping;
}

async function finish(): Promise<void> {
  if (!dataFolder) return;
  rmSync(postgresFile(dataFolder), { force: true });
  await initialising.catch(() => {});
  const child = postgres;
  const ended =
    child && child.exitCode === null && child.signalCode === null
      ? new Promise((done) => child.once('exit', done))
      : null;
  // A database told to stop while it still starts has no pid file yet: its own handle reaches it.
  if (cluster) await stopCluster(cluster);
  if (ended && child) {
    child.kill('SIGINT');
    await Promise.race([ended, sleep(30_000)]);
  }
  releaseLock(dataFolder);
}

function fail(error: unknown): void {
  const line =
    error instanceof StartFailure ? error.message : `The database's supervisor failed: ${String(error)}`;
  report({ type: 'failed', line }, () => void stop());
}

function report(message: SupervisorReport, sent = () => {}): void {
  if (process.connected) process.send?.(message, undefined, {}, sent);
  else sent();
}
