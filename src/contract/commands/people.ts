import * as v from 'valibot';
import { HANDLER_ROLES } from '@/domain/case/mediator/shape';
import { PARTY_KINDS } from '@/domain/case/party';
import {
  ACTING_AS,
  AUTHORITIES,
  HELPER_SCOPES,
  PARTY_DETAILS,
  type PartyDetail,
} from '@/domain/case/people/shape';
import {
  count,
  fileId,
  files,
  LIMITS,
  moment,
  optionalText,
  partyId,
  personId,
  phone,
  requiredText,
  shortId,
} from '../fields';
import { told } from './assist';

const side = v.picklist(['applicant', 'other'], 'choice');
const kind = v.picklist(PARTY_KINDS, 'choice');
const channel = v.picklist(['app', 'phone', 'paper'], 'choice');
const reason = requiredText(LIMITS.reason);
const someFiles = v.pipe(
  v.array(fileId, 'type'),
  v.minLength(1, 'too_few'),
  v.maxLength(LIMITS.filesPerMessage, 'too_many'),
);

const details = v.object(
  Object.fromEntries(PARTY_DETAILS.map((name) => [name, optionalText(120)])) as Record<
    PartyDetail,
    ReturnType<typeof optionalText>
  >,
);

/** Everybody a case concerns, and who mediates it. */
export const peopleCommands = [
  v.object({
    type: v.literal('addParty'),
    side,
    kind,
    name: requiredText(LIMITS.name),
    phone: v.optional(phone),
    channel: v.optional(channel),
    heirOf: v.optional(partyId),
  }),
  v.object({ type: v.literal('describeParty'), partyId: v.optional(partyId), details }),
  v.object({ type: v.literal('removeParty'), partyId, reason }),
  v.object({
    type: v.literal('replaceParty'),
    partyId,
    kind,
    name: requiredText(LIMITS.name),
    phone: v.optional(phone),
    reason,
  }),
  v.object({ type: v.literal('leave'), reason: optionalText(LIMITS.reason) }),
  v.object({
    type: v.literal('electRepresentatives'),
    partyId: v.optional(partyId),
    members: count,
    names: v.pipe(v.array(requiredText(LIMITS.name), 'type'), v.maxLength(20, 'too_many')),
    files: someFiles,
  }),
  v.object({
    type: v.literal('appointActor'),
    partyId: v.optional(partyId),
    as: v.picklist(ACTING_AS, 'choice'),
    name: requiredText(LIMITS.name),
    authority: v.picklist(AUTHORITIES, 'choice'),
    scope: v.pipe(v.array(v.picklist(HELPER_SCOPES, 'choice'), 'type'), v.minLength(1, 'too_few')),
    until: v.optional(moment),
    files: files(LIMITS.filesPerMessage),
    ownInterest: v.boolean('type'),
    isParty: v.optional(partyId),
  }),
  v.object({ type: v.literal('dismissActor'), partyId: v.optional(partyId), actorId: shortId }),
  v.object({
    type: v.literal('chooseMediator'),
    mediatorId: personId,
    partyId: v.optional(partyId),
    told,
  }),
  v.object({ type: v.literal('acceptMediator'), partyId: v.optional(partyId), told }),
  v.object({ type: v.literal('declineCase'), reason }),
  v.object({ type: v.literal('askReplacement'), reason }),
  v.object({ type: v.literal('keepMediator'), reason }),
  v.object({ type: v.literal('addHandler'), personId, as: v.picklist(HANDLER_ROLES, 'choice') }),
  v.object({ type: v.literal('removeHandler'), personId }),
] as const;
