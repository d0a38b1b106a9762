import { useRef } from 'react';
import { create } from 'zustand';
import type { NoticeCount } from '@/contract/answers';
import type { OperationInput } from '@/contract/operations';
import { call } from '@/miniprogram/client/call';
import { hasIdentity } from '@/miniprogram/client/token';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { watchLists } from './live-store';
import { onLockChange } from './lock-store';
import { onSignOut } from './session-store';

const nothing: NoticeCount = { unread: 0, templates: [] };

export const useNotices = create<NoticeCount>(() => nothing);

let reader = 0;

onSignOut(() => {
  reader += 1;
  useNotices.setState(nothing);
});

onLockChange(() => {
  reader += 1;
  void refreshNotices();
});

/** How many notices are unread, kept fresh while its page is shown. */
export function useUnreadNotices(): number {
  const stop = useRef<(() => void) | undefined>(undefined);
  usePageLife(
    () => {
      void refreshNotices();
      stop.current ??= watchLists(refreshNotices);
    },
    () => {
      stop.current?.();
      stop.current = undefined;
    },
  );
  return useNotices(({ unread }) => unread);
}

/** A number that could not be asked for stays as it was. */
export async function refreshNotices(): Promise<void> {
  if (!hasIdentity()) return;
  const asked = reader;
  const answer = await call('notice.count', {});
  if (answer.ok && asked === reader) useNotices.setState(answer.data);
}

export async function readNotices(which: OperationInput<'notice.read'>): Promise<void> {
  const asked = reader;
  const answer = await call('notice.read', which);
  if (answer.ok && asked === reader) useNotices.setState({ unread: answer.data.unread });
}
