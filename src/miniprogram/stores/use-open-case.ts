import { useCallback, useRef } from 'react';
import type { CommandType } from '@/domain/case/command';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import type { ClientError } from '@/miniprogram/client/called';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { openCase, useCases } from './case-store';
import { watchCase } from './live-store';

export interface OpenedCase {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error?: ClientError;
  /** Shown as last known: the newest look at it failed. */
  readonly stale: boolean;
  readonly asOf?: number;
  readonly view?: CaseView;
  readonly may: readonly CommandType[];
  /** Everything but messages, oldest first. */
  readonly steps: readonly Entry[];
  readonly refresh: () => Promise<void>;
}

/** A case that stays fresh while its page is shown. */
export function useOpenCase(caseId: string): OpenedCase {
  const held = useCases((cases) => cases.byId[caseId]);
  const error = useCases((cases) => cases.errors[caseId]);
  useCaseWatch(caseId);
  const refresh = useCallback(() => openCase(caseId), [caseId]);
  return {
    state: held ? 'ready' : error ? 'failed' : 'loading',
    stale: held !== undefined && error !== undefined,
    may: held?.may ?? [],
    steps: held?.steps ?? [],
    refresh,
    ...(held ? { view: held.view, asOf: held.asOf } : {}),
    ...(error ? { error } : {}),
  };
}

/** Opens the case whenever the page comes before the eyes, and lets it rest when the page goes. */
export function useCaseWatch(caseId: string): void {
  const stop = useRef<(() => void) | undefined>(undefined);
  usePageLife(
    () => {
      void openCase(caseId);
      stop.current ??= watchCase(caseId);
    },
    () => {
      stop.current?.();
      stop.current = undefined;
    },
  );
}
