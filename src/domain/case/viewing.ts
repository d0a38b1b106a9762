import type { PartyId } from '../ids';
import { laterOf } from '../procedure/calendar';
import type { Task } from '../procedure/procedure';
import { isHiddenFrom } from './access/standing';
import { calledBy, calledOwner, callsParties } from './assist/reaching';
import { isOutside } from './assist/standing';
import { assistedMark, viewAssisted } from './assist/viewing';
import { careMarks } from './care/viewing';
import { partyOf } from './chapter';
import type { Room } from './command';
import type { Owner, Turn } from './event';
import { viewLinks } from './linking/viewing';
import { readyToTalk } from './party';
import { coversTask } from './people/authority';
import { type CaseState, isInTalks, type Stage } from './state';
import { centreStream, partyOfStream, readableStreams, type Stream, streamOfTurn } from './stream';
import { isLocked, mayWrite } from './talk';
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
import type { Acting } from './viewer';
import { viewLife, viewParty } from './viewing-life';
import { hasGone, stageSeen, viewGone } from './viewing-stage';

export function viewCase(state: CaseState, reading: Reading): CaseView {
  const { viewer, people } = reading;
  const stage = stageSeen(state, viewer);
  const parties = viewParties(state, reading);
  const rooms = viewRooms(state, reading);
  const door = lockedDoor(state, viewer);
  const own = { parties: parties.filter(({ you }) => you), rooms, knot: KNOTS[stage], ...door };
  if (isOutside(state, viewer))
    return viewOutside(viewGone(state, reading, own), nextOf(viewTurns(state, reading)));
  if (hasGone(state, viewer)) return viewGone(state, reading, own);
  const turns = viewTurns(state, reading);
  const mediator = state.mediator;
  const hold = viewer.as === 'clerk' || viewer.as === 'mediator';
  return {
    caseId: state.caseId,
    code: state.code,
    stage,
    ...(isInTalks(state) ? { roomState: state.room } : {}),
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
    parties,
    next: nextOf(turns),
    turns,
    knot: KNOTS[stage],
    rooms,
    ...(hold ? { hold: state.hold } : {}),
    ...door,
    readyToTalk: readyToTalk(state.parties),
    ...viewLife(state, reading),
    ...viewLinks(state, reading),
  };
}

/** List order and "last changed" come only from the streams that the viewer may read. */
export function viewCard(state: CaseState, reading: Reading, photos?: number): CaseCard {
  const { viewer } = reading;
  const turns = viewTurns(state, reading);
  const streams = readableStreams(state, viewer).flatMap((stream) => state.streams[stream] ?? []);
  const isStaff = viewer.as !== 'party';
  const rooms = viewRooms(state, reading);
  const stage = stageSeen(state, viewer);
  const isLittle = hasGone(state, viewer) || isOutside(state, viewer);
  const known = viewParties(state, reading).filter(({ you }) => you || !isLittle);
  return {
    caseId: state.caseId,
    code: state.code,
    stage,
    kind: state.kind,
    place: state.place,
    filedAt: state.filedAt,
    changedAt: streams.reduce((last, stream) => laterOf(last, stream.at), state.filedAt),
    knot: KNOTS[stage],
    next: nextOf(turns),
    parties: known.map(({ side, kind, name, you }) => ({ side, kind, name, you })),
    role: viewer.as,
    unread: rooms.reduce((sum, room) => sum + room.unread, 0),
    ...(isStaff ? {} : { rooms }),
    ...(isStaff && photos !== undefined ? { photos } : {}),
    ...(isStaff ? staffMarks(state, reading) : {}),
  };
}

function staffMarks(state: CaseState, { viewer, people }: Reading): Partial<CaseCard> {
  const readable = readableStreams(state, viewer);
  return {
    // Who helps reads neither the line to the applicant nor what was said on it.
    ...(viewer.as === 'expert' ? {} : assistedMark(state, people)),
    ...(viewer.as === 'expert'
      ? {}
      : { hold: state.hold, confirmed: state.parties.every((party) => party.confirmed) }),
    level: state.level ?? 0,
    ...(state.rest ? { resting: true } : {}),
    ...(state.late?.some(
      (late) => readable.includes(streamOfTurn(state, late)) && !isHiddenFrom(viewer, late),
    )
      ? { late: true }
      : {}),
    ...careMarks(state, viewer),
    ...(viewer.as === 'clerk' && viewer.asked ? { asked: true } : {}),
  };
}

