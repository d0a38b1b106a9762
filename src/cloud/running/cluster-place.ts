import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './data-folder';
import { asUser, chooseDatabaseUser, closedFolder, type DatabaseUser } from './database-user';
import { StartFailure } from './start-failure';

/** Where the cluster stands and under whose account PostgreSQL works on it. */
export interface ClusterPlace {
  readonly folder: string;
  /** The folder as PostgreSQL, started inside it, has to name it. */
  readonly named: string;
  readonly user: DatabaseUser;
}

// A process started inside a folder stays inside it, whoever may walk there: so root's own folders (mode 700,
// a home directory) can hold the data of a database that runs without root's rights.
const WHERE_I_STAND = '/proc/self/cwd';

/** Makes the cluster's folder the database user's own and finds a name under which that user reaches it. */
export function placeCluster(dataFolder: string): ClusterPlace {
  const folder = path.join(dataFolder, 'cluster');
  const user = chooseDatabaseUser(folder);
  giveFolder(folder, user);
  if (!user) return { folder, named: folder, user };
  const named = [folder, WHERE_I_STAND].find((name) => reaches(folder, name, user));
  if (named) return { folder, named, user };
  const closed = closedFolder(dataFolder, user);
  throw new StartFailure(
    `The database's user ${user.name} cannot reach ${folder}${closed ? ` (${closed} is closed to it)` : ''}. Set DATA_DIR to a folder it can reach, such as /var/lib/yima.`,
  );
}

/** Makes the folder, closed to everybody but the database's user. */
export function giveFolder(folder: string, user: DatabaseUser): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!user) return;
    // A cluster that root copied back from a backup belongs to root until here.
    if (statSync(folder).uid !== user.uid) {
      for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        chownSync(path.join(folder, entry), user.uid, user.gid);
      }
    }
    chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new StartFailure(
      `The database's folder ${folder} cannot be made (${codeOf(error)}). Set DATA_DIR to another folder.`,
    );
  }
}

/** Tried, not computed: access lists, sandboxes and mounts have a say beside the mode bits. */
function reaches(folder: string, name: string, user: NonNullable<DatabaseUser>): boolean {
  const script = 'cd "$1" && : > .reached && rm .reached';
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', name], { ...asUser(user), cwd: folder, env: {} }).status === 0
  );
}
