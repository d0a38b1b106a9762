import * as v from 'valibot';
import { HELPER_AUTHORITIES, HELPER_OFFICES } from '@/domain/case/assist/shape';
import { PARTY_KINDS } from '@/domain/case/party';
import { HELPER_SCOPES } from '@/domain/case/people/shape';
import { KINDS } from '@/domain/kinds/kinds';
import { commandId, files, LIMITS, moment, optionalText, phone, place, requiredText } from './fields';

const otherKind = v.picklist(PARTY_KINDS, 'choice');
const channel = v.optional(v.picklist(['app', 'phone', 'paper'], 'choice'));

/** A telephone number, or nothing, however that is written. */
const phoneOrNone = v.optional(
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
);

/** Whoever files for somebody else; the rules on what right needs a paper are the domain's. */
export const helper = v.object({
  name: requiredText(LIMITS.name),
  phone: phoneOrNone,
  office: v.picklist(HELPER_OFFICES, 'choice'),
  authority: v.picklist(HELPER_AUTHORITIES, 'choice'),
  scope: v.pipe(v.array(v.picklist(HELPER_SCOPES, 'choice'), 'type'), v.minLength(1, 'too_few')),
  until: v.optional(moment),
  files: files(LIMITS.filesPerMessage),
});

export const otherParty = v.pipe(
  v.object({
    kind: otherKind,
    name: requiredText(LIMITS.name),
    phone: phoneOrNone,
    channel,
  }),
);

/** The steps of filing, each checked on its own on the phone before the next one opens. */
export const filingSteps = {
  what: v.object({ kind: v.picklist(KINDS, 'choice'), facts: requiredText(LIMITS.facts) }),
  where: v.object({ place }),
  who: v.object({
    applicant: v.pipe(
      v.object({
        name: requiredText(LIMITS.name),
        phone: phoneOrNone,
        kind: v.optional(v.picklist(['person', 'organisation', 'group'], 'choice')),
        channel,
      }),
      // Only who is reached on paper and at the window may have no telephone at all.
      v.forward(
        v.partialCheck(
          [['phone'], ['channel']],
          (one) => one.phone !== undefined || one.channel === 'paper',
          'required',
        ),
        ['phone'],
      ),
    ),
    helper: v.optional(helper),
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
