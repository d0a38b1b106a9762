import type { Answer, Division } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { children as below, nameOf } from '../jurisdiction/divisions';

/** Where each level of the 12 digits ends: province, city, county, town, village. */
const LEVELS = [2, 4, 6, 9, 12];

export async function children(
  input: ParsedInput<'place.children'>,
  _caller: Caller,
  _house: House,
): Promise<Result<Answer<'place.children'>>> {
  const divisions = below(input.place ?? null).map(({ code, name, hasChildren }) => ({
    place: code,
    name,
    leaf: !hasChildren,
  }));
  return yes({ divisions });
}

/** The division and everything above it, as far as names are known. */
export async function path(
  input: ParsedInput<'place.path'>,
  _caller: Caller,
  _house: House,
): Promise<Result<Answer<'place.path'>>> {
  return yes({ path: divisionsOn(input.place) });
}

/** The divisions from the province down to the given one, as far as their names are known. */
export function divisionsOn(place: string): Division[] {
  const codes = [...new Set(LEVELS.map((digits) => place.slice(0, digits).padEnd(12, '0')))];
  return codes.flatMap((code): Division[] => {
    const name = nameOf(code);
    return name === null ? [] : [{ place: code, name, leaf: below(code).length === 0 }];
  });
}
