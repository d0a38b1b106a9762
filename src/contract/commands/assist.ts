import * as v from 'valibot';
import { TOLD_WAYS } from '@/domain/case/assist/shape';
import { LIMITS, optionalText, partyId } from '../fields';

/** How a party told the staff what they record for it, and whether it was read back. Needed from staff alone. */
export const told = v.optional(
  v.object({ how: v.picklist(TOLD_WAYS, 'choice'), readBack: v.boolean('type') }),
);

/** Filing for somebody, and a party without a phone. */
export const assistCommands = [
  v.object({
    type: v.literal('confirmFiling'),
    partyId: v.optional(partyId),
    agreed: v.boolean('type'),
    reason: optionalText(LIMITS.reason),
    told,
  }),
  v.object({
    type: v.literal('setChannel'),
    partyId: v.optional(partyId),
    channel: v.picklist(['app', 'phone', 'paper'], 'choice'),
  }),
] as const;
