import { type CaseState, isEnded } from '../state';
import { readableStreams } from '../stream';
import type { CaseView, EvidenceView, Reading } from '../view';
import { openDangers } from './danger';
import { waiting } from './held';
import { placeIn } from './place';
import type { Evidence } from './shape';

type Care = Pick<CaseView, 'evidence' | 'hidden' | 'hideAsked' | 'held' | 'dangers'>;

/** What is kept, folded and held back, as far as the viewer reads the stream it concerns. */
export function viewCare(state: CaseState, { viewer }: Reading): Care {
  const readable = readableStreams(state, viewer);
  const evidence = (state.evidence ?? []).filter(({ stream }) => readable.includes(stream)).map(viewEvidence);
  const mine = <T extends { readonly partyId: string }>(list: readonly T[] = []) =>
    list.filter(
      ({ partyId }) => viewer.as === 'mediator' || (viewer.as === 'party' && viewer.partyId === partyId),
    );
  // Whoever talks no more is not told what becomes of a message in the talks.
  const hideAsked = readable.includes('joint') ? mine(state.hideAsked) : [];
  const isOwn = viewer.as === 'party';
  const held = mine(isOwn ? state.held : waiting(state)).map(({ partyId, seq }) => ({ partyId, seq }));
  const dangers = openDangers(state, viewer);
  return {
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(state.hidden?.length && readable.includes('joint') ? { hidden: state.hidden } : {}),
    ...(hideAsked.length > 0 ? { hideAsked } : {}),
    ...(held.length > 0 ? { held } : {}),
    ...(dangers.length > 0 ? { dangers } : {}),
  };
}

/** On the card: what waits for somebody's look. */
export function careMarks(state: CaseState, viewer: Reading['viewer']): { danger?: true; reviews?: number } {
  const reviews = viewer.as === 'mediator' && !isEnded(state.stage) ? toLookAt(state) : 0;
  return {
    ...(openDangers(state, viewer).length > 0 ? { danger: true } : {}),
    ...(reviews > 0 ? { reviews } : {}),
  };
}

function toLookAt(state: CaseState): number {
  return waiting(state).length + (state.hideAsked ?? []).length;
}

function viewEvidence({ stream, seq, day, by }: Evidence): EvidenceView {
  return { ...placeIn(stream, seq), day, by };
}
