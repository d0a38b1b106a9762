import { useCallback, useRef, useState } from 'react';
import type { NoticeCard } from '@/contract/answers';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { useNoticeTexts } from '@/miniprogram/notice/texts';
import { now } from '@/miniprogram/platform/clock';
import { openPage } from '@/miniprogram/platform/navigation';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { watchLists } from '@/miniprogram/stores/live-store';
import { readNotices } from '@/miniprogram/stores/notice-store';
import { errorWords } from '@/miniprogram/wording/error';
import { dayWords } from '@/miniprogram/wording/when';
import { noticeWords } from '../../words';

interface Held {
  readonly notices: readonly NoticeCard[];
  readonly unread: number;
  /** Where the older ones go on; absent where there are none. */
  readonly before?: string | undefined;
}

export function useInbox() {
  const t = useNoticeTexts();
  const [held, hold] = useState<Held | undefined>(undefined);
  const [error, fail] = useState<ClientError | undefined>(undefined);
  const [older, goOlder] = useState(false);
  const stop = useRef<(() => void) | undefined>(undefined);

  const refresh = useCallback(async () => {
    const answer = await call('notice.list', {});
    if (!answer.ok) return fail(answer.error);
    fail(undefined);
    hold((before) => joined(answer.data, before));
  }, []);
  usePageLife(
    () => {
      void refresh();
      stop.current ??= watchLists(refresh);
    },
    () => {
      stop.current?.();
      stop.current = undefined;
    },
  );

  const loadOlder = async () => {
    if (!held?.before || older) return;
    goOlder(true);
    const answer = await call('notice.list', { before: held.before });
    goOlder(false);
    if (!answer.ok) return fail(answer.error);
    const { notices, before } = answer.data;
    hold((known) => known && { ...known, notices: merged(known.notices, notices), before });
  };

  const open = (card: NoticeCard) => {
    if (!card.read) {
      hold(
        (known) =>
          known && { ...known, notices: known.notices.map((one) => (one === card ? seen(one) : one)) },
      );
      void readNotices({ notices: [card.noticeId] }).then(refresh);
    }
    if (card.case) openPlace(card, card.case.caseId);
  };

  const time = now();
  return {
    state: held ? ('ready' as const) : error ? ('failed' as const) : ('loading' as const),
    errorText: error && errorWords(t, error),
    unread: held?.unread ?? 0,
    days: byDay(held?.notices ?? [], (at) => begun(dayWords(t, at, time))).map(({ day, cards }) => ({
      day,
      rows: cards.map((card) => ({
        key: card.noticeId,
        ...noticeWords(t, card, time),
        fresh: !card.read,
        settled: card.settled,
        open: card.case || !card.read ? () => open(card) : undefined,
      })),
    })),
    hasOlder: held?.before !== undefined,
    isLoadingOlder: older,
    loadOlder: () => void loadOlder(),
    refresh: () => void refresh(),
    readAll: () => {
      const upTo = held?.notices[0]?.at;
      if (upTo !== undefined) void readNotices({ upTo }).then(refresh);
    },
  };
}

/** As a heading begins. */
function begun(day: string): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}

function openPlace({ kind, room, partyId, appointment }: NoticeCard, caseId: string): void {
  if (kind !== 'message' || room === undefined) openPage('case/pages/case/index', { caseId });
  else
    openPage('talk/pages/chat/index', {
      caseId,
      room,
      ...(partyId === undefined ? {} : { partyId }),
      ...(appointment === undefined ? {} : { appointment: String(appointment) }),
    });
}

/** The newest page anew, with the older ones that were read before it. */
function joined(fresh: Held, before: Held | undefined): Held {
  if (!before || before.notices.length <= fresh.notices.length) return fresh;
  const older = fresh.unread === 0 ? before.notices.map(seen) : before.notices;
  return { ...fresh, notices: merged(fresh.notices, older), before: before.before };
}

function seen(card: NoticeCard): NoticeCard {
  return { ...card, read: true };
}

function merged(first: readonly NoticeCard[], then: readonly NoticeCard[]): NoticeCard[] {
  const known = new Set(first.map(({ noticeId }) => noticeId));
  return [...first, ...then.filter(({ noticeId }) => !known.has(noticeId))];
}

function byDay(
  notices: readonly NoticeCard[],
  dayOf: (at: string) => string,
): { readonly day: string; readonly cards: NoticeCard[] }[] {
  const days: { day: string; cards: NoticeCard[] }[] = [];
  for (const card of notices) {
    const day = dayOf(card.at);
    const last = days[days.length - 1];
    if (last?.day === day) last.cards.push(card);
    else days.push({ day, cards: [card] });
  }
  return days;
}
