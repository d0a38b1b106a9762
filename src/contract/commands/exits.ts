import * as v from 'valibot';
import { ORGANS } from '@/domain/case/exits/shape';
import { LOSSES, REST_REASONS } from '@/domain/case/rest/shape';
import { disputeCode } from '../code-field';
import { centreId, day, LIMITS, optionalText, partyId, requiredText } from '../fields';
import { told } from './assist';

const reason = requiredText(LIMITS.reason);

/** Rest, change and the ways out. */
export const exitCommands = [
  v.object({
    type: v.literal('suspend'),
    reason: v.picklist(REST_REASONS, 'choice'),
    text: reason,
    recheck: day,
  }),
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('proposeExtension'), until: day, partyId: v.optional(partyId), told }),
  v.object({ type: v.literal('agreeExtension'), partyId: v.optional(partyId), told }),
  v.object({ type: v.literal('recordLoss'), partyId, what: v.picklist(LOSSES, 'choice') }),
  v.object({ type: v.literal('allowJoint'), partyId: v.optional(partyId), told }),
  v.object({ type: v.literal('closeSilent'), partyId }),
  v.object({ type: v.literal('closeUnreachable'), partyId }),
  v.object({ type: v.literal('fail'), reason }),
  v.object({ type: v.literal('reopen'), reason }),
  v.object({ type: v.literal('transfer'), to: centreId, reason }),
  v.object({ type: v.literal('takeTransfer') }),
  v.object({
    type: v.literal('returnTransfer'),
    whose: v.optional(centreId),
    office: optionalText(60),
    reason,
  }),
  v.object({
    type: v.literal('report'),
    organ: v.picklist(ORGANS, 'choice'),
    urgent: v.boolean('type'),
    text: requiredText(LIMITS.facts),
  }),
  v.object({
    type: v.literal('linkCase'),
    code: disputeCode,
    same: v.pipe(v.array(v.object({ partyId, is: partyId }), 'type'), v.maxLength(LIMITS.others, 'too_many')),
    reason,
  }),
  v.object({ type: v.literal('closeWrong'), reason }),
] as const;
