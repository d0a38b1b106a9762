import {
  agreed,
  both,
  type Chapter,
  mediator,
  partyOf,
  partyOrStaff,
  refused,
  staff,
  textWords,
  when,
} from '../chapter';
import type { CaseState } from '../state';
import { readableStreams, type Stream } from '../stream';
import { mayWrite } from '../talk';
import type { Viewer } from '../viewer';
import { dangersToSettle, isSamePlace } from './danger';
import { heldAt, release, waiting, waitingOf, withoutHeld } from './held';
import { isThere, placeRead, said } from './place';
import { CARE_LIMITS, type CareCommand, type CareFacts } from './shape';

const talked = when((state) => said(state, 'joint') > 0);
const held = when((state) => waiting(state).length > 0);

/** What people need beside talking: evidence kept, insults folded, a person's look at what may hurt, help in danger. */
export const careChapter: Chapter<CareCommand['type'], keyof CareFacts> = {
  permits: {
    // After the end, too: whoever goes on to the court needs the list most.
    keepEvidence: both(
      partyOrStaff,
      when((state, viewer) => readableStreams(state, viewer).some((one) => said(state, one) > 0)),
    ),
    dropEvidence: both(
      partyOrStaff,
      when((state, viewer) => ownEvidence(state, viewer).length > 0),
    ),
    // Of one's own message, too: whoever is sorry for it may have it folded.
    askHide: both(agreed, talked),
    hideMessage: both(mediator, talked),
    showMessage: both(
      mediator,
      when((state) => (state.hidden ?? []).length > 0 || (state.hideAsked ?? []).length > 0),
    ),
    releaseMessage: both(mediator, held, (state, viewer) => mayWrite(state, viewer, 'joint')),
    returnMessage: both(mediator, held),
    settleDanger: both(
      staff,
      when((state, viewer) => dangersToSettle(state, viewer).length > 0),
    ),
  },
  decide: {
    keepEvidence: ({ state, viewer, command, setting, write }) => {
      const place = placeRead(state, viewer, command, setting.isMessage);
      if ('ok' in place) return place;
      const { name, day = null, seq } = command;
      const own = ownEvidence(state, viewer);
      const isKept = own.some((one) => one.stream === place.stream && one.seq === seq);
      if (!isKept && own.length >= CARE_LIMITS.evidence)
        return refused('care.full', { limit: CARE_LIMITS.evidence });
      return [write('evidence.kept', { seq, day }, { text: name }, place.concern)];
    },
    dropEvidence: ({ state, viewer, command, write }) => {
      const place = placeRead(state, viewer, command);
      if ('ok' in place) return place;
      const { seq } = command;
      const isKept = ownEvidence(state, viewer).some((one) => one.stream === place.stream && one.seq === seq);
      return isKept ? [write('evidence.dropped', { seq }, {}, place.concern)] : [];
    },
    askHide: ({ state, viewer, command, setting, write }) => {
      const own = partyOf(state, viewer);
      if (!own) return refused('case.not_yours');
      const { seq, reason } = command;
      if (setting.isMessage === false || !isThere(state, 'joint', seq)) return refused('message.unknown');
      const isAsked = state.hideAsked?.some((one) => one.partyId === own.partyId && one.seq === seq);
      if (isAsked || state.hidden?.includes(seq)) return [];
      if (waitingOf(state.hideAsked, own.partyId) >= CARE_LIMITS.waiting)
        return refused('care.full', { limit: CARE_LIMITS.waiting });
      return [write('hiding.asked', { partyId: own.partyId, seq }, textWords(reason))];
    },
    hideMessage: ({ state, command, setting, write }) => {
      const { seq, reason } = command;
      if (setting.isMessage === false || !isThere(state, 'joint', seq)) return refused('message.unknown');
      return state.hidden?.includes(seq) ? [] : [write('message.hidden', { seq }, textWords(reason))];
    },
    // Unfolds, or answers on their own lines those who asked for folding that it stays as it is.
    showMessage: ({ state, command, write }) => {
      const { seq } = command;
      const words = textWords(command.reason);
      if (state.hidden?.includes(seq)) return [write('message.shown', { seq }, words)];
      const asked = (state.hideAsked ?? []).filter((one) => one.seq === seq);
      return asked.map((one) => write('hiding.refused', one, words));
    },
    releaseMessage: (asked) => release(asked),
    returnMessage: ({ state, command, write }) => {
      const found = heldAt(state, command);
      if (!found) return refused('message.unknown');
      const { partyId, seq } = found;
      return [write('message.returned', { partyId, seq }, { text: command.reason })];
    },
    settleDanger: ({ state, viewer, command, write }) => {
      const place = placeRead(state, viewer, command);
      if ('ok' in place) return place;
      const at = { ...place.concern, seq: command.seq };
      const danger = dangersToSettle(state, viewer).find((one) => isSamePlace(one, at));
      return danger
        ? [write('danger.settled', danger, { text: command.text }, danger)]
        : refused('message.unknown');
    },
  },
  evolve: {
    'evidence.kept': (state, { stream, data, by }) => {
      const kept = { stream, ...data, by: by.partyId ?? null };
      return { ...state, evidence: [...withoutEvidence(state, stream, data.seq, kept.by), kept] };
    },
    'evidence.dropped': (state, { stream, data, by }) => ({
      ...state,
      evidence: withoutEvidence(state, stream, data.seq, by.partyId ?? null),
    }),
    'hiding.asked': (state, { data }) => ({ ...state, hideAsked: [...(state.hideAsked ?? []), data] }),
    'hiding.refused': (state, { data }) => ({
      ...state,
      hideAsked: (state.hideAsked ?? []).filter(
        (one) => one.partyId !== data.partyId || one.seq !== data.seq,
      ),
    }),
    'message.hidden': (state, { data }) => ({
      ...state,
      hidden: [...(state.hidden ?? []), data.seq],
      ...(state.hideAsked ? { hideAsked: state.hideAsked.filter(({ seq }) => seq !== data.seq) } : {}),
    }),
    'message.shown': (state, { data }) => ({
      ...state,
      hidden: (state.hidden ?? []).filter((seq) => seq !== data.seq),
    }),
    'message.held': (state, { data, by, stream }) => {
      const seq = (state.streams[stream]?.seq ?? 0) + 1;
      return { ...state, held: [...(state.held ?? []), { ...data, personId: by.personId, seq }] };
    },
    'message.returned': (state, { data }) => withoutHeld(state, data),
    'danger.heard': (state, { data }) => ({ ...state, dangers: [...(state.dangers ?? []), data] }),
    'danger.settled': (state, { data }) => ({
      ...state,
      dangers: (state.dangers ?? []).filter((one) => !isSamePlace(one, data)),
    }),
    'voice.written': (state) => state,
  },
};

/** What stands on the list of this viewer's side, as far as they read where it is; the staff share one. */
function ownEvidence(state: CaseState, viewer: Viewer) {
  const side = viewer.as === 'party' ? viewer.partyId : null;
  const readable = readableStreams(state, viewer);
  return (state.evidence ?? []).filter((one) => one.by === side && readable.includes(one.stream));
}

function withoutEvidence(state: CaseState, stream: Stream, seq: number, by: string | null) {
  return (state.evidence ?? []).filter((one) => one.stream !== stream || one.seq !== seq || one.by !== by);
}
