import { useCallback, useState } from 'react';

/** The code as it stands on the pad: four groups, any of which may be cleared and typed again. */
export type TypedCode = readonly [string, string, string, string];

const empty: TypedCode = ['', '', '', ''];
const GROUP = 4;

export function useTypedCode() {
  const [groups, setGroups] = useState<TypedCode>(empty);
  const put = useCallback((digits: string) => setGroups(groupsOf(digits)), []);
  const digits = groups.join('');
  return {
    groups,
    digits,
    /** The group that the next digit goes to; -1 when all are full. */
    current: currentOf(groups),
    put,
    /** Adds a digit where one is missing; answers what stands there then. */
    add: (digit: string): TypedCode => {
      const at = currentOf(groups);
      if (at < 0) return groups;
      const next = withGroup(groups, at, `${groups[at]}${digit}`);
      setGroups(next);
      return next;
    },
    erase: () => setGroups(erased(groups)),
    clear: () => setGroups(empty),
    clearGroup: (at: number) => setGroups(withGroup(groups, at, '')),
  };
}

function groupsOf(digits: string): TypedCode {
  return empty.map((_, at) => digits.slice(at * GROUP, (at + 1) * GROUP)) as unknown as TypedCode;
}

function currentOf(groups: TypedCode): number {
  return groups.findIndex((group) => group.length < GROUP);
}

/** The last digit of the group being typed, or of the one before it. */
function erased(groups: TypedCode): TypedCode {
  const at = currentOf(groups);
  const from = at < 0 ? groups.length - 1 : at;
  for (let group = from; group >= 0; group -= 1)
    if (groups[group]) return withGroup(groups, group, (groups[group] as string).slice(0, -1));
  return groups;
}

function withGroup(groups: TypedCode, at: number, text: string): TypedCode {
  return groups.map((group, index) => (index === at ? text : group)) as unknown as TypedCode;
}
