import * as v from 'valibot';
import { FIELD_WORK } from '@/domain/case/field/shape';
import { READING_WAYS, RECORD_RESULTS } from '@/domain/case/meeting/shape';
import {
  count,
  digest,
  files,
  LIMITS,
  moment,
  optionalText,
  partyId,
  requiredText,
  shortId,
  signature,
} from '../fields';
import { told } from './assist';

const degrees = (most: number) =>
  v.pipe(v.number('type'), v.finite('type'), v.minValue(-most, 'type'), v.maxValue(most, 'type'));

/** Work in the field, and meetings with their record. */
export const meetingCommands = [
  v.object({
    type: v.literal('recordField'),
    work: v.picklist(FIELD_WORK, 'choice'),
    heldAt: moment,
    place: requiredText(120),
    people: optionalText(LIMITS.reason),
    text: requiredText(LIMITS.facts),
    files: files(LIMITS.filesPerMessage),
    position: v.optional(
      v.object({
        lat: degrees(90),
        lng: degrees(180),
        accuracy: v.pipe(v.number('type'), v.finite('type'), v.minValue(0, 'type')),
      }),
    ),
  }),
  v.object({
    type: v.literal('proposeMeeting'),
    times: v.pipe(v.array(moment, 'type'), v.minLength(1, 'too_few'), v.maxLength(5, 'too_many')),
    minutes: v.pipe(count, v.minValue(15, 'type'), v.maxValue(600, 'type')),
    remote: v.boolean('type'),
    place: requiredText(120),
    only: v.optional(partyId),
  }),
  v.object({
    type: v.literal('markTimes'),
    meetingId: shortId,
    suits: v.pipe(v.array(count, 'type'), v.maxLength(5, 'too_many')),
    partyId: v.optional(partyId),
    told,
  }),
  v.object({ type: v.literal('fixMeeting'), meetingId: shortId, time: moment }),
  v.object({ type: v.literal('cancelMeeting'), meetingId: shortId, reason: requiredText(LIMITS.reason) }),
  v.object({
    type: v.literal('announceCompanion'),
    meetingId: shortId,
    name: requiredText(LIMITS.name),
    as: v.picklist(['companion', 'representative'], 'choice'),
    files: files(LIMITS.filesPerMessage),
    partyId: v.optional(partyId),
  }),
  v.object({
    type: v.literal('writeRecord'),
    meetingId: shortId,
    base: count,
    place: requiredText(120),
    present: v.pipe(v.array(partyId, 'type'), v.minLength(1, 'too_few'), v.maxLength(50, 'too_many')),
    others: optionalText(LIMITS.reason),
    rights: v.literal(true, 'required'),
    statements: requiredText(LIMITS.record),
    verified: optionalText(LIMITS.facts),
    result: v.picklist(RECORD_RESULTS, 'choice'),
    outcome: requiredText(LIMITS.facts),
  }),
  v.object({
    type: v.literal('signRecord'),
    meetingId: shortId,
    digest,
    signature,
    read: v.picklist(READING_WAYS, 'choice'),
    partyId: v.optional(partyId),
  }),
  v.object({
    type: v.literal('refuseRecord'),
    meetingId: shortId,
    partyId: v.optional(partyId),
    reason: requiredText(LIMITS.reason),
    told,
  }),
] as const;
