import type { Owner, Turn } from '../event';
import type { InTalks } from '../state';
import type { Making } from '../turns';
import { unchecked, unsigned } from './rules';

/** Who is still to come before an agreement is in force: identity first, then signatures, then the seal. */
export function signingTurns(state: InTalks, { turn }: Making): Turn[] {
  const { agreement } = state;
  if (!agreement) return [];
  const mediator: Owner = { role: 'mediator', personId: state.mediator.personId };
  const about = agreement.agreementId;
  const check = unchecked(state).length > 0 ? [turn(mediator, 'check_identity', undefined, about)] : [];
  const sign = unsigned(state).map((partyId) =>
    turn({ role: 'party', partyId }, 'sign_agreement', undefined, about),
  );
  const own =
    agreement.mediatorSignedAt === undefined ? [turn(mediator, 'sign_as_mediator', undefined, about)] : [];
  const seal =
    agreement.sealedAt === undefined ? [turn({ role: 'clerk' }, 'seal_agreement', undefined, about)] : [];
  return [...check, ...sign, ...own, ...seal];
}
