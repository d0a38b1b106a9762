import { useMemo } from 'react';
import { currentAccount } from '@/miniprogram/client/token';
import { useFiled } from './filing-outbox';
import { isShut, useLock } from './lock-store';
import { isPrivate, type OutboxItem } from './outbox-item';
import { useOutbox } from './outbox-state';

const none: readonly OutboxItem[] = [];

/** What this person wrote in a case and the server has not answered yet, oldest first; not what still can be taken back. */
export function useWaiting(caseId: string): readonly OutboxItem[] {
  const items = useOutbox(({ byCase }) => byCase[caseId] ?? none);
  const isHidden = useLock(isShut);
  return useMemo(
    () => items.filter((item) => isLeft(item) && !(isHidden && isPrivate(item))),
    [items, isHidden],
  );
}

/** Over all cases. */
export function useWaitingEverywhere() {
  const byCase = useOutbox((outbox) => outbox.byCase);
  const filed = useFiled((told) => told.filed);
  const isHidden = useLock(isShut);
  return useMemo(() => {
    const items = Object.values(byCase)
      .flat()
      .filter((item) => !(isHidden && isPrivate(item)));
    const steps = items.filter(({ filing }) => filing === undefined);
    return {
      filing: items.find(({ filing }) => filing !== undefined),
      /** Go by themselves; filings not counted. */
      count: steps.filter(({ state }) => state === 'waiting').length,
      /** Their writer has to decide. */
      refused: steps.filter(({ state }) => state === 'failed'),
      filed: filed?.by === currentAccount() ? filed : undefined,
    };
  }, [byCase, filed, isHidden]);
}

/** What goes at once is not worth a word. */
function isLeft({ state }: OutboxItem): boolean {
  return state === 'waiting' || state === 'failed';
}
