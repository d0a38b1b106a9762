import type { FileId, PartyId, PersonId } from '../../ids';
import type { Room } from '../command';
import type { Stream } from '../stream';

/** Where a message stands: its room, whose line, which appointment's private talk, and its number in that stream. */
export interface MessagePlace {
  readonly room: Room;
  readonly partyId?: PartyId | undefined;
  readonly appointment?: number | undefined;
  readonly seq: number;
}

/** Evidence kept from messages, messages folded, held back for a person to look at, and words that sound like danger. */
export interface CareFacts {
  /** `day`: what day it is evidence of, `YYYY-MM-DD`; the name stands in the words. */
  'evidence.kept': { seq: number; day: string | null };
  'evidence.dropped': { seq: number };
  /** Somebody asks the mediator to fold message `seq` of the joint room. */
  'hiding.asked': { partyId: PartyId; seq: number };
  /** The mediator looked, and leaves the message as it is. */
  'hiding.refused': { partyId: PartyId; seq: number };
  'message.hidden': { seq: number };
  'message.shown': { seq: number };
  /** Written for the joint room; nobody there reads it before the mediator has looked at it. */
  'message.held': { partyId: PartyId; files: readonly FileId[]; voice?: number };
  'message.returned': { partyId: PartyId; seq: number };
  'danger.heard': MessagePlace;
  'danger.settled': MessagePlace;
  /** What was said in the voice message `seq`, as a transcription service heard it; no words where it heard none. */
  'voice.written': { seq: number };
}

export type CareCommand =
  | ({
      readonly type: 'keepEvidence';
      readonly name: string;
      readonly day?: string | undefined;
    } & MessagePlace)
  | ({ readonly type: 'dropEvidence' } & MessagePlace)
  | { readonly type: 'askHide'; readonly seq: number; readonly reason?: string | undefined }
  | { readonly type: 'hideMessage'; readonly seq: number; readonly reason?: string | undefined }
  | { readonly type: 'showMessage'; readonly seq: number; readonly reason?: string | undefined }
  | { readonly type: 'releaseMessage'; readonly partyId: PartyId; readonly seq: number }
  | {
      readonly type: 'returnMessage';
      readonly partyId: PartyId;
      readonly seq: number;
      readonly reason: string;
    }
  | ({ readonly type: 'settleDanger'; readonly text: string } & MessagePlace);

/** How many of each may stand in a case at once, so that its state stays small however long it is talked about. */
export const CARE_LIMITS = { evidence: 200, waiting: 20 } as const;

export interface Evidence {
  readonly stream: Stream;
  readonly seq: number;
  readonly day: string | null;
  /** Whose list it is on: a party's, or that of the staff. */
  readonly by: PartyId | null;
}

export interface HeldMessage {
  readonly partyId: PartyId;
  /** Its number on the writer's line to the centre. */
  readonly seq: number;
  readonly personId: PersonId;
  readonly files: readonly FileId[];
  readonly voice?: number;
}

export interface CareState {
  readonly evidence?: readonly Evidence[];
  /** Folded messages of the joint room. */
  readonly hidden?: readonly number[];
  readonly hideAsked?: readonly { readonly partyId: PartyId; readonly seq: number }[];
  readonly held?: readonly HeldMessage[];
  readonly dangers?: readonly MessagePlace[];
}
