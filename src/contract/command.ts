import * as v from 'valibot';
import { CONTACT_RESULTS, CONTACT_WAYS, DELIVERY_WAYS, RELATIONS } from '@/domain/case/event';
import { KINDS, OFFICES } from '@/domain/kinds/kinds';
import { TRACKS } from '@/domain/procedure/tracks';
import { accessCommands } from './commands/access';
import { afterwardsCommands } from './commands/afterwards';
import { agreementCommands } from './commands/agreement';
import { assistCommands, told } from './commands/assist';
import { careCommands } from './commands/care';
import { exitCommands } from './commands/exits';
import { meetingCommands } from './commands/meeting';
import { peopleCommands } from './commands/people';
import { promiseCommands } from './commands/promise';
import { termCommands } from './commands/terms';
import { count, files, LIMITS, optionalText, partyId, personId, requiredText, shortId } from './fields';

/** A known choice, or a short sentence that is then stored and shown as typed. */
function choiceOrWords(known: readonly string[]) {
  return v.pipe(requiredText(60), v.description(`one of ${known.join(', ')}, or a short sentence`));
}

const pass = v.picklist(['yes', 'no'], 'choice');

/** `case.do`'s command; which of them a person may use now is told by `may` in the view. */
export const caseCommand = v.variant(
  'type',
  [
    v.object({
      type: v.literal('accept'),
      kind: v.optional(v.picklist(KINDS, 'choice')),
      track: v.optional(v.picklist(TRACKS, 'choice')),
    }),
    v.object({ type: v.literal('askSupplement'), what: requiredText(LIMITS.reason) }),
    v.object({
      type: v.literal('supplement'),
      text: requiredText(LIMITS.facts),
      files: files(LIMITS.filesPerCase),
      told,
    }),
    v.object({
      type: v.literal('decline'),
      reason: requiredText(LIMITS.reason),
      office: choiceOrWords(OFFICES),
    }),
    v.object({ type: v.literal('assign'), mediatorId: personId }),
    v.object({
      type: v.literal('declare'),
      relation: v.picklist(RELATIONS, 'choice'),
      text: optionalText(LIMITS.reason),
    }),
    v.object({
      type: v.literal('issueKey'),
      partyId,
      actorId: v.optional(shortId),
      reason: optionalText(LIMITS.reason),
      checkFirst: v.optional(v.boolean('type')),
    }),
    v.object({ type: v.literal('deliver'), partyId, how: choiceOrWords(DELIVERY_WAYS) }),
    v.object({
      type: v.literal('log'),
      how: choiceOrWords(CONTACT_WAYS),
      partyId,
      result: choiceOrWords(CONTACT_RESULTS),
      text: optionalText(LIMITS.reason),
    }),
    v.object({ type: v.literal('consent'), partyId: v.optional(partyId), told }),
    v.object({ type: v.literal('answerLater'), partyId: v.optional(partyId), told }),
    v.object({
      type: v.literal('refuse'),
      partyId: v.optional(partyId),
      reason: requiredText(LIMITS.reason),
      told,
    }),
    v.object({ type: v.literal('withdraw'), reason: optionalText(LIMITS.reason), told }),
    v.object({ type: v.literal('openRoom'), apart: v.optional(v.boolean('type')) }),
    v.object({ type: v.literal('pauseRoom'), reason: requiredText(LIMITS.reason) }),
    v.object({ type: v.literal('resumeRoom') }),
    v.object({
      type: v.literal('say'),
      room: v.picklist(['joint', 'centre', 'private'], 'choice'),
      text: v.pipe(optionalTextValue(LIMITS.message)),
      files: files(LIMITS.filesPerMessage),
      partyId: v.optional(partyId),
      pass: v.optional(pass),
      voice: v.optional(v.pipe(count, v.minValue(1, 'type'), v.maxValue(LIMITS.voice, 'too_long'))),
      /** In the joint room, by the mediator: what this party said, who does not write itself. */
      for: v.optional(partyId),
      told,
    }),
    v.object({ type: v.literal('setPass'), seq: count, pass, partyId: v.optional(partyId) }),
    ...promiseCommands,
    ...peopleCommands,
    ...meetingCommands,
    ...termCommands,
    ...agreementCommands,
    ...afterwardsCommands,
    ...exitCommands,
    ...assistCommands,
    ...careCommands,
    ...accessCommands,
  ],
  'choice',
);
export type CaseCommandInput = v.InferInput<typeof caseCommand>;

/** A message may be photos alone, so its text may be empty; the domain refuses one with neither. */
function optionalTextValue(limit: number) {
  return v.pipe(
    v.optional(optionalText(limit), ''),
    v.transform((text) => text ?? ''),
  );
}
