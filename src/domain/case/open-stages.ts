import type { OpenStage } from './event';
import type { Stage } from './state';

/** What the bare code calls each stage: one and the same for every end that went another way. */
export const OPEN_STAGES: Readonly<Record<Stage, OpenStage>> = {
  filed: 'received',
  supplementing: 'received',
  accepted: 'accepted',
  inviting: 'accepted',
  talking: 'talking',
  signing: 'talking',
  in_force: 'agreed',
  closed: 'closed',
  declined: 'call_centre',
  refused: 'call_centre',
  silent: 'call_centre',
  unreachable: 'call_centre',
  failed: 'call_centre',
  withdrawn: 'call_centre',
  void: 'call_centre',
  // Asked by its code it shows the case that it goes on in; this is what is left without that one.
  linked: 'call_centre',
};
