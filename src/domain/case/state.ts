import type { DisputeCode } from '../code/dispute-code';
import type { CaseId, CentreId, PartyId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { Track } from '../procedure/tracks';
import type { AfterwardsState } from './afterwards/shape';
import type { Agreement } from './agreement/shape';
import type { CareState } from './care/shape';
import type { OpenStage, Relation, Turn } from './event';
import type { ExitState } from './exits/shape';
import type { Linked, LinkingState } from './linking/shape';
import type { MediatorState } from './mediator/shape';
import type { Meeting } from './meeting/shape';
import type { Party } from './party';
import type { PromiseState } from './promise/shape';
import type { RestState } from './rest/shape';
import type { Term } from './terms/shape';

export interface AssignedMediator {
  readonly personId: PersonId;
  /** Absent until the mediator has said how they stand to the parties. */
  readonly declared?: Relation;
  /** Which parties have accepted that the mediator is kin or otherwise near to somebody. */
  readonly acceptedBy?: readonly PartyId[];
}

/** How far a stream has come: its last number, its messages, and when it last changed. */
export interface StreamState {
  readonly seq: number;
  readonly messages: number;
  readonly at: string;
}

interface Matter
  extends PromiseState,
    MediatorState,
    AfterwardsState,
    RestState,
    ExitState,
    LinkingState,
    CareState {
  readonly caseId: CaseId;
  readonly code: DisputeCode;
  readonly centreId: CentreId;
  readonly kind: Kind;
  readonly place: string;
  readonly filedAt: string;
  readonly lastAt: string;
  readonly parties: readonly Party[];
  readonly turns: readonly Turn[];
  /** The applicant said that they are afraid: nothing goes to the other side before a person has called them. */
  readonly hold: boolean;
  readonly shown: {
    readonly stage: OpenStage;
    readonly due: string | null;
    readonly task: string | null;
  } | null;
  readonly streams: Readonly<Record<string, StreamState>>;
  /** The kind of mediation (人民调解 …); absent before acceptance. */
  readonly track?: Track;
  /** From when the month of talks counts, where that is not the acceptance: moved by every rest, anew after an end. */
  readonly talksFrom?: string;
  /** How many recorded attempts make a party unreachable. */
  readonly attempts?: number;
  readonly meetings?: readonly Meeting[];
  readonly terms?: readonly Term[];
  readonly agreement?: Agreement;
  /** Agreements that were in force before the talks were taken up again; each binds until another one is. */
  readonly earlier?: readonly Agreement[];
}

/** A mediator is named, and people are asked or were asked. */
interface Handled extends Matter {
  readonly acceptedAt: string;
  readonly mediator: AssignedMediator;
}

export interface Inviting extends Handled {
  readonly stage: 'inviting';
}

/** The parties talk with one another and their mediator, sign, or keep what they signed. */
export interface InTalks extends Handled {
  readonly stage: 'talking' | 'signing' | 'in_force';
  readonly room: RoomState;
}

/** One shape per stage: a field exists only where it is true. */
export type CaseState =
  | (Matter & { readonly stage: 'filed' | 'supplementing' | 'declined'; readonly mediator?: undefined })
  | (Matter & { readonly stage: 'withdrawn' | 'void'; readonly mediator?: AssignedMediator | undefined })
  | (Matter & {
      readonly stage: 'linked';
      readonly linked: Linked;
      readonly mediator?: AssignedMediator | undefined;
    })
  | (Matter & { readonly stage: 'accepted'; readonly acceptedAt: string; readonly mediator?: undefined })
  | Inviting
  | InTalks
  | (Handled & { readonly stage: 'refused' | 'silent' | 'unreachable' | 'failed' | 'closed' });

/** `apart`: no joint room; the mediator goes from one side to the other. */
export type RoomState = 'open' | 'paused' | 'apart';

export const STAGES = [
  'filed',
  'supplementing',
  'declined',
  'accepted',
  'inviting',
  'talking',
  'signing',
  'in_force',
  'closed',
  'refused',
  'silent',
  'unreachable',
  'failed',
  'withdrawn',
  'void',
  'linked',
] as const satisfies readonly CaseState['stage'][];
export type Stage = (typeof STAGES)[number];

/** Each stage, and whether a case in it has come to an end. */
const ENDED: Readonly<Record<Stage, boolean>> = {
  filed: false,
  supplementing: false,
  accepted: false,
  inviting: false,
  talking: false,
  signing: false,
  in_force: false,
  closed: true,
  declined: true,
  refused: true,
  silent: true,
  unreachable: true,
  failed: true,
  withdrawn: true,
  void: true,
  linked: true,
};

export function isEnded(stage: Stage): boolean {
  return ENDED[stage];
}

export function isInTalks(state: CaseState): state is InTalks {
  return state.stage === 'talking' || state.stage === 'signing' || state.stage === 'in_force';
}
