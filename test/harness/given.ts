import type { CaseCommand } from '@/domain/case/command';
import { type Decision, decide } from '@/domain/case/decide';
import type { CaseEvent } from '@/domain/case/event';
import { evolve } from '@/domain/case/evolve';
import { type Filing, fileCase } from '@/domain/case/file-case';
import { joinCase, type Used } from '@/domain/case/join';
import { sweep } from '@/domain/case/promise/sweep';
import type { CaseState } from '@/domain/case/state';
import type { Acting, Viewer } from '@/domain/case/viewer';
import { completeCode } from '@/domain/code/dispute-code';
import type { CaseId, PartyId } from '@/domain/ids';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';
import { FIRST } from './first-case';
import { saidIn } from './messages';
import { type Beside, besideAfter, centre, NOTHING_BESIDE, person, setting } from './setting';
import { tiedIn, tiedTo } from './tied';

export { MEDIATORS, person, setting } from './setting';

/** Monday 2 March 2026, nine o'clock in China: no holiday near. */
export const MONDAY = '2026-03-02T01:00:00.000Z';

export function hoursLater(hours: number, from = MONDAY): string {
  return new Date(Date.parse(from) + hours * 3_600_000).toISOString();
}

export const party = (id: string) => id as PartyId;

export const CLERK: Acting = { as: 'clerk', personId: person('clerk-1') };
export const MEDIATOR: Acting = { as: 'mediator', personId: person('mediator-1') };
/** Helps to handle the case, sent by a department. */
export const EXPERT: Acting = { as: 'expert', personId: person('expert-1') };
/** Of the centre that was asked to take the case. */
export const ASKED_CLERK: Acting = { as: 'clerk', personId: person('clerk-2'), asked: true };
export const BARE_CODE: Viewer = { as: 'code' };
export const STRANGER: Viewer = { as: 'stranger', personId: person('stranger-1') };
export const APPLICANT: Acting = { as: 'party', partyId: party('p1'), personId: person('resident-1') };
/** The `number`-th of the other side, from 1. */
export function other(number: number): Acting {
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
      centreId: centre('centre-1'),
      personId: person('resident-1'),
      guest,
    }),
  );
}

export interface Given {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  readonly beside: Beside;
  /** Carries a command out on the way to what is tested; a refusal here is a mistake of the test. */
  and(viewer: Viewer, command: CaseCommand, now?: string): Given;
  /** Later, by these events. */
  after(more: readonly CaseEvent[]): Given;
  /** By a key; with `acting` somebody who says that they act for the party. */
  andJoined(viewer: Viewer, now?: string, acting?: Used['acting']): Given;
  /** What time alone brings about by this moment. */
  andSwept(now: string): Given;
  when(viewer: Viewer, command: CaseCommand, now?: string): Decision;
}

export function given(events: readonly CaseEvent[], earlier?: Given): Given {
  const fresh = events.slice(earlier?.events.length ?? 0);
  const state = fresh.reduce<CaseState | null>(evolve, earlier?.state ?? null) as CaseState;
  const beside = besideAfter(earlier?.beside ?? NOTHING_BESIDE, fresh);
  const when: Given['when'] = (viewer, command, now = state.lastAt) =>
    decide(state, viewer, command, {
      ...setting(now, beside),
      first: FIRST,
      ...saidIn(events, state, viewer, command),
      ...tiedIn(events, command),
    });
  const after: Given['after'] = (more) => given([...events, ...more], self);
  const self: Given = {
    events,
    state,
    beside,
    when,
    and: (viewer, command, now) => {
      const decision = when(viewer, command, now);
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
      return after(decision.events);
    },
    after,
    andJoined: (viewer, now = state.lastAt, acting) => {
      if (viewer.as !== 'party') throw new Error('only a party joins');
      const { personId } = viewer;
      const tied = tiedTo(events, viewer.partyId);
      return after(
        joinCase(state, { ...viewer, acting }, { personId, name: '某人' }, { ...setting(now), tied }),
      );
    },
    andSwept: (now) => after(sweep(state, setting(now))),
  };
  return self;
}

/** What a decision says in one word or list: the refusal's code, or the types of the events. */
export function outcome(decision: Decision): string | string[] {
  return decision.ok ? decision.events.map((event) => event.type) : decision.refusal.code;
}
