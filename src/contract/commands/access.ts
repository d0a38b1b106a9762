import * as v from 'valibot';
import { CHECKED_BY } from '@/domain/case/access/shape';
import { SCOPES } from '@/domain/case/people/shape';
import { LIMITS, moment, partyId, requiredText, shortId } from '../fields';

const claim = { partyId, actorId: v.optional(shortId) };
const reason = requiredText(LIMITS.reason);

/** Whether whoever used a key is the party, or may act for it. */
export const accessCommands = [
  v.object({ type: v.literal('doubtClaim'), ...claim, reason }),
  v.object({
    type: v.literal('confirmClaim'),
    ...claim,
    how: v.picklist(CHECKED_BY, 'choice'),
    scope: v.optional(v.pipe(v.array(v.picklist(SCOPES, 'choice'), 'type'), v.minLength(1, 'too_few'))),
    until: v.optional(moment),
  }),
  v.object({ type: v.literal('undoClaim'), ...claim, reason }),
] as const;
