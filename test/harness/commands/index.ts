import { type CaseCommand, type CommandType, RECORDED } from '@/domain/case/command';
import type { CaseState } from '@/domain/case/state';
import { TOLD } from '../well-formed';
import { accessMakers } from './access';
import { around, type Maker } from './around';
import { assistMakers } from './assist';
import { careMakers } from './care';
import { laterMakers } from './later';
import { peopleMakers } from './people';

const MAKERS: { readonly [T in CommandType]: Maker<T> } = {
  ...peopleMakers,
  ...laterMakers,
  ...careMakers,
  ...accessMakers,
  ...assistMakers,
};

/** Every well-formed command of a type that matters for who may do what, in this case at this time. */
export function commandsOf(type: CommandType, state?: CaseState, now?: string): CaseCommand[] {
  const make = MAKERS[type] as Maker<CommandType>;
  const told = RECORDED.some((one) => one === type) ? { told: TOLD } : {};
  return make(around(state, now)).map((rest) => ({ ...told, ...rest, type }) as CaseCommand);
}
