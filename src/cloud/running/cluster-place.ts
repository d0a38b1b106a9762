import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './data-folder';
import { chooseDatabaseUser, closedFolder, type DatabaseUser, giveFolder } from './database-user';
import { StartFailure } from './start-failure';

/** Where the cluster stands, under whose account, and where copies of the programs may go. */
export interface ClusterPlace {
  readonly folder: string;
  readonly user: DatabaseUser;
  readonly copiesFolder: string;
}

export interface PlaceWanted {
  readonly projectFolder: string;
  readonly dataFolder: string;
  readonly dataFolderChosen: boolean;
}

/** Finds a place that the database's user can reach; as an ordinary user that is simply the data folder. */
export function placeCluster(wanted: PlaceWanted, say: (line: string) => void): ClusterPlace {
  const { dataFolder, dataFolderChosen } = wanted;
  const inside = path.join(dataFolder, 'cluster');
  const note = path.join(dataFolder, 'cluster.path');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
  const folder = noted ?? inside;
  const user = chooseDatabaseUser(folder);
  const existed = existsSync(folder);
  if (!user || tryFolder(folder, user)) return place(wanted, folder, user);
  if (!existed) rmdirSync(folder);

  const closed = closedFolder(dataFolder, user);
  if (closed === dataFolder && statSync(dataFolder).uid === 0) {
    chmodSync(dataFolder, statSync(dataFolder).mode | 0o011);
    say(`Let the database's user ${user.name} pass through ${dataFolder} (mode 711; it still cannot list it).`);
    if (tryFolder(folder, user)) return place(wanted, folder, user);
  }
  if (dataFolderChosen || existed) throw unreachable(folder, user, closed);

  const elsewhere = path.join(systemFolder(wanted), 'cluster');
  if (!tryFolder(elsewhere, user)) throw unreachable(elsewhere, user, null);
  writeFileSync(note, `${elsewhere}\n`, { mode: 0o644 });
  say(`The database's user ${user.name} cannot reach ${dataFolder}; the database is kept in ${elsewhere}.`);
  return place(wanted, elsewhere, user);
}

function place(wanted: PlaceWanted, folder: string, user: DatabaseUser): ClusterPlace {
  return { folder, user, copiesFolder: user ? systemFolder(wanted) : wanted.dataFolder };
}

function tryFolder(folder: string, user: DatabaseUser): boolean {
  try {
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o711 });
    return giveFolder(folder, user);
  } catch (error) {
    throw new StartFailure(
      `The database's folder ${folder} cannot be made (${codeOf(error)}). Set DATA_DIR to another folder.`,
    );
  }
}

/** A folder of root's own: one below /tmp could be laid out by anybody beforehand, or swept away. */
function systemFolder({ projectFolder }: PlaceWanted): string {
  return `/var/lib/yima-${createHash('sha256').update(projectFolder).digest('hex').slice(0, 8)}`;
}

function unreachable(folder: string, user: NonNullable<DatabaseUser>, closed: string | null): StartFailure {
  const why = closed ? ` (${closed} is closed to it)` : '';
  return new StartFailure(
    `The database's user ${user.name} cannot reach ${folder}${why}. Set DATA_DIR to a folder it can reach, such as /var/lib/yima.`,
  );
}
