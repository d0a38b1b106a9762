import fc from 'fast-check';
import { type CaseCommand, COMMAND_TYPES, type CommandType } from '@/domain/case/command';
import { mayJoin } from '@/domain/case/join';
import { PARTY_KINDS } from '@/domain/case/party';
import type { Viewer } from '@/domain/case/viewer';
import { APPLICANT, CLERK, filed, type Given, hoursLater, MEDIATOR, other, party, person } from './given';

/** Stands in every text that a random command carries, so that it can be looked for where no text may stand. */
export const SENTENCE = '〔原话〕';

export const EVERYBODY: readonly Viewer[] = [
  APPLICANT,
  other(1),
  other(2),
  other(3),
  CLERK,
  MEDIATOR,
  { as: 'mediator', personId: person('mediator-2') },
  { as: 'code' },
  { as: 'stranger', personId: person('stranger-1') },
];

const PARTY_IDS = ['p1', 'p2', 'p3', 'p4', 'p9'].map(party);

/** Every well-formed command of a type that matters for who may do what: about each party, in each room. */
export function commandsOf(type: CommandType): CaseCommand[] {
  switch (type) {
    case 'accept':
      return [{ type }, { type, kind: 'contract' }];
    case 'askSupplement':
      return [{ type, what: SENTENCE }];
    case 'supplement':
      return [{ type, text: SENTENCE }];
    case 'decline':
      return ['court', SENTENCE].map((office) => ({ type, reason: SENTENCE, office }));
    case 'assign':
      return ['mediator-1', 'mediator-2', 'mediator-3', 'nobody'].map((id) => ({
        type,
        mediatorId: person(id),
      }));
    case 'declare':
      return [
        { type, relation: 'none' },
        { type, relation: 'kin', text: SENTENCE },
      ];
    case 'issueKey':
      return PARTY_IDS.map((partyId) => ({ type, partyId }));
    case 'deliver':
      return PARTY_IDS.flatMap((partyId) => ['visit', SENTENCE].map((how) => ({ type, partyId, how })));
    case 'log':
      return PARTY_IDS.flatMap((partyId) =>
        ['no_answer', 'may_proceed', 'confirmed', SENTENCE].map((result) => ({
          type,
          how: result === SENTENCE ? SENTENCE : 'call',
          partyId,
          result,
          text: SENTENCE,
        })),
      );
    case 'consent':
    case 'answerLater':
      return [undefined, ...PARTY_IDS].map((partyId) => ({ type, partyId }));
    case 'refuse':
      return [undefined, ...PARTY_IDS].map((partyId) => ({ type, partyId, reason: SENTENCE }));
    case 'withdraw':
      return [{ type }, { type, reason: SENTENCE }];
    case 'openRoom':
    case 'resumeRoom':
      return [{ type }];
    case 'pauseRoom':
      return [{ type, reason: SENTENCE }];
    case 'say':
      return [
        { type, room: 'joint', text: SENTENCE },
        ...[undefined, ...PARTY_IDS].map((partyId) => ({
          type,
          room: 'centre' as const,
          text: SENTENCE,
          partyId,
        })),
      ];
  }
}

interface Step {
  readonly viewer: Viewer;
  readonly command: CaseCommand | 'join';
  readonly hours: number;
}

const command = fc
  .constantFrom(...COMMAND_TYPES)
  .chain((type) => fc.constantFrom<CaseCommand[]>(...commandsOf(type)));

const step: fc.Arbitrary<Step> = fc.record({
  viewer: fc.constantFrom(...EVERYBODY.slice(0, 6)),
  command: fc.oneof(
    { weight: 9, arbitrary: command },
    { weight: 1, arbitrary: fc.constant('join' as const) },
  ),
  hours: fc.integer({ min: -3, max: 60 }),
});

/** Steps that most stories need to come anywhere, so that chance reaches every stage. */
const OPENING: readonly Step[] = [
  {
    viewer: CLERK,
    command: { type: 'log', how: 'call', partyId: party('p1'), result: 'may_proceed' },
    hours: 1,
  },
  { viewer: CLERK, command: { type: 'accept' }, hours: 2 },
  { viewer: CLERK, command: { type: 'assign', mediatorId: person('mediator-1') }, hours: 3 },
  { viewer: MEDIATOR, command: { type: 'deliver', partyId: party('p2'), how: 'visit' }, hours: 4 },
  { viewer: other(1), command: { type: 'consent' }, hours: 5 },
  { viewer: MEDIATOR, command: { type: 'openRoom' }, hours: 6 },
];

/** A case through which people went at random: the refused steps are left out, as they are in life. */
export const story: fc.Arbitrary<Given> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...PARTY_KINDS), { minLength: 1, maxLength: 3 }),
    afraid: fc.boolean(),
    guest: fc.boolean(),
    opening: fc.integer({ min: 0, max: OPENING.length }),
    steps: fc.array(step, { maxLength: 30 }),
  })
  .map(({ kinds, afraid, guest, opening, steps }) => {
    const others = kinds.map((kind, index) => ({ kind, name: `对方${index + 1}` }));
    const begin = filed({ others, ...(afraid ? { afraid: { safePhone: '13900000009' } } : {}) }, 1, guest);
    return [...OPENING.slice(0, opening), ...steps].reduce(walk, begin);
  });

export function walk(before: Given, { viewer, command, hours }: Step): Given {
  const now = hoursLater(hours, before.state.lastAt);
  if (command !== 'join')
    return before.when(viewer, command, now).ok ? before.and(viewer, command, now) : before;
  if (viewer.as !== 'party' || mayJoin(before.state, viewer.partyId, []) !== null) return before;
  return before.andJoined(viewer, now);
}
