import type { EventType } from './event';
import type { Stage } from './state';

/** One change of stage: what happens in which stage, and where the case is then. */
export interface Change {
  readonly from: Stage;
  readonly event: EventType;
  readonly to: Stage;
  /** Who can bring it about. */
  readonly by: readonly ('party' | 'mediator' | 'clerk' | 'other clerk')[];
}

const row = (from: Stage, event: EventType, to: Stage, ...by: Change['by']): Change => ({
  from,
  event,
  to,
  by,
});
/** The same step out of several stages. */
const rows = (from: readonly Stage[], event: EventType, to: Stage, ...by: Change['by']): Change[] =>
  from.map((stage) => row(stage, event, to, ...by));

const ASKED: readonly Stage[] = ['inviting', 'talking', 'signing'];
const ANSWERING: readonly Stage[] = ['inviting', 'talking'];
const NO: readonly Stage[] = ['refused', 'silent', 'unreachable'];

/**
 * The life of a case: every change of stage that there is, and no other. What can lie over any stage (a rest, a
 * transfer that waits for its answer, a level) is no stage. `docs/lifecycle.md` is written from this table.
 */
export const LIFECYCLE: readonly Change[] = [
  row('filed', 'supplement.asked', 'supplementing', 'clerk'),
  row('supplementing', 'supplement.given', 'filed', 'party', 'mediator', 'clerk'),
  ...rows(['filed', 'supplementing'], 'case.accepted', 'accepted', 'clerk'),
  ...rows(['filed', 'supplementing'], 'case.declined', 'declined', 'clerk'),
  row('accepted', 'mediator.assigned', 'inviting', 'clerk'),
  row('inviting', 'room.opened', 'talking', 'mediator'),
  row('talking', 'agreement.drafted', 'signing', 'mediator'),
  row('signing', 'agreement.took_effect', 'in_force', 'party', 'mediator', 'clerk'),
  row('in_force', 'case.closed', 'closed', 'mediator', 'clerk'),
  // A draft is void when somebody says no, somebody comes or goes, or another mediator takes over.
  row('signing', 'agreement.refused', 'talking', 'party', 'mediator'),
  row('signing', 'agreement.revised', 'talking', 'mediator'),
  row('signing', 'consent.given', 'talking', 'party', 'mediator', 'clerk'),
  row('signing', 'consent.refused', 'talking', 'party', 'mediator', 'clerk'),
  row('signing', 'party.left', 'talking', 'party'),
  row('signing', 'party.lost', 'talking', 'mediator', 'clerk'),
  row('signing', 'mediator.assigned', 'talking', 'clerk'),
  // Whoever had said yes, or signed, was not that party.
  row('signing', 'claim.undone', 'talking', 'mediator', 'clerk'),
  row('in_force', 'talks.reopened', 'talking', 'mediator'),
  // Without a mediator, or with another organisation, the centre begins again with naming one.
  ...rows(ANSWERING, 'mediator.declined', 'accepted', 'mediator'),
  ...rows(ANSWERING, 'transfer.taken', 'accepted', 'other clerk'),
  // The last of the other side said no, is silent, cannot be reached, or is no party any more.
  ...rows(ASKED, 'consent.refused', 'refused', 'party', 'mediator', 'clerk'),
  ...rows(ANSWERING, 'silence.found', 'refused', 'mediator', 'clerk'),
  ...rows(ANSWERING, 'silence.found', 'silent', 'mediator', 'clerk'),
  ...NO.flatMap((to) => [
    ...rows(ANSWERING, 'unreachable.found', to, 'mediator', 'clerk'),
    ...rows(ANSWERING, 'party.left', to, 'party', 'mediator', 'clerk'),
    row('signing', 'party.left', to, 'party'),
  ]),
  ...rows(ASKED, 'case.failed', 'failed', 'mediator'),
  ...rows(
    ['filed', 'supplementing', 'accepted', ...ASKED],
    'case.withdrawn',
    'withdrawn',
    'party',
    'mediator',
    'clerk',
  ),
  ...rows(['filed', 'supplementing', 'accepted', ...ANSWERING], 'case.linked', 'linked', 'clerk'),
  ...rows(['filed', 'supplementing', 'accepted', 'inviting'], 'case.voided', 'void', 'clerk'),
  ...rows(['declined', 'withdrawn', 'void', 'linked'], 'case.reopened', 'filed', 'clerk'),
  ...rows([...NO, 'failed'], 'case.reopened', 'inviting', 'clerk'),
  row('closed', 'case.reopened', 'in_force', 'party', 'mediator', 'clerk'),
];
