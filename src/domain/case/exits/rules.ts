import {
  both,
  type Chapter,
  clerk,
  during,
  findParty,
  mediator,
  no,
  notNow,
  refused,
  staff,
  when,
  withParty,
} from '../chapter';
import type { Meeting } from '../meeting/shape';
import { isAsked, type Party, takesPart } from '../party';
import { matterAtEnd, withoutNobody } from '../stages';
import { type CaseState, isEnded } from '../state';
import type { Viewer } from '../viewer';
import { reopened } from './reopened';
import type { ExitCommand, ExitFacts } from './shape';

const asking = during('inviting', 'talking');
const DEFAULT_ATTEMPTS = 3;

/** The ways out: silence, nobody reached, no result, another organisation, another organ, and back again. */
export const exitChapter: Chapter<ExitCommand['type'], keyof ExitFacts> = {
  permits: {
    closeSilent: both(staff, asking, (state, _viewer, now) => {
      const asked = waiting(state);
      if (asked.length === 0) return notNow(state);
      if (asked.some((one) => isSilent(state, one, now))) return null;
      const isDelivered = asked.some((one) => one.deliveredAt !== undefined);
      return no(isDelivered ? 'answer.still_time' : 'answer.not_delivered');
    }),
    closeUnreachable: both(staff, asking, (state) => {
      const asked = waiting(state);
      if (asked.length === 0) return notNow(state);
      return asked.some((one) => isUnreachable(state, one))
        ? null
        : no('attempts.too_few', { needed: state.attempts ?? DEFAULT_ATTEMPTS });
    }),
    fail: both(mediator, during('inviting', 'talking', 'signing')),
    reopen: both(
      clerk,
      when((state) => isEnded(state.stage)),
    ),
    transfer: both(
      clerk,
      during('filed', 'accepted', 'inviting', 'talking'),
      when((state) => !state.transfer),
    ),
    takeTransfer: receiving,
    // Whoever gave it away may take the question back while it waits for an answer.
    returnTransfer: (state, viewer) => {
      const isGiver = state.transfer !== undefined && clerk(state, viewer) === null;
      return isGiver ? null : receiving(state, viewer);
    },
    report: staff,
  },
  decide: {
    closeSilent: ({ state, command, setting, write }) => {
      const one = findParty(state, command.partyId);
      if (!one) return refused('case.party_unknown');
      if (!waiting(state).includes(one)) return refused('answer.given');
      if (one.deliveredAt === undefined) return refused('answer.not_delivered');
      if (!isSilent(state, one, setting.now)) return refused('answer.still_time');
      return [write('silence.found', { partyId: one.partyId })];
    },
    closeUnreachable: ({ state, command, write }) => {
      const one = findParty(state, command.partyId);
      if (!one) return refused('case.party_unknown');
      if (!waiting(state).includes(one)) return refused('answer.given');
      if (!isUnreachable(state, one))
        return refused('attempts.too_few', { needed: state.attempts ?? DEFAULT_ATTEMPTS });
      return [write('unreachable.found', { partyId: one.partyId, attempts: one.attempts ?? 0 })];
    },
    fail: ({ command, write }) => [
      write('case.failed', {}),
      write('failure.explained', {}, { text: command.reason }),
    ],
    reopen: ({ command, write }) => [write('case.reopened', {}, { text: command.reason })],
    transfer: ({ state, command, setting, write }) => {
      const { to, reason } = command;
      const [, target] = Object.entries(setting.organisations ?? {}).find(([id]) => id === to) ?? [];
      if (to === state.centreId) return refused('transfer.same');
      if (!target) return refused('transfer.unknown');
      if (state.had?.includes(to)) return refused('transfer.loop');
      const words = { text: reason, office: target.name };
      return [write('transfer.asked', { from: state.centreId, to }, words)];
    },
    takeTransfer: ({ state, write }) =>
      state.transfer
        ? [write('transfer.taken', { centreId: state.transfer.to })]
        : refused('transfer.unknown'),
    returnTransfer: ({ state, command, setting, write }) => {
      const { whose, office, reason } = command;
      const [, named] = Object.entries(setting.organisations ?? {}).find(([id]) => id === whose) ?? [];
      // "Not ours" alone sends people round in circles: whose it is has to be said.
      if (whose === state.transfer?.to || (!named && !office?.trim())) return refused('transfer.whose');
      const name = named?.name ?? office ?? '';
      return [
        write('transfer.returned', { whose: named ? (whose ?? null) : null }, { text: reason, office: name }),
      ];
    },
    report: ({ command, write }) => [
      write('case.reported', { organ: command.organ, urgent: command.urgent }, { text: command.text }),
    ],
  },
  evolve: {
    'silence.found': (state, { data }) => withoutNobody(withParty(state, data.partyId, { answer: 'silent' })),
    'unreachable.found': (state, { data }) =>
      withoutNobody(withParty(state, data.partyId, { answer: 'unreachable' })),
    'case.failed': (state) => {
      if (!state.mediator || !('acceptedAt' in state)) return state;
      const { acceptedAt, mediator } = state;
      return { ...matterAtEnd(state), stage: 'failed', acceptedAt, mediator };
    },
    'failure.explained': (state) => state,
    'routes.told': (state) => state,
    'case.reopened': (state, { at }) => reopened(state, at),
    'transfer.asked': (state, { data }) => ({ ...state, transfer: { from: data.from, to: data.to } }),
    'transfer.taken': (state, { data, at }) => {
      const moved = { ...handedOn(state), centreId: data.centreId, talksFrom: at };
      return 'acceptedAt' in state
        ? { ...moved, stage: 'accepted', acceptedAt: state.acceptedAt }
        : { ...moved, stage: 'filed' };
    },
    'transfer.returned': ({ transfer, ...state }) =>
      ({ ...state, had: transfer ? [...(state.had ?? []), transfer.to] : state.had }) as CaseState,
    'case.reported': (state) => state,
  },
};

/** Code, people, words and answers go on to the new organisation; the helpers and dates of the former one do not. */
function handedOn(state: CaseState) {
  const {
    raisedTo: _r,
    level: _l,
    top: _t,
    handlers: _h,
    preferred: _p,
    talksUntil: _u,
    ...matter
  } = matterAtEnd(state);
  const meetings = state.meetings?.map((one) =>
    one.record ? one : ({ ...one, status: 'cancelled' } satisfies Meeting),
  );
  return { ...matter, had: [...(state.had ?? []), state.centreId], ...(meetings ? { meetings } : {}) };
}

function waiting(state: CaseState): Party[] {
  return state.parties.filter(
    (one) => isAsked(one) && takesPart(one) && (one.answer === 'none' || one.answer === 'later'),
  );
}

/** Silence counts only from a recorded delivery, and only once the time for answering is over. */
function isSilent(state: CaseState, { partyId, deliveredAt }: Party, now: string): boolean {
  const asked = state.turns.find(
    ({ task, owner }) => task === 'answer' && owner.role === 'party' && owner.partyId === partyId,
  );
  return deliveredAt !== undefined && asked !== undefined && asked.due < now;
}

function isUnreachable(state: CaseState, { attempts = 0 }: Party): boolean {
  return attempts >= (state.attempts ?? DEFAULT_ATTEMPTS);
}

function receiving(state: CaseState, viewer: Viewer) {
  return state.transfer && viewer.as === 'clerk' && viewer.asked ? null : no('case.not_yours');
}
