import type { DisputeCode } from '../code/dispute-code';
import type { CaseId, CentreId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { OpenStage, Relation, Turn } from './event';
import type { Party } from './party';

export interface AssignedMediator {
  readonly personId: PersonId;
  /** Absent until the mediator has said how they stand to the parties. */
  readonly declared?: Relation;
}

/** How far a stream has come: its last number, its messages, and when it last changed. */
export interface StreamState {
  readonly seq: number;
  readonly messages: number;
  readonly at: string;
}

interface Matter {
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
}

/** One shape per stage: a field exists only where it is true. */
export type CaseState = Matter &
  (
    | { readonly stage: 'filed' | 'supplementing' | 'declined'; readonly mediator?: undefined }
    | { readonly stage: 'withdrawn'; readonly mediator?: AssignedMediator | undefined }
    | { readonly stage: 'accepted'; readonly acceptedAt: string; readonly mediator?: undefined }
    | {
        readonly stage: 'inviting' | 'refused';
        readonly acceptedAt: string;
        readonly mediator: AssignedMediator;
      }
    | {
        readonly stage: 'talking';
        readonly acceptedAt: string;
        readonly mediator: AssignedMediator;
        readonly room: 'open' | 'paused';
      }
  );

export const STAGES = [
  'filed',
  'supplementing',
  'declined',
  'accepted',
  'inviting',
  'talking',
  'refused',
  'withdrawn',
] as const satisfies readonly CaseState['stage'][];
export type Stage = (typeof STAGES)[number];

export function isEnded(stage: Stage): boolean {
  return stage === 'declined' || stage === 'refused' || stage === 'withdrawn';
}
