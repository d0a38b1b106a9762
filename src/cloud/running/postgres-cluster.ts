import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ClusterPlace, giveFolder } from './cluster-place';
import { codeOf } from './data-folder';
import { asUser } from './database-user';
import type { PostgresPrograms } from './postgres-programs';
import { StartFailure } from './start-failure';

/** One PostgreSQL data directory and what is needed to run it. */
export interface Cluster extends ClusterPlace {
  readonly programs: PostgresPrograms;
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
  rmSync(draft, { recursive: true, force: true });
  giveFolder(draft, cluster.user);
  const said = await initdb(cluster, draft);
  if (said !== null) {
    const line = said.split('\n').find((text) => /error:|FATAL/.test(text)) ?? said.split('\n')[0];
    throw new StartFailure(`The database could not be made in ${draft} (${line?.replace(/^initdb: /, '')}).`);
  }
  rmSync(cluster.folder, { recursive: true, force: true });
  renameSync(draft, cluster.folder);
}

/** Null when all went well, otherwise what initdb complained of. */
async function initdb(cluster: Cluster, folder: string): Promise<string | null> {
  const passwordFile = `${cluster.folder}.password`;
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.user) chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
  const input = openSync(passwordFile, 'r');
  const reached = cluster.named === cluster.folder;
  const args = [
    ...['--pgdata', reached ? folder : cluster.named, '--pwfile', reached ? passwordFile : '/dev/stdin'],
    ...['--username', SUPERUSER, '--auth', 'scram-sha-256', '--encoding', 'UTF8'],
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ];
  try {
    const child = spawn(cluster.programs.initdb, args, {
      ...childOptions(cluster, folder),
      stdio: [input, 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    return await new Promise((done) => {
      child.once('error', (error) => done(error.message));
      child.once('close', (code) => done(code === 0 ? null : said || `initdb ended with ${code}`));
    });
  } finally {
    closeSync(input);
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
      [
        '-D',
        cluster.named,
        '-p',
        String(port),
        ...[...ours, ...cluster.options].flatMap((option) => ['-c', option]),
      ],
      // Its own group: a signal meant for the supervisor's group must not stop the database unasked.
      {
        ...childOptions(cluster, cluster.folder),
        stdio: ['ignore', log, log],
        detached: process.platform !== 'win32',
      },
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
  for (const mode of ['fast', 'immediate'] as const) {
    const pid = runningPid(cluster.folder);
    if (pid === null) return;
    order(cluster, pid, mode);
    for (const deadline = Date.now() + 30_000; runningPid(cluster.folder) === pid; await sleep(20)) {
      if (Date.now() > deadline) break;
    }
  }
}

// Windows has no such signals: there pg_ctl speaks to the database over a pipe of its own.
function order({ programs, folder }: Cluster, pid: number, mode: 'fast' | 'immediate'): void {
  if (process.platform === 'win32') spawn(programs.pgCtl, ['stop', '-D', folder, '-m', mode, '-W']);
  else process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
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
      // PostgreSQL works inside its data folder; another program that got the number does not.
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder) ? pid : null;
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

function childOptions({ user }: Cluster, folder: string) {
  // Messages in English whatever the system speaks: we look for words in them.
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
  return { ...asUser(user), cwd: folder, env, windowsHide: true };
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
