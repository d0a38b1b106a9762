import { useCallback, useRef } from 'react';
import type { CommandType } from '@/domain/case/command';
import { type ClientError, failed } from '@/miniprogram/client/called';
import { pageAddress } from '@/miniprogram/platform/page-address';
import type { OutboxItem } from './outbox-item';
import { dropWaiting, useOutbox } from './outbox-store';

/**
 * What somebody sent from this very page at an earlier time and that waits or was refused since: where it was written
 * it is told. Messages tell it themselves.
 */
export function useLeft(commands?: readonly CommandType[]): {
  readonly error: ClientError | undefined;
  /** The person sends anew: what was refused is decided. */
  readonly forget: () => void;
} {
  const about = useRef({ page: pageAddress(), commands });
  const error = useOutbox(({ byCase }) => {
    const [first] = leftOn(Object.values(byCase).flat(), about.current);
    return first && (first.state === 'failed' ? first.error : waiting);
  });
  const forget = useCallback(() => {
    const refused = leftOn(Object.values(useOutbox.getState().byCase).flat(), about.current);
    for (const { id, state } of refused) if (state === 'failed') dropWaiting(id);
  }, []);
  return { error, forget };
}

interface About {
  readonly page: string;
  readonly commands?: readonly CommandType[] | undefined;
}

function leftOn(items: readonly OutboxItem[], { page, commands }: About): readonly OutboxItem[] {
  return items.filter(
    ({ page: written, command, room, state }) =>
      page !== '' &&
      written === page &&
      room === undefined &&
      command !== undefined &&
      (commands?.includes(command.type) ?? true) &&
      (state === 'failed' || state === 'waiting'),
  );
}

const waiting = (failed('outbox.waiting') as { readonly error: ClientError }).error;
