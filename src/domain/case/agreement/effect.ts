import { dueAfter, dueFor, type Procedure } from '../../procedure/procedure';
import type { Asked } from '../chapter';
import type { CommandType } from '../command';
import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import type { AgreementForm } from './shape';

/**
 * Adds that the agreement took effect where the last of all parties, the mediator and the seal has just come onto
 * it (People's Mediation Law art. 29).
 */
export function withEffect<T extends CommandType>(
  { state, setting, write }: Pick<Asked<T>, 'state' | 'setting' | 'write'>,
  events: CaseEvent[],
): CaseEvent[] {
  const { agreement } = state;
  if (!agreement) return events;
  const has = (type: CaseEvent['type']) => events.some((event) => event.type === type);
  const signed = [
    ...agreement.signed.map((one) => one.partyId),
    ...events.flatMap((event) => (event.type === 'agreement.signed' ? [event.data.partyId] : [])),
  ];
  const complete =
    agreement.signers.every((partyId) => signed.includes(partyId)) &&
    (agreement.mediatorSignedAt !== undefined || has('agreement.signed_by_mediator')) &&
    (agreement.sealedAt !== undefined || has('agreement.sealed'));
  if (!complete) return events;
  const { agreementId, digest, form } = agreement;
  const dates = datesFrom(state, agreement, setting.procedure, setting.now);
  return [...events, write('agreement.took_effect', { agreementId, form, digest, ...dates })];
}

/** The last day for asking the court together (art. 33) and the days of the visits, counted from `now`. */
export function datesFrom(
  state: CaseState,
  { form, status }: { readonly form: AgreementForm; readonly status?: boolean | undefined },
  procedure: Procedure,
  now: string,
) {
  const rules = procedure.tracks[state.track ?? 'people'];
  // The court confirms a written agreement, and none on marriage, parentage or other identity relations.
  const possible = rules.confirmation.possible && form !== 'oral' && !status;
  return {
    confirmBy: possible ? dueFor(procedure, 'ask_confirmation', now).due : null,
    visits: procedure.followUps.map((visit) => dueAfter(procedure, visit, now).due),
  };
}
