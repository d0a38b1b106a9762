import type { ApiAnswer } from '@/contract/errors';
import {
  type OperationDefinition,
  type OperationName,
  operations,
  type ParsedInput,
} from '@/contract/operations';
import { parse } from '@/contract/parse';
import { no } from './answer';
import type { Caller, House } from './house';
import { withinLimits } from './limits/operations';
import { handlers } from './operations';
import type { Handler } from './operations/handler';

/**
 * The one door: both entries hand it the operation's name, the raw input and who calls, and it answers with data or
 * a coded refusal. Throws only on bugs and outages, which each entry catches once.
 */
export async function enter(
  house: House,
  name: string,
  input: unknown,
  caller: Caller,
): Promise<ApiAnswer<unknown>> {
  if (!isOperation(name)) return no('operation.unknown');
  const definition: OperationDefinition = operations[name];
  if (definition.mode === 'demo' && house.mode !== 'demo') return no('operation.unknown');
  if (definition.token === 'needed' && caller.personId === null) return no('identity.missing');
  const parsed = parse(definition.input, input ?? {});
  if (!parsed.ok) {
    const mistyped = Object.values(parsed.fields).some((field) => field.code === 'code_mistyped');
    const single = Object.keys(parsed.fields).length === 1;
    return no(mistyped && single ? 'code.mistyped' : 'input.invalid', {}, parsed.fields);
  }
  const handle = handlers[name] as Handler<OperationName>;
  const value = parsed.value as ParsedInput<OperationName>;
  try {
    return await withinLimits(house, name, caller, value, () => handle(value, caller, house));
  } catch (error) {
    // A token outlives its person only where the database was replaced: sign in anew.
    if (isMissingPerson(error)) return no('identity.invalid');
    throw error;
  }
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

const FOREIGN_KEY_VIOLATION = '23503';

function isMissingPerson(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === FOREIGN_KEY_VIOLATION && /(person_id|used_by)_fkey$/.test(constraint ?? '');
}
