import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './data-folder';
import { StartFailure } from './start-failure';

/** Who holds a data folder: the supervisor of its database, and the program it works for. */
export interface LockHolder {
  readonly supervisor: ProcessMark;
  readonly owner: ProcessMark;
}

/** A process id with its start time, so that a reused id is not taken for the old process. */
export interface ProcessMark {
  readonly pid: number;
  readonly started: string;
}

const lockFile = (dataFolder: string) => path.join(dataFolder, 'lock');

/** Takes the lock and returns null, or returns the living holder. */
export function takeLock(dataFolder: string, mine: LockHolder): LockHolder | null {
  const file = lockFile(dataFolder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        publish(draft, file);
        return null;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const holder = readLock(dataFolder);
      if (holder) return holder;
      dropStale(file);
    }
    return readLock(dataFolder);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The living holder of the folder, or null when nobody holds it. */
export function readLock(dataFolder: string): LockHolder | null {
  const holder = parse(lockFile(dataFolder));
  return holder && isAlive(holder.supervisor) ? holder : null;
}

export function folderInUse(dataFolder: string, pid: number): StartFailure {
  return new StartFailure(
    `The data folder ${dataFolder} is in use by process ${pid}. Stop that one first or set DATA_DIR to another folder.`,
  );
}

export function releaseLock(dataFolder: string): void {
  if (parse(lockFile(dataFolder))?.supervisor.pid === process.pid)
    rmSync(lockFile(dataFolder), { force: true });
}

export function markOf(pid: number): ProcessMark {
  return { pid, started: startOf(pid) };
}

export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return startOf(mark.pid) === mark.started;
}

/** A hard link appears with its content or not at all, and never over another one. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    // Some mounted and network folders have no links.
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error))) throw error;
    writeFileSync(file, readFileSync(draft), { flag: 'wx' });
  }
}

// Two starters may see the same stale lock: the one that renames it wins, and puts back what is not stale.
function dropStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const holder = parse(aside);
  if (holder && isAlive(holder.supervisor)) publish(aside, file);
  rmSync(aside, { force: true });
}

function parse(file: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

function startOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
