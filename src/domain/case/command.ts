import type { FileId, PartyId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { Track } from '../procedure/tracks';
import type { AccessCommand } from './access/shape';
import type { AfterwardsCommand } from './afterwards/shape';
import type { AgreementCommand } from './agreement/shape';
import type { AssistCommand, Recordable } from './assist/shape';
import type { CareCommand } from './care/shape';
import type { Pass, Relation } from './event';
import type { ExitCommand } from './exits/shape';
import type { FieldCommand } from './field/shape';
import type { LinkingCommand } from './linking/shape';
import type { MediatorCommand } from './mediator/shape';
import type { MeetingCommand } from './meeting/shape';
import type { PeopleCommand } from './people/shape';
import type { PromiseCommand } from './promise/shape';
import type { RestCommand } from './rest/shape';
import type { TermCommand } from './terms/shape';

/** `joint`: everybody who agreed to talk · `centre`: one party and the centre · `private`: one party and the mediator alone (背靠背). */
export type Room = 'joint' | 'centre' | 'private';

/** The commands from filing to the talks; each later chapter of a case adds its own. */
export type FirstCommand =
  | { readonly type: 'accept'; readonly kind?: Kind | undefined; readonly track?: Track | undefined }
  | { readonly type: 'askSupplement'; readonly what: string }
  | { readonly type: 'supplement'; readonly text: string; readonly files?: readonly FileId[] | undefined }
  | { readonly type: 'decline'; readonly reason: string; readonly office: string }
  | { readonly type: 'assign'; readonly mediatorId: PersonId }
  | { readonly type: 'declare'; readonly relation: Relation; readonly text?: string | undefined }
  | {
      readonly type: 'issueKey';
      readonly partyId: PartyId;
      readonly actorId?: string | undefined;
      /** Why another one, where one was given before. */
      readonly reason?: string | undefined;
      readonly checkFirst?: boolean | undefined;
    }
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
  | { readonly type: 'openRoom'; readonly apart?: boolean | undefined }
  | { readonly type: 'pauseRoom'; readonly reason: string }
  | { readonly type: 'resumeRoom' }
  | {
      readonly type: 'say';
      readonly room: Room;
      readonly text: string;
      readonly files?: readonly FileId[] | undefined;
      readonly partyId?: PartyId | undefined;
      /** Seconds of a voice message, whose sound is its one file. */
      readonly voice?: number | undefined;
      /** In private: whether the mediator may pass it on; where nothing is said, not. */
      readonly pass?: Pass | undefined;
      /** In the joint room, by the mediator: what this party said, who does not write itself. */
      readonly for?: PartyId | undefined;
    }
  | {
      readonly type: 'setPass';
      readonly seq: number;
      readonly pass: Pass;
      readonly partyId?: PartyId | undefined;
    };

type PlainCommand =
  | FirstCommand
  | PromiseCommand
  | PeopleCommand
  | MediatorCommand
  | FieldCommand
  | MeetingCommand
  | TermCommand
  | AgreementCommand
  | AfterwardsCommand
  | RestCommand
  | ExitCommand
  | LinkingCommand
  | AssistCommand
  | CareCommand
  | AccessCommand;

/** What staff may carry out for a party that tells it to them: then with how it was told, and that it was read back. */
export const RECORDED = [
  'supplement',
  'consent',
  'answerLater',
  'refuse',
  'withdraw',
  'say',
  'chooseMediator',
  'acceptMediator',
  'markTimes',
  'refuseRecord',
  'acceptTerm',
  'refuseAgreement',
  'askConfirmation',
  'reportPerformance',
  'confirmPerformance',
  'answerVisit',
  'proposeExtension',
  'agreeExtension',
  'allowJoint',
] as const satisfies readonly PlainCommand['type'][];

type WithTold<C> = C extends { readonly type: (typeof RECORDED)[number] } ? C & Recordable : C;

/** What people ask of a case, in the imperative; the domain judges each by {@link file://./permit.ts}. */
export type CaseCommand = WithTold<PlainCommand>;

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
  'setPass',
  'urge',
  'promise',
  'explainDelay',
  'raise',
  'addParty',
  'describeParty',
  'removeParty',
  'replaceParty',
  'leave',
  'electRepresentatives',
  'appointActor',
  'dismissActor',
  'chooseMediator',
  'acceptMediator',
  'declineCase',
  'askReplacement',
  'keepMediator',
  'addHandler',
  'removeHandler',
  'recordField',
  'proposeMeeting',
  'markTimes',
  'fixMeeting',
  'cancelMeeting',
  'announceCompanion',
  'writeRecord',
  'signRecord',
  'refuseRecord',
  'proposeTerm',
  'counterTerm',
  'acceptTerm',
  'dropTerm',
  'draftAgreement',
  'checkIdentity',
  'signAgreement',
  'recordPaper',
  'signAsMediator',
  'sealAgreement',
  'refuseAgreement',
  'reviseAgreement',
  'askConfirmation',
  'fileConfirmation',
  'decideConfirmation',
  'reportPerformance',
  'confirmPerformance',
  'visit',
  'answerVisit',
  'waiveFollowUp',
  'rate',
  'close',
  'talkAgain',
  'suspend',
  'resume',
  'proposeExtension',
  'agreeExtension',
  'recordLoss',
  'allowJoint',
  'closeSilent',
  'closeUnreachable',
  'fail',
  'reopen',
  'transfer',
  'takeTransfer',
  'returnTransfer',
  'report',
  'linkCase',
  'closeWrong',
  'confirmFiling',
  'setChannel',
  'keepEvidence',
  'dropEvidence',
  'askHide',
  'hideMessage',
  'showMessage',
  'releaseMessage',
  'returnMessage',
  'settleDanger',
  'doubtClaim',
  'confirmClaim',
  'undoClaim',
] as const satisfies readonly CaseCommand['type'][];
export type CommandType = CaseCommand['type'];
export type CommandOf<T extends CommandType> = Extract<CaseCommand, { type: T }>;
