import { createHash } from 'node:crypto';
import type { PersonId } from '@/domain/ids';
import type { CommandMark } from '../store/case-log';
import { canonical } from '../store/chain';

/** Tells the same command again from another one under the same id. */
export function inputHash(operation: string, input: unknown): string {
  return createHash('sha256')
    .update(`${operation}\n${canonical(input)}`)
    .digest('hex');
}

/** What a person's command leaves behind, so that the same one again has one effect. */
export function markFor(
  doer: PersonId,
  operation: string,
  input: { readonly commandId: string },
): CommandMark {
  return { doer, commandId: input.commandId, inputHash: inputHash(operation, input), personId: null };
}

/** Someone without an account yet is known by nothing but the command itself. */
export const GUEST = 'guest';

/** Two commands under one id at once: the second one finds the first one's mark. */
export function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === '23505';
}
