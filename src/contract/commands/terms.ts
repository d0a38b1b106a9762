import * as v from 'valibot';
import { DEEDS } from '@/domain/case/terms/shape';
import { count, day, fen, LIMITS, partyId, requiredText, shortId } from '../fields';
import { told } from './assist';

const proof = v.pipe(v.string('type'), v.maxLength(LIMITS.reason, 'too_long'));

const clause = {
  debtor: partyId,
  creditor: v.nullable(partyId),
  deed: v.picklist(DEEDS, 'choice'),
  amount: v.nullable(fen),
  due: v.nullable(day),
  instalments: v.pipe(v.array(v.object({ due: day, amount: fen }), 'type'), v.maxLength(60, 'too_many')),
  text: requiredText(LIMITS.wish),
  proof,
};

/** Clause by clause. */
export const termCommands = [
  v.object({ type: v.literal('proposeTerm'), ...clause }),
  v.object({ type: v.literal('counterTerm'), termId: shortId, base: count, ...clause }),
  v.object({
    type: v.literal('acceptTerm'),
    termId: shortId,
    version: count,
    partyId: v.optional(partyId),
    told,
  }),
  v.object({ type: v.literal('dropTerm'), termId: shortId }),
] as const;
