import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './data-folder';
import { StartFailure } from './start-failure';

/** The account PostgreSQL's programs run under; null is the one that started us. */
export type DatabaseUser = { readonly name: string; readonly uid: number; readonly gid: number } | null;

/** PostgreSQL refuses to run as root, so root lends it the cluster's owner or an account without rights. */
export function chooseDatabaseUser(clusterFolder: string, accounts = readAccounts()): DatabaseUser {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(path.join(clusterFolder, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    const name = accounts.find((line) => line[2] === String(owner.uid))?.[0] ?? String(owner.uid);
    return { name, uid: owner.uid, gid: owner.gid };
  }
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const fields = accounts.find((line) => line[0] === name);
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new StartFailure(
    'PostgreSQL does not run as root and there is no account postgres or nobody. Start as an ordinary user or set DATABASE_URL.',
  );
}

export const asUser = (user: DatabaseUser) => (user ? { uid: user.uid, gid: user.gid } : {});

/** The highest folder on the way to `folder` that is closed to the user; null when the bits let them through. */
export function closedFolder(folder: string, user: NonNullable<DatabaseUser>): string | null {
  const steps = path.resolve(folder).split(path.sep);
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const step = steps.slice(0, depth).join(path.sep) || path.sep;
    try {
      const { mode, uid, gid } = statSync(step);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return step;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }
  return null;
}

function readAccounts(): readonly (readonly string[])[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
  } catch {
    return [];
  }
}
