import type { CaseCommand, CommandType } from '@/domain/case/command';
import type { CaseState } from '@/domain/case/state';
import { around, type Maker } from './around';
import { accessMakers } from './access';
import { careMakers } from './care';
import { laterMakers } from './later';
import { peopleMakers } from './people';

const MAKERS: { readonly [T in CommandType]: Maker<T> } = {
  ...peopleMakers,
  ...laterMakers,
  ...careMakers,
  ...accessMakers,
};

/** Every well-formed command of a type that matters for who may do what, in this case at this time. */
export function commandsOf(type: CommandType, state?: CaseState, now?: string): CaseCommand[] {
  const make = MAKERS[type] as Maker<CommandType>;
  return make(around(state, now)).map((rest) => ({ ...rest, type }) as CaseCommand);
}
