import * as v from 'valibot';
import { TASKS } from '@/domain/procedure/tasks';
import { LIMITS, moment, requiredText, shortId } from '../fields';

/** Urging, promising, explaining a delay, moving up a level. */
export const promiseCommands = [
  v.object({ type: v.literal('urge') }),
  v.object({ type: v.literal('promise'), text: requiredText(LIMITS.reason), until: moment }),
  v.object({
    type: v.literal('explainDelay'),
    task: v.picklist(TASKS, 'choice'),
    about: v.optional(shortId),
    text: requiredText(LIMITS.reason),
    until: v.optional(moment),
  }),
  v.object({ type: v.literal('raise'), reason: requiredText(LIMITS.reason) }),
] as const;
