import { createHash } from 'node:crypto';
import { canonical } from '@/cloud/store/chain';
import type { CaseCommand } from '@/domain/case/command';
import { type Decision, decide } from '@/domain/case/decide';
import type { CaseEvent } from '@/domain/case/event';
import { fold } from '@/domain/case/evolve';
import { type Filing, fileCase } from '@/domain/case/file-case';
import { joinCase } from '@/domain/case/join';
import type { Setting } from '@/domain/case/setting';
import type { CaseState } from '@/domain/case/state';
import type { Viewer } from '@/domain/case/viewer';
import { completeCode } from '@/domain/code/dispute-code';
import type { CaseId, CentreId, PartyId, PersonId } from '@/domain/ids';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';

/** Monday 2 March 2026, nine o'clock in China: no holiday near. */
export const MONDAY = '2026-03-02T01:00:00.000Z';

export function hoursLater(hours: number, from = MONDAY): string {
  return new Date(Date.parse(from) + hours * 3_600_000).toISOString();
}

export const party = (id: string) => id as PartyId;
export const person = (id: string) => id as PersonId;

export const CLERK: Viewer = { as: 'clerk', personId: person('clerk-1') };
export const MEDIATOR: Viewer = { as: 'mediator', personId: person('mediator-1') };
export const BARE_CODE: Viewer = { as: 'code' };
export const STRANGER: Viewer = { as: 'stranger', personId: person('stranger-1') };
export const APPLICANT: Viewer = { as: 'party', partyId: party('p1'), personId: person('resident-1') };
/** The `number`-th of the other side, from 1. */
export function other(number: number): Viewer {
  return { as: 'party', partyId: party(`p${number + 1}`), personId: person(`resident-${number + 1}`) };
}

/** Strings that stand nowhere else, so that a leak shows. */
export const SECRET = {
  facts: '他家的排水沟挖到了我家墙根',
  wish: '请他把沟填回去',
  applicantPhone: '13800000001',
  safePhone: '13900000009',
  otherPhone: (number: number) => `1370000000${number}`,
} as const;

export const MEDIATORS = {
  'mediator-1': { name: '周敏', isParty: false },
  'mediator-2': { name: '何川', isParty: false },
  'mediator-3': { name: '李桂芳', isParty: true },
} as const;

const OTHERS = ['李桂芳', '王建国', '赵小兰'];

export function filing(more: Partial<Filing> = {}, others = 1): Filing {
  return {
    kind: 'neighbours',
    place: '510703105001',
    applicant: { name: '张秀英', phone: SECRET.applicantPhone },
    others: OTHERS.slice(0, others).map((name, index) => ({
      kind: 'person',
      name,
      phone: SECRET.otherPhone(index + 1),
    })),
    facts: SECRET.facts,
    wish: SECRET.wish,
    files: [],
    ...more,
  };
}

export function filed(more: Partial<Filing> = {}, others = 1, guest = false): Given {
  return given(
    fileCase(filing(more, others), {
      now: MONDAY,
      procedure: DEFAULT_PROCEDURE,
      caseId: 'case-1' as CaseId,
      code: completeCode('48217730592618'),
      centreId: 'centre-1' as CentreId,
      personId: person('resident-1'),
      guest,
    }),
  );
}

/** As the cloud fixes a record's or an agreement's text. */
function fix(content: unknown) {
  const text = canonical(content);
  return { text, digest: createHash('sha256').update(text, 'utf8').digest('hex') };
}

export function setting(now: string, name = '某人'): Setting {
  return { now, name, procedure: DEFAULT_PROCEDURE, mediators: MEDIATORS, fix };
}

export interface Given {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  /** Carries a command out on the way to what is tested; a refusal here is a mistake of the test. */
  and(viewer: Viewer, command: CaseCommand, now?: string): Given;
  andJoined(viewer: Viewer, now?: string): Given;
  when(viewer: Viewer, command: CaseCommand, now?: string): Decision;
}

export function given(events: readonly CaseEvent[]): Given {
  const state = fold(events) as CaseState;
  const when: Given['when'] = (viewer, command, now = state.lastAt) =>
    decide(state, viewer, command, setting(now));
  return {
    events,
    state,
    when,
    and: (viewer, command, now) => {
      const decision = when(viewer, command, now);
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
      return given([...events, ...decision.events]);
    },
    andJoined: (viewer, now = state.lastAt) => {
      if (viewer.as !== 'party') throw new Error('only a party joins');
      const { partyId, personId } = viewer;
      return given([...events, ...joinCase(state, partyId, { personId, name: '某人' }, setting(now))]);
    },
  };
}

/** What a decision says in one word or list: the refusal's code, or the types of the events. */
export function outcome(decision: Decision): string | string[] {
  return decision.ok ? decision.events.map((event) => event.type) : decision.refusal.code;
}
