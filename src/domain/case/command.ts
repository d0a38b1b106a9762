import type { FileId, PartyId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { Relation } from './event';

export type Room = 'joint' | 'centre';

/** What people ask of a case, in the imperative; the domain judges each by {@link file://./permit.ts}. */
export type CaseCommand =
  | { readonly type: 'accept'; readonly kind?: Kind | undefined }
  | { readonly type: 'askSupplement'; readonly what: string }
  | { readonly type: 'supplement'; readonly text: string; readonly files?: readonly FileId[] | undefined }
  | { readonly type: 'decline'; readonly reason: string; readonly office: string }
  | { readonly type: 'assign'; readonly mediatorId: PersonId }
  | { readonly type: 'declare'; readonly relation: Relation; readonly text?: string | undefined }
  | { readonly type: 'issueKey'; readonly partyId: PartyId }
  | { readonly type: 'deliver'; readonly partyId: PartyId; readonly how: string }
  | {
      readonly type: 'log';
      readonly how: string;
      readonly partyId: PartyId;
      readonly result: string;
      readonly text?: string | undefined;
    }
  | { readonly type: 'consent'; readonly partyId?: PartyId | undefined }
  | { readonly type: 'answerLater'; readonly partyId?: PartyId | undefined }
  | { readonly type: 'refuse'; readonly partyId?: PartyId | undefined; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason?: string | undefined }
  | { readonly type: 'openRoom' }
  | { readonly type: 'pauseRoom'; readonly reason: string }
  | { readonly type: 'resumeRoom' }
  | {
      readonly type: 'say';
      readonly room: Room;
      readonly text: string;
      readonly files?: readonly FileId[] | undefined;
      readonly partyId?: PartyId | undefined;
    };

export const COMMAND_TYPES = [
  'accept',
  'askSupplement',
  'supplement',
  'decline',
  'assign',
  'declare',
  'issueKey',
  'deliver',
  'log',
  'consent',
  'answerLater',
  'refuse',
  'withdraw',
  'openRoom',
  'pauseRoom',
  'resumeRoom',
  'say',
] as const satisfies readonly CaseCommand['type'][];
export type CommandType = CaseCommand['type'];
export type CommandOf<T extends CommandType> = Extract<CaseCommand, { type: T }>;
