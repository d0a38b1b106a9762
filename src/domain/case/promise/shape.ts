import type { CentreId, PartyId } from '../../ids';
import type { Task } from '../../procedure/procedure';
import type { Owner } from '../event';

export type RaisedWhy = 'overdue' | 'asked';

/** What was promised, what is late, and how far up the matter has gone. */
export interface PromiseFacts {
  /** `raiseAt`: when it moves up a level if it is still owed then. */
  'turn.overdue': { task: Task; owner: Owner; about?: string; due: string; raiseAt: string };
  'delay.explained': { task: Task; about?: string; until: string | null };
  /** `task`: null where not everybody may know of the step. */
  'turn.urged': { partyId: PartyId; task: Task | null };
  'promise.made': { until: string };
  /** Level 1: the centre itself looks into it; above that the centre one level up, which then reads the case. */
  'case.raised': { level: number; centreId: CentreId | null; why: RaisedWhy; top: boolean; raiseAt: string };
  'raise.explained': Record<string, never>;
}

export type PromiseCommand =
  | { readonly type: 'urge' }
  | { readonly type: 'promise'; readonly text: string; readonly until: string }
  | {
      readonly type: 'explainDelay';
      readonly task: Task;
      readonly about?: string | undefined;
      readonly text: string;
      readonly until?: string | undefined;
    }
  | { readonly type: 'raise'; readonly reason: string };

/** A turn of the staff that passed its date; it asks for a written reason and then moves up. */
export interface Late {
  readonly task: Task;
  readonly owner: Owner;
  readonly about?: string;
  readonly due: string;
  readonly explained: boolean;
  /** When it moves up a level if it is still owed then. */
  readonly raiseAt: string;
}

export interface PromiseState {
  readonly late?: readonly Late[];
  /** When each party last urged. */
  readonly urged?: Readonly<Record<string, string>>;
  /** Somebody urged and has no promise yet. */
  readonly promiseOwed?: boolean;
  readonly level?: number;
  /** There is nobody further up. */
  readonly top?: boolean;
  /** The centre is to look into it and say what it will do. */
  readonly lookInto?: boolean;
  /** Centres above the case's own that it was raised to. */
  readonly raisedTo?: readonly CentreId[];
}
