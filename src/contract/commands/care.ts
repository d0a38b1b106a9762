import * as v from 'valibot';
import { count, day, LIMITS, optionalText, partyId, requiredText } from '../fields';

const seq = count;
const place = {
  room: v.picklist(['joint', 'centre', 'private'], 'choice'),
  partyId: v.optional(partyId),
  appointment: v.optional(count),
  seq,
};

/** Evidence, folded messages, messages held for a person's look, and danger. */
export const careCommands = [
  v.object({
    type: v.literal('keepEvidence'),
    ...place,
    name: requiredText(LIMITS.name),
    day: v.optional(day),
  }),
  v.object({ type: v.literal('dropEvidence'), ...place }),
  v.object({ type: v.literal('askHide'), seq, reason: optionalText(LIMITS.reason) }),
  v.object({ type: v.literal('hideMessage'), seq, reason: optionalText(LIMITS.reason) }),
  v.object({ type: v.literal('showMessage'), seq, reason: optionalText(LIMITS.reason) }),
  v.object({ type: v.literal('releaseMessage'), partyId, seq }),
  v.object({ type: v.literal('returnMessage'), partyId, seq, reason: requiredText(LIMITS.reason) }),
  v.object({ type: v.literal('settleDanger'), ...place, text: requiredText(LIMITS.reason) }),
] as const;
