import { soundsLikeDanger } from '../../risk/words';
import {
  type Asked,
  agreed,
  both,
  type Chapter,
  type Drafts,
  mediator,
  notNow,
  type Permit,
  partyOf,
  partyOrStaff,
  refused,
  textWords,
  when,
} from '../chapter';
import type { CaseEvent } from '../event';
import { type CaseState, isEnded } from '../state';
import { centreStream, privateStream, readableStreams, type Stream } from '../stream';
import { mayWrite } from '../talk';
import type { Viewer } from '../viewer';
import { writer } from '../writer';
import type { CareCommand, CareFacts, HeldMessage, MessagePlace } from './shape';

const going: Permit = (state) => (isEnded(state.stage) ? notNow(state) : null);
const talked = when((state) => (state.streams.joint?.messages ?? 0) > 0);
const heldBack = when((state) => (state.held ?? []).length > 0);

/** What people need beside talking: evidence kept, insults folded, a person's look at what may hurt, help in danger. */
export const careChapter: Chapter<CareCommand['type'], keyof CareFacts> = {
  permits: {
    keepEvidence: both(
      partyOrStaff,
      going,
      when((state, viewer) => readableStreams(state, viewer).some((one) => said(state, one) > 0)),
    ),
    dropEvidence: both(
      partyOrStaff,
      going,
      when((state, viewer) => (state.evidence ?? []).some((one) => one.by === sideOf(viewer))),
    ),
    askHide: both(agreed, talked),
    hideMessage: both(mediator, talked),
    showMessage: both(
      mediator,
      when((state) => (state.hidden ?? []).length > 0),
    ),
    releaseMessage: both(mediator, heldBack, (state, viewer) => mayWrite(state, viewer, 'joint')),
    returnMessage: both(mediator, heldBack),
    settleDanger: both(
      mediator,
      when((state, viewer) => openDangers(state, viewer).length > 0),
    ),
  },
  decide: {
    keepEvidence: ({ state, viewer, command, write }) => {
      const stream = placeOf(state, viewer, command);
      if (typeof stream !== 'string') return stream;
      const { name, day = null, seq } = command;
      return [write('evidence.kept', { seq, day }, { text: name }, concernOf(state, viewer, command))];
    },
    dropEvidence: ({ state, viewer, command, write }) => {
      const stream = placeOf(state, viewer, command);
      if (typeof stream !== 'string') return stream;
      const { seq } = command;
      const isKept = state.evidence?.some(
        (one) => one.stream === stream && one.seq === seq && one.by === sideOf(viewer),
      );
      return isKept ? [write('evidence.dropped', { seq }, {}, concernOf(state, viewer, command))] : [];
    },
    askHide: ({ state, viewer, command, write }) => {
      const own = partyOf(state, viewer);
      if (!own) return refused('case.not_yours');
      const { seq, reason } = command;
      if (isUnknown(state, 'joint', seq)) return refused('message.unknown');
      const isAsked = state.hideAsked?.some((one) => one.partyId === own.partyId && one.seq === seq);
      if (isAsked || state.hidden?.includes(seq)) return [];
      return [write('hiding.asked', { partyId: own.partyId, seq }, textWords(reason))];
    },
    hideMessage: ({ state, command, write }) => {
      const { seq, reason } = command;
      if (isUnknown(state, 'joint', seq)) return refused('message.unknown');
      return state.hidden?.includes(seq) ? [] : [write('message.hidden', { seq }, textWords(reason))];
    },
    showMessage: ({ state, command, write }) =>
      state.hidden?.includes(command.seq) ? [write('message.shown', { seq: command.seq })] : [],
    releaseMessage: (asked) => release(asked),
    returnMessage: ({ state, command, write }) => {
      const held = heldAt(state, command);
      if (!held) return refused('message.unknown');
      const { partyId, seq } = held;
      return [write('message.returned', { partyId, seq }, { text: command.reason })];
    },
    settleDanger: ({ state, viewer, command, write }) => {
      const danger = openDangers(state, viewer).find((one) => isSamePlace(one, command));
      return danger
        ? [write('danger.settled', danger, { text: command.text }, concernOf(state, viewer, danger))]
        : refused('message.unknown');
    },
  },
  evolve: {
    'evidence.kept': (state, { stream, data, by }) => ({
      ...state,
      evidence: [
        ...withoutEvidence(state, stream, data.seq, by.partyId ?? null),
        { stream, ...data, by: by.partyId ?? null },
      ],
    }),
    'evidence.dropped': (state, { stream, data, by }) => ({
      ...state,
      evidence: withoutEvidence(state, stream, data.seq, by.partyId ?? null),
    }),
    'hiding.asked': (state, { data }) => ({ ...state, hideAsked: [...(state.hideAsked ?? []), data] }),
    'message.hidden': (state, { data }) => ({
      ...state,
      hidden: [...(state.hidden ?? []), data.seq],
      ...(state.hideAsked ? { hideAsked: state.hideAsked.filter(({ seq }) => seq !== data.seq) } : {}),
    }),
    'message.shown': (state, { data }) => ({
      ...state,
      hidden: (state.hidden ?? []).filter((seq) => seq !== data.seq),
    }),
    'message.held': (state, { data, by, stream }) => ({
      ...state,
      held: [
        ...(state.held ?? []),
        { ...data, personId: by.personId, seq: (state.streams[stream]?.seq ?? 0) + 1 },
      ],
    }),
    'message.returned': (state, { data }) => withoutHeld(state, data),
    'danger.heard': (state, { data }) => ({ ...state, dangers: [...(state.dangers ?? []), data] }),
    'danger.settled': (state, { data }) => ({
      ...state,
      dangers: (state.dangers ?? []).filter((one) => !isSamePlace(one, data)),
    }),
    'voice.written': (state) => state,
  },
};

