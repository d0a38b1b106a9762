import fc from 'fast-check';
import type { HelperInput } from '@/domain/case/assist/shape';
import { PARTY_KINDS } from '@/domain/case/party';
import type { Viewer } from '@/domain/case/viewer';
import { APPLICANT, ASKED_CLERK, CLERK, EXPERT, filed, type Given, MEDIATOR, other, person } from './given';
import { beginWalk, type Chance, type Walk, walk } from './walking';

export { commandsOf } from './commands';
export { SENTENCE } from './commands/around';

export const EVERYBODY: readonly Viewer[] = [
  APPLICANT,
  other(1),
  other(2),
  other(3),
  CLERK,
  MEDIATOR,
  { as: 'mediator', personId: person('mediator-2') },
  EXPERT,
  ASKED_CLERK,
  { as: 'code' },
  { as: 'stranger', personId: person('stranger-1') },
];

const modes = (dutiful: number): readonly Chance['mode'][] => [
  ...Array<'duty'>(dutiful).fill('duty'),
  ...Array<'open'>(5).fill('open'),
  'any',
  'join',
  'sweep',
];

const LARGE = 9_999;
/** A story that goes wrong is made shorter, not made of other steps: that is quicker and says as much. */
function chance(dutiful: number): fc.Arbitrary<Chance> {
  const one = fc.record({
    mode: fc.constantFrom(...modes(dutiful)),
    who: fc.nat(LARGE),
    what: fc.nat(LARGE),
    which: fc.nat(LARGE),
    hours: fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: -3, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 60, max: 900 }) },
    ),
  });
  return fc.noShrink(one);
}

/** Somebody files for the applicant: only that, or with the right to read and speak on. */
const HELPERS: readonly HelperInput[] = ([['file'], ['file', 'read', 'talk', 'answer']] as const).map(
  (scope) => ({ name: '赵主任', office: 'grid_worker', authority: 'spoken', scope }),
);

export const beginning: fc.Arbitrary<Walk> = fc
  .record({
    kinds: fc.oneof(
      fc.constant(['person'] as const),
      fc.array(fc.constantFrom(...PARTY_KINDS), { minLength: 1, maxLength: 3 }),
    ),
    isAfraid: fc.constantFrom(false, false, false, true),
    guest: fc.boolean(),
    helper: fc.constantFrom(undefined, undefined, ...HELPERS),
  })
  .map(({ kinds, isAfraid, guest, helper }) => {
    const others = [...kinds].map((kind, index) => ({ kind, name: `对方${index + 1}` }));
    const afraid = isAfraid ? { afraid: { safePhone: '13900000009' } } : {};
    return beginWalk(filed({ others, ...afraid, ...(helper ? { helper } : {}) }, 1, guest));
  });

/** Up to so many steps: first mostly what people owe, so that chance comes far into the life of a case, then anything. */
export function steps(most: number): fc.Arbitrary<Chance[]> {
  const maxLength = Math.floor(most / 2);
  return fc
    .tuple(fc.array(chance(60), { maxLength, size: 'max' }), fc.array(chance(6), { maxLength, size: 'max' }))
    .map(([dutiful, wild]) => [...dutiful, ...wild]);
}

/** A case through which people went at random: what was refused is left out, as it is in life. */
export const story: fc.Arbitrary<Given> = fc.tuple(beginning, steps(80)).map(([begin, chances]) => {
  const { given, told } = chances.reduce(walk, begin);
  return Object.assign(given, { [fc.toStringMethod]: () => `\n${told.join('\n')}\n` });
});
