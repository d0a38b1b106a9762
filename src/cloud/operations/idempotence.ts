import { createHash } from 'node:crypto';
import { canonical } from '../store/chain';

/** Tells the same command again from another one under the same id. */
export function inputHash(operation: string, input: unknown): string {
  return createHash('sha256')
    .update(`${operation}\n${canonical(input)}`)
    .digest('hex');
}

/** Someone without an account yet is known by nothing but the command itself. */
export const GUEST = 'guest';

/** Two commands under one id at once: the second one finds the first one's mark. */
export function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === '23505';
}
