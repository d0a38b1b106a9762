import * as v from 'valibot';
import { CLAIMABLE_AS } from '@/domain/case/access/shape';
import { GIVEN_REASONS } from '@/domain/case/looks/shape';
import { SLIP_FORMATS } from '@/domain/code/slip';
import { POSTER_KINDS } from '@/domain/posters/poster';
import { FORMS } from '@/domain/procedure/tracks';
import { disputeCode } from './code-field';
import { caseCommand } from './command';
import {
  caseId,
  commandId,
  count,
  cursor,
  day,
  LIMITS,
  moment,
  noticeId,
  optionalText,
  partyId,
  personalKey,
  personId,
  pin,
  place,
  posterId,
  requiredText,
  shortId,
  templateId,
} from './fields';
import { filing } from './filing';

const nothing = v.object({});
const room = v.picklist(['joint', 'centre', 'private'], 'choice');
const lookReason = v.object({
  why: v.picklist(GIVEN_REASONS, 'choice'),
  note: optionalText(LIMITS.lookNote),
});
/** A mediator's appointment: an earlier private talk is still read by its party. */
const appointment = v.optional(count);

/**
 * The door: each operation with its input. `token`: whether a signed-in person is needed. `mode`: `demo` exists
 * only in a server started for demonstration. `writes`: carries a `commandId` and is safe to repeat.
 */
