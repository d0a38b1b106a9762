import { createHash } from 'node:crypto';
import { canonical } from '@/cloud/store/chain';
import type { CaseEvent } from '@/domain/case/event';
import { peopleAfter } from '@/domain/case/people/book';
import type { Setting } from '@/domain/case/setting';
import type { CasePeople } from '@/domain/case/view';
import type { CentreId, FileId, PersonId } from '@/domain/ids';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';

/** What the store keeps beside a case's state, as far as the rules ask for it. */
export interface Beside {
  readonly people: CasePeople;
  readonly clauses: NonNullable<Setting['clauses']>;
}

export const NOTHING_BESIDE: Beside = { people: { parties: {} }, clauses: {} };

export const centre = (id: string) => id as CentreId;
export const person = (id: string) => id as PersonId;

export const MEDIATORS = {
  'mediator-1': { name: '周敏', isParty: false },
  'mediator-2': { name: '何川', isParty: false },
  'mediator-3': { name: '李桂芳', isParty: true },
  'expert-1': { name: '秦工', isParty: false },
} as const;

/** Where a case can be given to; `centre-1` is its own, `centre-9` the one above. */
export const ORGANISATIONS = {
  'centre-1': { name: '花荄镇综治中心' },
  'centre-2': { name: '界牌镇综治中心' },
  'centre-3': { name: '安昌镇综治中心' },
  'centre-9': { name: '安州区综治中心' },
} as const;

export const PAPER = 'f-paper' as FileId;
/** A character that no font of ours has. */
export const UNPRINTABLE = '𬱖';

/** As the cloud fixes a record's or an agreement's text. */
export function fix(content: unknown) {
  const text = canonical(content);
  return { text, digest: createHash('sha256').update(text, 'utf8').digest('hex') };
}

const OUTSIDE = {
  procedure: DEFAULT_PROCEDURE,
  mediators: MEDIATORS,
  organisations: ORGANISATIONS,
  above: [centre('centre-9')],
  committee: '花荄镇人民调解委员会',
  mediatorName: '周敏',
  number: '（2026）人调字第12号',
  fix,
  unprintable: (text: string) => (text.includes(UNPRINTABLE) ? UNPRINTABLE : ''),
  seal: (digest: string) => ({ keyId: 'seal-1', seal: `sealed ${digest.slice(0, 8)}` }),
  fileHashes: { [PAPER]: 'f'.repeat(64) } as Record<FileId, string>,
} as const;

/** Everything from outside that a command can ask for. */
export function setting(now: string, beside: Beside = NOTHING_BESIDE, name = '某人'): Setting {
  const { parties } = beside.people;
  const actorNames = Object.fromEntries(
    Object.entries(parties).flatMap(([partyId, { actors = {} }]) =>
      Object.entries(actors).map(([actorId, known]) => [`${partyId}.${actorId}`, known]),
    ),
  );
  return { ...OUTSIDE, now, name, people: parties, actorNames, clauses: beside.clauses };
}

export function besideAfter(before: Beside, events: readonly CaseEvent[]): Beside {
  return { people: peopleAfter(filedNames(before.people, events), events), clauses: clauses(before, events) };
}

function filedNames(people: CasePeople, events: readonly CaseEvent[]): CasePeople {
  const filed = events.find((event) => event.type === 'case.filed');
  if (!filed) return people;
  const names = Object.entries(filed.words.names ?? {}).map(([id, name]) => [id, { name }] as const);
  return { ...people, parties: Object.fromEntries(names) };
}

function clauses({ clauses: before }: Beside, events: readonly CaseEvent[]): Beside['clauses'] {
  const told = events.flatMap((event) => {
    if (event.type !== 'term.proposed') return [];
    const { termId, version } = event.data;
    const { text = '', proof = '' } = event.words;
    return [[`${termId}.${version}`, { text, proof }] as const];
  });
  return told.length === 0 ? before : { ...before, ...Object.fromEntries(told) };
}
