import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readOrMake } from './data-folder';
import { SUPERUSER } from './postgres-cluster';

/** What the server tells the supervisor at its start. */
export interface SupervisorPlan {
  readonly projectFolder: string;
  readonly dataFolder: string;
  readonly ownerPid: number;
  /** The port to come back on after the supervisor itself was killed. */
  readonly port?: number;
  /** `name=value` for postgres. */
  readonly options: readonly string[];
}

/** What the supervisor tells the server. */
export type SupervisorReport =
  | { readonly type: 'notice'; readonly line: string }
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'failed'; readonly line: string };

/** Where the supervisor says on which port its database listens. */
export const postgresFile = (dataFolder: string) => path.join(dataFolder, 'postgres.json');

export function readPassword(dataFolder: string): string {
  const file = path.join(dataFolder, 'postgres.password');
  return readOrMake(file, () => Buffer.from(randomBytes(24).toString('base64url'))).toString('utf8');
}

export function connectionStringFor(port: number, password: string, database = DATABASE): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

export const DATABASE = 'yima';
