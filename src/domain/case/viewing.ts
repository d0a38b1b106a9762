import type { PartyId } from '../ids';
import { laterOf } from '../procedure/calendar';
import type { Task } from '../procedure/procedure';
import type { Room } from './command';
import type { Turn } from './event';
import { readyToTalk } from './party';
import { mayWrite, partyOf } from './permit';
import type { CaseState, Stage } from './state';
import { centreStream, readableStreams } from './stream';
import { openView } from './turns';
import type {
  CaseCard,
  CaseView,
  CentreCard,
  OpenCase,
  PartyView,
  Reading,
  RoomView,
  TurnView,
} from './view';

export function viewCase(state: CaseState, reading: Reading): CaseView {
  const { viewer, people } = reading;
  const turns = viewTurns(state, reading);
  const mediator = state.mediator;
  return {
    caseId: state.caseId,
    code: state.code,
    stage: state.stage,
    ...(state.stage === 'talking' ? { roomState: state.room } : {}),
    kind: state.kind,
    place: state.place,
    filedAt: state.filedAt,
    you: viewer.as === 'party' ? { role: 'party', partyId: viewer.partyId } : { role: viewer.as },
    centre: reading.centre,
    ...(mediator
      ? {
          mediator: {
            ...(people.mediator ?? { name: '' }),
            personId: mediator.personId,
            ...(mediator.declared === undefined ? {} : { declared: mediator.declared }),
          },
        }
      : {}),
    parties: viewParties(state, reading),
    next: turns.find((turn) => turn.who.you) ?? turns[0] ?? null,
    turns,
    knot: knotOf(state.stage),
    rooms: viewRooms(state, reading),
    ...(viewer.as === 'party' ? {} : { hold: state.hold }),
    readyToTalk: readyToTalk(state.parties),
  };
}

/** List order and "last changed" come only from the streams that the viewer may read. */
export function viewCard(state: CaseState, reading: Reading, photos?: number): CaseCard {
  const { viewer } = reading;
  const turns = viewTurns(state, reading);
  const streams = readableStreams(state, viewer).flatMap((stream) => state.streams[stream] ?? []);
  const isStaff = viewer.as !== 'party';
  const rooms = viewRooms(state, reading);
  return {
    caseId: state.caseId,
    code: state.code,
    stage: state.stage,
    kind: state.kind,
    place: state.place,
    filedAt: state.filedAt,
    changedAt: streams.reduce((last, stream) => laterOf(last, stream.at), state.filedAt),
    knot: knotOf(state.stage),
    next: turns.find((turn) => turn.who.you) ?? turns[0] ?? null,
    parties: viewParties(state, reading).map(({ side, kind, name, you }) => ({ side, kind, name, you })),
    role: viewer.as,
    unread: rooms.reduce((sum, room) => sum + room.unread, 0),
    ...(isStaff ? {} : { rooms }),
    ...(isStaff && photos !== undefined ? { photos } : {}),
    ...(isStaff ? { hold: state.hold } : {}),
    ...(isStaff ? { confirmed: state.parties.every((party) => party.confirmed) } : {}),
  };
}

/** Everything that the bare code opens, and nothing else. */
export function viewOpen(state: CaseState, centre: CentreCard): OpenCase {
  const { stage, task, due } = state.shown === null ? openView(state) : { ...state.shown };
  return {
    stage,
    next: task === null || due === null ? null : { what: task as Task, due },
    centre: { name: centre.name, phone: centre.phone },
  };
}

/** That the applicant is to be called first tells of their fear, so the other side is not shown that turn. */
function viewTurns(state: CaseState, reading: Reading): TurnView[] {
  const isOther = partyOf(state, reading.viewer)?.side === 'other';
  const open = state.turns.filter((turn) => !isOther || turn.task !== 'call_applicant');
  return open.map((turn) => viewTurn(turn, reading));
}

function viewTurn(turn: Turn, { viewer, people, now, centre }: Reading): TurnView {
  const { owner } = turn;
  const rest = { what: turn.task, due: turn.due, overdue: turn.due < now, basis: turn.basis };
  switch (owner.role) {
    case 'clerk':
      return { who: { role: 'clerk', name: centre.name, you: viewer.as === 'clerk' }, ...rest };
    case 'mediator':
      return {
        who: { role: 'mediator', name: people.mediator?.name ?? '', you: viewer.as === 'mediator' },
        ...rest,
      };
    case 'party':
      return {
        who: {
          role: 'party',
          partyId: owner.partyId,
          name: people.parties[owner.partyId]?.name ?? '',
          you: viewer.as === 'party' && viewer.partyId === owner.partyId,
        },
        ...rest,
      };
  }
}

function viewParties(state: CaseState, { viewer, people }: Reading): PartyView[] {
  return state.parties.map((party) => {
    const known = people.parties[party.partyId];
    const you = viewer.as === 'party' && viewer.partyId === party.partyId;
    const open = you || viewer.as !== 'party';
    return {
      partyId: party.partyId,
      side: party.side,
      kind: party.kind,
      name: known?.name ?? '',
      channel: party.channel,
      // "I'll answer later" is said to the centre, not to the other side.
      answer: party.answer === 'later' && !open ? 'none' : party.answer,
      joined: party.joined,
      you,
      ...(party.deliveredAt === undefined ? {} : { deliveredAt: party.deliveredAt }),
      ...(party.answerRecordedBy === undefined ? {} : { answerRecordedBy: party.answerRecordedBy }),
      ...(open && known?.phone !== undefined ? { phone: known.phone } : {}),
      ...(open && known?.safePhone !== undefined ? { safePhone: known.safePhone } : {}),
      ...(open ? { confirmed: party.confirmed } : {}),
    };
  });
}

function viewRooms(state: CaseState, { viewer, read }: Reading): RoomView[] {
  const readable = readableStreams(state, viewer);
  const room = (name: Room, stream: string, partyId?: PartyId): RoomView => {
    const messages = state.streams[stream]?.messages ?? 0;
    return {
      room: name,
      ...(partyId === undefined ? {} : { partyId }),
      messages,
      unread: Math.max(0, messages - (read[stream] ?? 0)),
      mayWrite: mayWrite(state, viewer, name, partyId) === null,
    };
  };
  const lines = state.parties
    .filter((party) => readable.includes(centreStream(party.partyId)))
    .map((party) => room('centre', centreStream(party.partyId), party.partyId));
  return readable.includes('joint') && state.stage === 'talking' ? [room('joint', 'joint'), ...lines] : lines;
}

function knotOf(stage: Stage): CaseView['knot'] {
  switch (stage) {
    case 'filed':
    case 'supplementing':
    case 'declined':
    case 'withdrawn':
      return 1;
    case 'accepted':
    case 'inviting':
    case 'refused':
      return 2;
    case 'talking':
      return 3;
  }
}
