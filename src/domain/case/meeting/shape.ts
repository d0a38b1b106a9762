import type { FileId, PartyId } from '../../ids';

export const RECORD_RESULTS = ['agreed', 'continues', 'failed'] as const;
export type RecordResult = (typeof RECORD_RESULTS)[number];
/** Whether the signer read the text or had it read aloud. */
export const READING_WAYS = ['myself', 'aloud'] as const;
export type ReadingWay = (typeof READING_WAYS)[number];

/** Who signs: a party, or the mediator. */
export type Signer = PartyId | 'mediator';

export interface MeetingFacts {
  'meeting.proposed': {
    meetingId: string;
    times: readonly string[];
    minutes: number;
    remote: boolean;
    /** One party alone; absent: everybody who agreed to talk. */
    only?: PartyId;
  };
  'times.marked': { meetingId: string; partyId: PartyId; suits: readonly number[]; recorded: boolean };
  'meeting.fixed': { meetingId: string; time: string };
  'meeting.cancelled': { meetingId: string };
  'companion.announced': {
    meetingId: string;
    partyId: PartyId;
    as: 'companion' | 'representative';
    files: readonly FileId[];
  };
  'record.written': {
    meetingId: string;
    version: number;
    digest: string;
    result: RecordResult;
    present: readonly PartyId[];
  };
  'record.signed': {
    meetingId: string;
    digest: string;
    who: Signer;
    read: ReadingWay;
    recorded: boolean;
  };
  'record.refused': { meetingId: string; who: PartyId };
}

export type MeetingCommand =
  | {
      readonly type: 'proposeMeeting';
      readonly times: readonly string[];
      readonly minutes: number;
      readonly remote: boolean;
      readonly place: string;
      readonly only?: PartyId | undefined;
    }
  | {
      readonly type: 'markTimes';
      readonly meetingId: string;
      readonly suits: readonly number[];
      readonly partyId?: PartyId | undefined;
    }
  | { readonly type: 'fixMeeting'; readonly meetingId: string; readonly time: string }
  | { readonly type: 'cancelMeeting'; readonly meetingId: string; readonly reason: string }
  | {
      readonly type: 'announceCompanion';
      readonly meetingId: string;
      readonly name: string;
      readonly as: 'companion' | 'representative';
      readonly files?: readonly FileId[] | undefined;
      readonly partyId?: PartyId | undefined;
    }
  | {
      readonly type: 'writeRecord';
      readonly meetingId: string;
      /** The record's version that this one follows; 0 for the first. */
      readonly base: number;
      readonly place: string;
      readonly present: readonly PartyId[];
      readonly others?: string | undefined;
      readonly rights: boolean;
      readonly statements: string;
      readonly verified?: string | undefined;
      readonly result: RecordResult;
      readonly outcome: string;
    }
  | {
      readonly type: 'signRecord';
      readonly meetingId: string;
      readonly digest: string;
      readonly signature: string;
      readonly read: ReadingWay;
      readonly partyId?: PartyId | undefined;
    }
  | {
      readonly type: 'refuseRecord';
      readonly meetingId: string;
      readonly partyId?: PartyId | undefined;
      readonly reason: string;
    };

/** What a record says, as it is fixed in canonical JSON before anybody signs it (working rules, form of the mediation record). */
export interface RecordDocument {
  readonly kind: 'mediation_record';
  readonly code: string;
  readonly committee: string;
  readonly mediator: string;
  readonly heldAt: string;
  readonly place: string;
  readonly present: readonly { readonly partyId: PartyId; readonly name: string }[];
  readonly others: string;
  /** The parties' rights were read out to them. */
  readonly rights: boolean;
  readonly statements: string;
  readonly verified: string;
  readonly result: RecordResult;
  readonly outcome: string;
  readonly version: number;
}

export interface MeetingRecord {
  readonly version: number;
  readonly digest: string;
  readonly result: RecordResult;
  readonly present: readonly PartyId[];
  readonly signed: readonly Signer[];
  readonly refused: readonly PartyId[];
}

export interface Meeting {
  readonly meetingId: string;
  readonly status: 'proposed' | 'fixed' | 'cancelled';
  readonly times: readonly string[];
  readonly minutes: number;
  readonly remote: boolean;
  readonly only?: PartyId;
  /** Which of the times suit each party that has said so, by index. */
  readonly marks: Readonly<Record<string, readonly number[]>>;
  readonly time?: string;
  readonly record?: MeetingRecord;
}
