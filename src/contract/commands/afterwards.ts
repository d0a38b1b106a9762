import * as v from 'valibot';
import { CONFIRMATION_RESULTS, PERFORMED, SETTLED, VISIT_WAYS } from '@/domain/case/afterwards/shape';
import { count, day, files, LIMITS, optionalText, partyId, requiredText, shortId } from '../fields';
import { told } from './assist';

const reason = requiredText(LIMITS.reason);
const text = optionalText(LIMITS.reason);

/** The court, performance, the visit and the end. */
export const afterwardsCommands = [
  v.object({
    type: v.literal('askConfirmation'),
    court: requiredText(60),
    partyId: v.optional(partyId),
    told,
  }),
  v.object({ type: v.literal('fileConfirmation'), court: requiredText(60), on: day }),
  v.object({
    type: v.literal('decideConfirmation'),
    result: v.picklist(CONFIRMATION_RESULTS, 'choice'),
    on: day,
    number: optionalText(60),
  }),
  v.object({
    type: v.literal('reportPerformance'),
    termId: shortId,
    part: count,
    done: v.picklist(PERFORMED, 'choice'),
    text,
    files: files(LIMITS.filesPerMessage),
    partyId: v.optional(partyId),
    told,
  }),
  v.object({
    type: v.literal('confirmPerformance'),
    termId: shortId,
    part: count,
    received: v.boolean('type'),
    text,
    partyId: v.optional(partyId),
    told,
  }),
  v.object({
    type: v.literal('visit'),
    how: v.picklist(VISIT_WAYS, 'choice'),
    performed: v.picklist(PERFORMED, 'choice'),
    text: requiredText(LIMITS.facts),
    risk: optionalText(LIMITS.reason),
  }),
  v.object({
    type: v.literal('answerVisit'),
    answer: v.picklist(SETTLED, 'choice'),
    text,
    partyId: v.optional(partyId),
    told,
  }),
  v.object({ type: v.literal('waiveFollowUp'), reason }),
  v.object({
    type: v.literal('rate'),
    stars: v.pipe(count, v.minValue(1, 'choice'), v.maxValue(5, 'choice')),
    text,
  }),
  v.object({ type: v.literal('close') }),
  v.object({ type: v.literal('talkAgain'), reason }),
] as const;
