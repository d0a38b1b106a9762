import * as v from 'valibot';
import { PARTY_KINDS } from '@/domain/case/party';
import { KINDS } from '@/domain/kinds/kinds';
import { commandId, files, LIMITS, optionalText, phone, place, requiredText } from './fields';

const otherKind = v.picklist(PARTY_KINDS, 'choice');

export const otherParty = v.pipe(
  v.object({
    kind: otherKind,
    name: requiredText(LIMITS.name),
    phone: v.optional(
      v.union(
        [
          v.pipe(
            v.literal(''),
            v.transform(() => undefined),
          ),
          phone,
        ],
        'phone',
      ),
    ),
    channel: v.optional(v.picklist(['app', 'phone', 'paper'], 'choice')),
  }),
);

/** The steps of filing, each checked on its own on the phone before the next one opens. */
export const filingSteps = {
  what: v.object({ kind: v.picklist(KINDS, 'choice'), facts: requiredText(LIMITS.facts) }),
  where: v.object({ place }),
  who: v.object({
    applicant: v.object({
      name: requiredText(LIMITS.name),
      phone,
      kind: v.optional(v.picklist(['person', 'organisation', 'group'], 'choice')),
    }),
    others: v.pipe(
      v.array(otherParty, 'type'),
      v.minLength(1, 'too_few'),
      v.maxLength(LIMITS.others, 'too_many'),
    ),
    afraid: v.optional(v.object({ safePhone: phone })),
  }),
  wish: v.object({ wish: requiredText(LIMITS.wish), files: files(LIMITS.filesPerCase) }),
};

/** `case.file`: one schema, here and on the server. */
export const filing = v.object({
  commandId,
  ...filingSteps.what.entries,
  ...filingSteps.where.entries,
  ...filingSteps.who.entries,
  ...filingSteps.wish.entries,
  /** The poster that the form was opened from. */
  poster: optionalText(LIMITS.name),
});
export type FilingInput = v.InferInput<typeof filing>;
