import { useCallback, useRef } from 'react';
import type { CommandType } from '@/domain/case/command';
import type { ClientError } from '@/miniprogram/client/called';
import { pageAddress } from '@/miniprogram/platform/page-address';
import type { OutboxItem } from './outbox-item';
import { dropWaiting, useOutbox } from './outbox-store';

/**
 * What somebody sent from this very page at an earlier time and that was refused since: where it was written it is told.
 * Messages tell it themselves.
 */
export function useLeft(commands?: readonly CommandType[]): {
  readonly error: ClientError | undefined;
  /** The person sends anew: what was refused is decided. */
  readonly forget: () => void;
} {
  const page = useRef(pageAddress());
  const about = useRef(commands);
  const error = useOutbox(() => leftOn(page.current, 'failed', about.current)[0]?.error);
  const forget = useCallback(() => {
    for (const { id } of leftOn(page.current, 'failed', about.current)) dropWaiting(id);
  }, []);
  return { error, forget };
}

/** Whether something that was sent from this page still waits. */
export function useWaitsHere(): boolean {
  const page = useRef(pageAddress());
  return useOutbox(() => leftOn(page.current, 'waiting').length > 0);
}

function leftOn(
  page: string,
  state: OutboxItem['state'],
  commands?: readonly CommandType[],
): readonly OutboxItem[] {
  const items = Object.values(useOutbox.getState().byCase).flat();
  return items.filter(
    (item) =>
      page !== '' &&
      item.page === page &&
      item.state === state &&
      item.room === undefined &&
      item.command !== undefined &&
      (commands?.includes(item.command.type) ?? true),
  );
}