/**
 * Everything that the bare code opens, and nothing else.
 *
 * @param together the code is that of another case, which goes on in this one.
 */
export function viewOpen(state: CaseState, centre: CentreCard, together = false): OpenCase {
  const { stage, task, due } = state.shown === null ? openView(state) : { ...state.shown };
  return {
    stage,
    next: task === null || due === null ? null : { what: task as Task, due },
    centre: { name: centre.name, phone: centre.phone },
    // Where the centre has to be called one answer is like another, in every letter.
    ...(together && stage !== 'call_centre' ? { together } : {}),
  };
}

/** The turns that this person may know of, by the same streams in which they are told. */
function viewTurns(state: CaseState, reading: Reading): TurnView[] {
  const { viewer } = reading;
  if (isOutside(state, viewer)) return outline(state, reading);
  const readable = readableStreams(state, viewer);
  return state.turns
    .filter(
      (turn) =>
        (readable.includes(streamOfTurn(state, turn)) && !isHiddenFrom(viewer, turn)) ||
        isOwn(state, turn, reading),
    )
    .map((turn) => ({ ...viewTurn(state, turn, reading), ...called(state, turn, viewer) }));
}

/** A case for a helper who only files: what came to be known of the person later is not theirs to see. */
function viewOutside(gone: CaseView, next: CaseView['next']): CaseView {
  const parties = gone.parties.map(({ partyId, side, kind, name, you, assisted }) => {
    const filed = { partyId, side, kind, name, you, answer: 'none', joined: false } as const;
    return assisted ? { ...filed, assisted } : filed;
  });
  return { ...gone, parties, next };
}

/** Of the turns, what anybody with the code is told: which step is next and by when, and whose it is by role alone. */
function outline(state: CaseState, reading: Reading): TurnView[] {
  const { task, due } = openView(state);
  const turn = state.turns.find((one) => one.task === task && one.due === due);
  if (!turn) return [];
  const { who, ...rest } = viewTurn(state, turn, reading);
  return [{ ...rest, who: { role: who.role, name: '', you: false } }];
}

/** The viewer's own turn, or what they do for a party, before what is merely due soonest. */
function nextOf(turns: readonly TurnView[]): TurnView | null {
  return turns.find((turn) => turn.who.you || turn.yours) ?? turns[0] ?? null;
}

/** That the staff ask whoever owes it. */
function called(
  state: CaseState,
  { owner }: Turn,
  viewer: Reading['viewer'],
): Pick<TurnView, 'by' | 'yours'> {
  const party = calledOwner(state, owner);
  if (!party) return {};
  return { by: calledBy(party, viewer), ...(callsParties(state, viewer) ? { yours: true } : {}) };
}

/** Whoever told of fear knows that they will be called. */
function isOwn(state: CaseState, turn: Turn, { viewer }: Reading): boolean {
  const own = partyOf(state, viewer);
  return turn.task === 'call_applicant' && own !== undefined && own.partyId === state.fear?.partyId;
}

/** The party itself, or whoever acts for it as far as that. */
function mayDo(state: CaseState, viewer: Acting, task: Task): boolean {
  if (viewer.as !== 'party' || viewer.actorId === undefined) return true;
  const actor = partyOf(state, viewer)?.actors?.find(({ actorId }) => actorId === viewer.actorId);
  return actor !== undefined && coversTask(actor, task);
}

function viewTurn(state: CaseState, turn: Turn, reading: Reading): TurnView {
  const { viewer, people, now } = reading;
  const { owner } = turn;
  const rest = {
    what: turn.task,
    ...(turn.about === undefined ? {} : { about: turn.about }),
    due: turn.due,
    overdue: turn.due < now,
    basis: turn.basis,
  };
  switch (owner.role) {
    case 'clerk':
      return {
        who: { role: 'clerk', name: centreName(owner, reading), you: isClerkOf(owner, reading) },
        ...rest,
      };
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
          you: viewer.as === 'party' && viewer.partyId === owner.partyId && mayDo(state, viewer, turn.task),
        },
        ...rest,
      };
  }
}

function centreName(
  { centreId }: Extract<Owner, { role: 'clerk' }>,
  { centre, organisations }: Reading,
): string {
  return (centreId === undefined ? undefined : organisations?.[centreId]?.name) ?? centre.name;
}

