import type { Answer } from '@/contract/answers';
import type { OperationName, ParsedInput } from '@/contract/operations';
import type { Result } from '../answer';
import type { Caller, House } from '../house';
import { GUEST } from '../operations/idempotence';
import { findDone } from '../store/case-reading';
import { limited } from './limited';
import type { RuleName } from './rules';

interface Limited<N extends OperationName> {
  readonly rule: RuleName;
  /** Where this input alone could be a guess. */
  readonly isMeant?: (input: ParsedInput<N>) => boolean;
  /** Whether this answer takes one of the caller's budget. */
  readonly costs: (result: Result<Answer<N>>) => boolean;
}

const refusedFor =
  (...codes: readonly string[]) =>
  (result: Result<unknown>) =>
    !result.ok && codes.includes(result.error.code);
const done = (result: Result<unknown>) => result.ok;

/**
 * What is limited, and what of it costs. A mistyped code never comes so far: its check digits tell at the door. A key
 * that is locked is not looked at, so trying it tells nothing.
 */
const LIMITED: { readonly [N in OperationName]?: Limited<N> } = {
  'case.lookup': { rule: 'guess', costs: refusedFor('code.not_found') },
  'case.mine': {
    rule: 'guess',
    isMeant: ({ code }) => code !== undefined,
    costs: refusedFor('code.not_found'),
  },
  'case.claim': { rule: 'guess', costs: refusedFor('code.not_found', 'key.wrong') },
  // Staff name the case that another one goes on in by its code.
  'case.do': {
    rule: 'guess',
    isMeant: ({ command }) => command.type === 'linkCase',
    costs: refusedFor('link.unknown'),
  },
  'agreement.check': { rule: 'guess', costs: (result) => result.ok && !result.data.genuine },
  'case.file': { rule: 'filing', costs: done },
  'file.ticket': { rule: 'ticket', costs: done },
  // Each opening is counted, and an id that is nobody's could be a guess.
  'poster.show': { rule: 'poster', costs: () => true },
};

/** Carries out an operation within the caller's limits. A command that was carried out before costs nothing again. */
export async function withinLimits<N extends OperationName>(
  house: House,
  name: N,
  caller: Caller,
  input: ParsedInput<N>,
  work: () => Promise<Result<Answer<N>>>,
): Promise<Result<Answer<N>>> {
  const limit: Limited<N> | undefined = LIMITED[name];
  const isLimited = limit && (limit.isMeant?.(input) ?? true);
  if (!isLimited || (await wasDone(house, caller, input))) return work();
  return limited(house, caller, limit, work);
}

async function wasDone(house: House, caller: Caller, input: unknown): Promise<boolean> {
  const { commandId } = input as { readonly commandId?: string };
  if (commandId === undefined) return false;
  return (await findDone(house.db, caller.personId ?? GUEST, commandId)) !== null;
}
