import * as v from 'valibot';
import { AGREEMENT_FORMS, IDENTITY_WAYS } from '@/domain/case/agreement/shape';
import { READING_WAYS } from '@/domain/case/meeting/shape';
import { digest, fileId, LIMITS, optionalText, partyId, requiredText, signature } from '../fields';
import { told } from './assist';

const reason = requiredText(LIMITS.reason);
const read = v.picklist(READING_WAYS, 'choice');

/** From the accepted clauses to the last signature and the seal. */
export const agreementCommands = [
  v.object({
    type: v.literal('draftAgreement'),
    facts: requiredText(LIMITS.facts),
    issue: requiredText(LIMITS.wish),
    responsibility: requiredText(LIMITS.wish),
    manner: requiredText(LIMITS.wish),
    form: v.picklist(AGREEMENT_FORMS, 'choice'),
    status: v.optional(v.boolean('type')),
  }),
  v.object({
    type: v.literal('checkIdentity'),
    partyId,
    how: v.picklist(IDENTITY_WAYS, 'choice'),
    authority: v.boolean('type'),
    text: optionalText(120),
  }),
  v.object({
    type: v.literal('signAgreement'),
    digest,
    signature,
    read,
    partyId: v.optional(partyId),
  }),
  v.object({
    type: v.literal('recordPaper'),
    digest,
    partyIds: v.pipe(v.array(partyId, 'type'), v.maxLength(50, 'too_many')),
    mediator: v.boolean('type'),
    read,
    files: v.pipe(
      v.array(fileId, 'type'),
      v.minLength(1, 'too_few'),
      v.maxLength(LIMITS.filesPerMessage, 'too_many'),
    ),
  }),
  v.object({ type: v.literal('signAsMediator'), digest, signature }),
  v.object({ type: v.literal('sealAgreement'), digest }),
  v.object({ type: v.literal('refuseAgreement'), partyId: v.optional(partyId), reason, told }),
  v.object({ type: v.literal('reviseAgreement'), reason }),
] as const;