/** A turn of another centre is its clerks', not those of the case's own. */
function isClerkOf({ centreId }: Extract<Owner, { role: 'clerk' }>, { viewer }: Reading): boolean {
  return viewer.as === 'clerk' && (centreId !== undefined) === (viewer.asked === true);
}

function viewParties(state: CaseState, reading: Reading): PartyView[] {
  const { viewer, people } = reading;
  return state.parties.map((party) => {
    const known = people.parties[party.partyId];
    const you = viewer.as === 'party' && viewer.partyId === party.partyId;
    const open = you || viewer.as === 'clerk' || viewer.as === 'mediator';
    return {
      partyId: party.partyId,
      side: party.side,
      kind: party.kind,
      name: known?.name ?? '',
      ...(open ? { channel: party.channel } : {}),
      // "I'll answer later" is said to the centre, not to the other side.
      answer: party.answer === 'later' && !open ? 'none' : party.answer,
      joined: party.joined,
      you,
      ...(party.deliveredAt === undefined ? {} : { deliveredAt: party.deliveredAt }),
      ...(party.answerRecordedBy === undefined ? {} : { answerRecordedBy: party.answerRecordedBy }),
      ...(open && known?.phone !== undefined ? { phone: known.phone } : {}),
      ...(open && known?.safePhone !== undefined ? { safePhone: known.safePhone } : {}),
      ...(open ? { confirmed: party.confirmed } : {}),
      ...viewParty(party, reading),
      ...viewAssisted(party, people),
    };
  });
}

function viewRooms(state: CaseState, { viewer, read, readByParties }: Reading): RoomView[] {
  const readable = readableStreams(state, viewer);
  const room = (name: Room, stream: string, partyId?: PartyId): RoomView => {
    const messages = state.streams[stream]?.messages ?? 0;
    return {
      room: name,
      ...(partyId === undefined ? {} : { partyId }),
      messages,
      unread: Math.max(0, messages - (read[stream] ?? 0)),
      mayWrite: mayWrite(state, viewer, name, partyId) === null,
      ...(viewer.as === 'mediator' ? { readBy: readersOf(state, stream, name, readByParties, partyId) } : {}),
    };
  };
  const lines = state.parties
    .filter((party) => readable.includes(centreStream(party.partyId)))
    .map((party) => room('centre', centreStream(party.partyId), party.partyId));
  const joint = readable.includes('joint') && isInTalks(state) && state.room !== 'apart';
  return [...(joint ? [room('joint', 'joint')] : []), ...lines, ...privateRooms(state, readable, room)];
}

/** Drawn wherever there can have been a private talk: whether there was one stands behind the door. */
function lockedDoor({ appointments = 0 }: CaseState, viewer: Reading['viewer']): { locked?: true } {
  return isLocked(viewer) && appointments > 0 ? { locked: true } : {};
}

/** How far each party that reads the room has come; nobody but the mediator is told. */
function readersOf(
  state: CaseState,
  stream: string,
  room: Room,
  readByParties: Reading['readByParties'],
  line?: PartyId,
): NonNullable<RoomView['readBy']> {
  return state.parties
    .filter((party) => (room === 'joint' ? party.answer === 'consented' : party.partyId === line))
    .map(({ partyId }) => ({ partyId, messages: readByParties?.[partyId]?.[stream] ?? 0 }));
}

/** The private talk of this appointment, and earlier ones in which something was said. */
function privateRooms(
  state: CaseState,
  readable: readonly string[],
  room: (name: Room, stream: string, partyId?: PartyId) => RoomView,
): RoomView[] {
  const current = state.appointments ?? 0;
  return readable.flatMap((stream) => {
    if (!stream.startsWith('private:')) return [];
    const partyId = partyOfStream(stream as Stream);
    const appointment = Number(stream.slice(stream.lastIndexOf('.') + 1));
    const view = partyId && { ...room('private', stream, partyId), appointment };
    if (!view) return [];
    if (appointment !== current) return view.messages > 0 ? [{ ...view, mayWrite: false }] : [];
    return view.mayWrite || view.messages > 0 ? [view] : [];
  });
}

const KNOTS: Readonly<Record<Stage, CaseView['knot']>> = {
  filed: 1,
  supplementing: 1,
  declined: 1,
  withdrawn: 1,
  void: 1,
  linked: 1,
  accepted: 2,
  inviting: 2,
  refused: 2,
  silent: 2,
  unreachable: 2,
  talking: 3,
  failed: 3,
  signing: 4,
  in_force: 4,
  closed: 5,
};