/** The events beside a party's words that sound like danger: a mark that only those read who help. */
export function dangerIn(
  state: CaseState,
  message: CaseEvent,
  place: Omit<MessagePlace, 'seq'>,
  write: Asked<'say'>['write'],
): CaseEvent[] {
  if (message.by.role !== 'party' || !soundsLikeDanger(message.words.text ?? '')) return [];
  const seq = (state.streams[message.stream]?.seq ?? 0) + 1;
  return [write('danger.heard', { ...place, seq }, {}, place)];
}

/** Of what sounded like danger, what this person may know of: a private talk is nobody else's. */
export function openDangers(state: CaseState, viewer: Viewer): readonly MessagePlace[] {
  if (viewer.as === 'party') return [];
  const readable = readableStreams(state, viewer);
  return (state.dangers ?? []).filter((one) =>
    readable.includes(one.room === 'private' ? streamAt(state, one) : 'staff'),
  );
}

/** The stream in which a message stands. */
export function streamAt(
  state: CaseState,
  { room, partyId, appointment }: Omit<MessagePlace, 'seq'>,
): Stream {
  if (room === 'joint' || partyId === undefined) return 'joint';
  return room === 'centre'
    ? centreStream(partyId)
    : privateStream(partyId, appointment ?? state.appointments ?? 0);
}

export function withoutHeld(
  state: CaseState,
  { partyId, seq }: Pick<HeldMessage, 'partyId' | 'seq'>,
): CaseState {
  return { ...state, held: (state.held ?? []).filter((one) => one.partyId !== partyId || one.seq !== seq) };
}

function release({ state, command, setting }: Asked<'releaseMessage'>): Drafts {
  const held = heldAt(state, command);
  if (!held) return refused('message.unknown');
  const { partyId, seq, personId, files, voice } = held;
  // It was that person who said it; the mediator only let it through.
  const write = writer({ role: 'party', personId, partyId }, setting.now, setting.heldWords?.by);
  const data = { files, ...(voice === undefined ? {} : { voice }), held: { partyId, seq } };
  return [write('message.said', data, { text: setting.heldWords?.text ?? '' }, { room: 'joint' })];
}

function heldAt(state: CaseState, at: Pick<HeldMessage, 'partyId' | 'seq'>): HeldMessage | undefined {
  return state.held?.find((one) => one.partyId === at.partyId && one.seq === at.seq);
}

function placeOf(
  state: CaseState,
  viewer: Viewer,
  command: MessagePlace,
): Stream | { readonly ok: false; readonly refusal: ReturnType<typeof refused>['refusal'] } {
  const { partyId } = concernOf(state, viewer, command);
  if (command.room !== 'joint' && partyId === undefined) return refused('case.party_required');
  const stream = streamAt(state, { ...command, partyId });
  if (!readableStreams(state, viewer).includes(stream)) return refused('room.not_yours');
  return isUnknown(state, stream, command.seq) ? refused('message.unknown') : stream;
}

/** A party speaks of its own line alone, whatever id it sends. */
function concernOf(
  state: CaseState,
  viewer: Viewer,
  { room, partyId, appointment }: Omit<MessagePlace, 'seq'>,
): Omit<MessagePlace, 'seq'> {
  const own = partyOf(state, viewer);
  if (room === 'joint') return { room };
  return {
    room,
    partyId: own?.partyId ?? partyId,
    ...(room === 'private' ? { appointment: appointment ?? state.appointments ?? 0 } : {}),
  };
}

function withoutEvidence(state: CaseState, stream: Stream, seq: number, by: string | null) {
  return (state.evidence ?? []).filter((one) => one.stream !== stream || one.seq !== seq || one.by !== by);
}

function sideOf(viewer: Viewer) {
  return viewer.as === 'party' ? viewer.partyId : null;
}

function isSamePlace(one: MessagePlace, other: MessagePlace): boolean {
  return one.room === other.room && one.partyId === other.partyId && one.seq === other.seq;
}

function isUnknown(state: CaseState, stream: Stream, seq: number): boolean {
  return said(state, stream) === 0 || seq < 1 || seq > (state.streams[stream]?.seq ?? 0);
}

function said(state: CaseState, stream: Stream): number {
  return state.streams[stream]?.messages ?? 0;
}
