import { isOutside } from './assist/standing';
import { partyOf } from './chapter';
import type { OpenStage } from './event';
import { takesPart } from './party';
import type { Refusal } from './refusal';
import { type CaseState, isEnded, type Stage } from './state';
import { readableStreams } from './stream';
import { openView } from './turns';
import type { CaseView, Reading } from './view';
import type { Viewer } from './viewer';

/** Whoever left, was replaced or has died keeps their own line, and of the case only what the bare code shows. */
export function hasGone(state: CaseState, viewer: Viewer): boolean {
  const own = partyOf(state, viewer);
  return own !== undefined && !takesPart(own);
}

/** The stage as far as this viewer may know it: that an agreement is being signed concerns those who talk. */
export function stageSeen(state: CaseState, viewer: Viewer): Stage {
  if (hasGone(state, viewer) || isOutside(state, viewer)) return STAGE_OF[openView(state).stage];
  const isHidden = state.stage === 'signing' && !readableStreams(state, viewer).includes('accord');
  return isHidden ? 'talking' : state.stage;
}

/** A refusal that names the stage names it as far as this viewer may know it. */
export function refusalSeen<R extends Refusal | null>(
  state: CaseState,
  viewer: Viewer,
  refusal: R,
): R | Refusal {
  if (refusal?.code !== 'case.not_now') return refusal;
  const stage = stageSeen(state, viewer);
  return { ...refusal, params: { ...refusal.params, stage, ended: isEnded(stage) ? 1 : 0 } };
}

const STAGE_OF: Readonly<Record<OpenStage, Stage>> = {
  received: 'filed',
  accepted: 'accepted',
  talking: 'talking',
  agreed: 'in_force',
  closed: 'closed',
  call_centre: 'failed',
};

/** A case for whoever is no longer part of it; who acted for them is a matter of the case, too. */
export function viewGone(
  state: CaseState,
  { viewer, centre }: Reading,
  own: Pick<CaseView, 'knot' | 'parties' | 'rooms' | 'locked'>,
): CaseView {
  const { caseId, code, kind, place, filedAt } = state;
  return {
    caseId,
    code,
    stage: stageSeen(state, viewer),
    kind,
    place,
    filedAt,
    centre,
    you: viewer.as === 'party' ? { role: 'party', partyId: viewer.partyId } : { role: viewer.as },
    next: null,
    turns: [],
    readyToTalk: false,
    late: [],
    level: 0,
    handlers: [],
    meetings: [],
    terms: [],
    performance: [],
    visits: [],
    ...own,
    parties: own.parties.map(({ actors: _, ...party }) => party),
  };
}
