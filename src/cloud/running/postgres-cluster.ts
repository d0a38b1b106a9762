import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from './data-folder';
import { asUser, type DatabaseUser, giveFolder } from './database-user';
import type { PostgresPrograms } from './postgres-programs';
import { StartFailure } from './start-failure';

/** One PostgreSQL data directory and what is needed to run it. */
export interface Cluster {
  readonly folder: string;
  readonly programs: PostgresPrograms;
  readonly user: DatabaseUser;
  readonly password: string;
  readonly logFile: string;
  /** `name=value` for postgres itself, past our own. */
  readonly options: readonly string[];
}

export const SUPERUSER = 'yima';

/** Makes the cluster at first use: beside its place first, so that a broken-off attempt is never taken for one. */
export async function initialise(cluster: Cluster): Promise<void> {
  if (existsSync(path.join(cluster.folder, 'PG_VERSION'))) return;
  const draft = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  try {
    giveFolder(draft, cluster.user);
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    if (cluster.user) chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
    await run(cluster, cluster.programs.initdb, [
      ...['--pgdata', draft, '--username', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ]);
    rmSync(cluster.folder, { recursive: true, force: true });
    renameSync(draft, cluster.folder);
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? '').split('\n');
    const line = said.find((text) => /error:|FATAL/.test(text)) ?? String((error as Error).message).split('\n')[0];
    throw new StartFailure(`The database could not be made in ${cluster.folder} (${line?.replace(/^initdb: /, '')}).`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts PostgreSQL on a port of this computer. The child's exit is the caller's to watch. */
export function launch(cluster: Cluster, port: number): ChildProcess {
  const ours = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    // What people wrote must not reach the log by way of a refused statement.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ];
  const log = openLog(cluster.logFile);
  try {
    return spawn(
      cluster.programs.postgres,
      ['-D', cluster.folder, '-p', String(port), ...[...ours, ...cluster.options].flatMap((option) => ['-c', option])],
      // Its own group: a signal meant for the supervisor's group must not stop the database unasked.
      { ...childOptions(cluster), stdio: ['ignore', log, log], detached: process.platform !== 'win32' },
    );
  } finally {
    closeSync(log);
  }
}

/** What PostgreSQL itself gave as the reason for not starting. */
export function lastFatal({ logFile }: Cluster): string {
  const lines = readFileSync(logFile, 'utf8').split('\n');
  const line = lines.findLast((text) => /(FATAL|PANIC):/.test(text));
  return line?.replace(/^.*?(FATAL|PANIC): +/, '') ?? 'it gave no reason';
}

/** Stops whatever PostgreSQL runs on the cluster: ours, or one that outlived a killed supervisor. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const pid = runningPid(cluster.folder);
  if (pid === null) return;
  for (const mode of ['fast', 'immediate']) {
    try {
      await run(cluster, cluster.programs.pgCtl, ['stop', '-D', cluster.folder, '-m', mode, '-w', '-t', '30', '-s']);
      return;
    } catch {
      if (runningPid(cluster.folder) === null) return;
    }
  }
}

/** Clears a pid file whose number now belongs to another program: PostgreSQL itself would refuse to start. */
export function clearStalePid(folder: string): void {
  if (runningPid(folder) === null) rmSync(path.join(folder, 'postmaster.pid'), { force: true });
}

function runningPid(folder: string): number | null {
  const pid = writtenPid(folder);
  if (pid === null) return null;
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder) ? pid : null;
    }
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return codeOf(error) === 'EPERM' ? pid : null;
  }
}

function writtenPid(folder: string): number | null {
  try {
    const pid = Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

function run(cluster: Cluster, program: string, args: readonly string[]): Promise<unknown> {
  return promisify(execFile)(program, args, { ...childOptions(cluster), timeout: 120_000, windowsHide: true });
}

function childOptions({ folder, user }: Cluster) {
  // Messages in English whatever the system speaks: we look for words in them.
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
  return { ...asUser(user), cwd: path.parse(folder).root, env, windowsHide: true };
}

function openLog(file: string): number {
  const limit = 5 * 1024 * 1024;
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) rmSync(file, { force: true });
  try {
    return openSync(file, 'a', 0o600);
  } catch {
    // Left by a start under another account; the folder is ours, so the file can be replaced.
    rmSync(file, { force: true });
    return openSync(file, 'a', 0o600);
  }
}