export const operations = {
  'session.people': { input: nothing, token: 'none', mode: 'demo' },
  'session.demo': { input: v.object({ personId }), token: 'none', mode: 'demo' },
  'session.me': { input: nothing, token: 'needed' },
  'session.invite': {
    input: v.object({
      commandId,
      invitation: v.pipe(v.string('type'), v.trim(), v.regex(/^[A-Za-z0-9-]{8,40}$/, 'id')),
    }),
    token: 'optional',
    writes: true,
  },
  'session.ticket': { input: nothing, token: 'needed' },
  /** Before the caller's private talks. `null` removes it; whoever has one already gives it as `old`. */
  'session.pin': {
    input: v.object({ commandId, pin: v.nullable(pin), old: v.optional(pin) }),
    token: 'needed',
    writes: true,
  },
  'session.unlock': { input: v.object({ pin }), token: 'needed' },
  'place.children': { input: v.object({ place: v.optional(place) }), token: 'none' },
  'place.path': { input: v.object({ place }), token: 'none' },
  'centre.contact': { input: nothing, token: 'none' },
  'procedure.show': { input: nothing, token: 'none' },
  /** `everywhere`: for a clerk who looks for a co-handler, those of the other organisations, too. */
  'centre.mediators': {
    input: v.object({ caseId, everywhere: v.optional(v.boolean('type')) }),
    token: 'needed',
  },
  'centre.inbox': { input: nothing, token: 'needed' },
  /** What a poster that somebody scanned fills into the filing form. */
  'poster.show': { input: v.object({ poster: posterId }), token: 'none' },
  'centre.posters': { input: nothing, token: 'needed' },
  'centre.makePoster': {
    input: v.object({
      commandId,
      kind: v.picklist(POSTER_KINDS, 'choice'),
      name: requiredText(LIMITS.posterName),
      place,
      window: v.optional(shortId),
    }),
    token: 'needed',
    writes: true,
  },
  'centre.endPoster': { input: v.object({ commandId, poster: posterId }), token: 'needed', writes: true },
  'centre.posterPaper': { input: v.object({ poster: posterId }), token: 'needed' },
  'desk.queue': { input: nothing, token: 'needed' },
  'desk.phrases': { input: nothing, token: 'needed' },
  'desk.keepPhrases': {
    input: v.object({
      commandId,
      phrases: v.pipe(v.array(requiredText(LIMITS.phrase), 'type'), v.maxLength(LIMITS.phrases, 'too_many')),
    }),
    token: 'needed',
    writes: true,
  },
  'case.file': { input: filing, token: 'optional', writes: true },
  /** `code`: only the one that this code leads to. */
  'case.mine': { input: v.object({ code: v.optional(disputeCode) }), token: 'needed' },
  'case.lookup': { input: v.object({ code: disputeCode }), token: 'none' },
  'case.claim': {
    /** Without `acting`: "I am this person". */
    input: v.object({
      commandId,
      code: disputeCode,
      key: personalKey,
      acting: v.optional(
        v.object({ name: requiredText(LIMITS.name), as: v.picklist(CLAIMABLE_AS, 'choice') }),
      ),
    }),
    token: 'optional',
    writes: true,
  },
  /** `reason`: of a clerk by whom nothing is owed; the parties read it. */
  'case.view': { input: v.object({ caseId, reason: v.optional(lookReason) }), token: 'needed' },
  /** Who has looked at the case; `before`: the days before the oldest one held. */
  'case.looks': { input: v.object({ caseId, before: v.optional(day) }), token: 'needed' },
  'case.since': { input: v.object({ caseId, cursor }), token: 'needed' },
  'case.earlier': {
    input: v.object({
      caseId,
      room,
      partyId: v.optional(partyId),
      appointment,
      /** The id of the oldest message held. */
      before: v.pipe(v.string('type'), v.regex(/^[\w:.]{1,80}$/, 'id')),
      /** More at once for whoever jumps to the first unread. */
      limit: v.optional(v.pipe(count, v.minValue(1, 'type'), v.maxValue(LIMITS.earlier, 'too_many'))),
    }),
    token: 'needed',
  },
  'case.read': {
    input: v.object({
      caseId,
      room,
      partyId: v.optional(partyId),
      appointment,
      messages: count,
    }),
    token: 'needed',
  },
  /** One of the case's papers as PDF; which there are stands in the answer of `case.papers`. */
  'case.papers': { input: v.object({ caseId }), token: 'needed' },
  'case.paper': {
    input: v.object({ caseId, form: v.picklist(FORMS, 'choice'), about: v.optional(shortId) }),
    token: 'needed',
  },
  /**
   * The case as a slip to print, a PDF in base64. `partyId` with `key`, from staff alone: with the part to tear off.
   * `reply`: on A5, a second page to answer an invitation by hand.
   */
  'case.slip': {
    input: v.object({
      caseId,
      format: v.picklist(SLIP_FORMATS, 'choice'),
      partyId: v.optional(partyId),
      key: v.optional(personalKey),
      reply: v.optional(v.boolean('type')),
    }),
    token: 'needed',
  },
  /** Whoever holds an agreement asks whether it is genuine: by its code and the fingerprint printed on it. */
  'agreement.check': {
    input: v.object({
      code: disputeCode,
      fingerprint: v.pipe(
        v.string('type'),
        v.transform((text) => text.replace(/[\s-]/g, '').toLowerCase()),
        v.regex(/^[0-9a-f]{16,64}$/, 'id'),
      ),
    }),
    token: 'none',
  },
  'centre.organisations': { input: v.object({ caseId }), token: 'needed' },
  'case.do': { input: v.object({ caseId, commandId, command: caseCommand }), token: 'needed', writes: true },
  'notice.list': { input: v.object({ before: v.optional(cursor) }), token: 'needed' },
  'notice.count': { input: nothing, token: 'needed' },
  /** Some notices, those of a case but for its messages, or all up to a moment. */
  'notice.read': {
    input: v.object({
      notices: v.optional(v.pipe(v.array(noticeId), v.maxLength(LIMITS.notices, 'too_many'))),
      caseId: v.optional(caseId),
      upTo: v.optional(moment),
    }),
    token: 'needed',
  },
  /** The templates of which WeChat may send one message more: what `wx.requestSubscribeMessage` answered. */
  'notice.allow': {
    input: v.object({
      commandId,
      accepted: v.pipe(
        v.array(templateId),
        v.minLength(1, 'required'),
        v.maxLength(LIMITS.templates, 'too_many'),
      ),
    }),
    token: 'needed',
    writes: true,
  },
  'file.ticket': {
    input: v.object({
      name: optionalText(LIMITS.name * 4),
      /** Bytes, when the phone knows them: refused before anything is uploaded. */
      size: v.optional(v.pipe(count, v.minValue(1, 'type'))),
    }),
    token: 'optional',
  },
} as const satisfies Record<string, OperationDefinition>;

export interface OperationDefinition {
  readonly input: v.GenericSchema;
  readonly token: 'none' | 'optional' | 'needed';
  readonly mode?: 'demo';
  readonly writes?: true;
}

export type OperationName = keyof typeof operations;
export type OperationInput<N extends OperationName> = v.InferInput<(typeof operations)[N]['input']>;
export type ParsedInput<N extends OperationName> = v.InferOutput<(typeof operations)[N]['input']>;
