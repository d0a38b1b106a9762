import type { Owner, Turn } from '../event';
import type { InTalks } from '../state';
import type { Making } from '../turns';
import { unchecked, unsigned } from './rules';

/**
 * Who is still to come before an agreement is in force: identity first, then signatures, then the seal. Each may come
 * earlier, but is owed, and can be late, only once those before have come.
 */
export function signingTurns(state: InTalks, { turn }: Making): Turn[] {
  const { agreement } = state;
  if (!agreement) return [];
  const mediator: Owner = { role: 'mediator', personId: state.mediator.personId };
  const about = agreement.agreementId;
  const check = unchecked(state).length > 0 ? [turn(mediator, 'check_identity', undefined, about)] : [];
  const sign = unsigned(state).map((partyId) =>
    turn({ role: 'party', partyId }, 'sign_agreement', undefined, about),
  );
  if (check.length > 0 || sign.length > 0) return [...check, ...sign];
  if (agreement.mediatorSignedAt === undefined) return [turn(mediator, 'sign_as_mediator', undefined, about)];
  return agreement.sealedAt === undefined
    ? [turn({ role: 'clerk' }, 'seal_agreement', undefined, about)]
    : [];
}
