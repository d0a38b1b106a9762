import type { Answer } from '@/contract/answers';
import type { OperationName, ParsedInput } from '@/contract/operations';
import type { Result } from '../answer';
import type { Caller, House } from '../house';

/** Carries out one operation whose input has been checked. */
export type Handler<N extends OperationName> = (
  input: ParsedInput<N>,
  caller: Caller,
  house: House,
) => Promise<Result<Answer<N>>>;
