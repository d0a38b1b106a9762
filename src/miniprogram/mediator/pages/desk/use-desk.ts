import { useState } from 'react';
import { type CaseCard, isYours } from '@/domain/case/view';
import { now } from '@/miniprogram/platform/clock';
import { startAt } from '@/miniprogram/platform/navigation';
import { refreshList, useList } from '@/miniprogram/stores/list-store';
import { useSignedIn } from '@/miniprogram/stores/use-signed-in';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { stageWords } from '@/miniprogram/wording/stage';
import { turnWords } from '@/miniprogram/wording/turn';
import { daysBetween, whenWords } from '@/miniprogram/wording/when';

type Filter = 'due' | 'me' | 'party' | 'clerk';

const filters: Readonly<Record<Filter, (card: CaseCard) => boolean>> = {
  due: (card) => card.next !== null,
  me: (card) => card.next !== null && isYours(card.next),
  party: (card) => card.next?.who.role === 'party',
  clerk: (card) => card.next?.who.role === 'clerk',
};

export function useDesk() {
  const t = useStaffTexts();
  const { mediator } = t;
  const me = useSignedIn();
  const list = useList('queue');
  const [filter, setFilter] = useState<Filter>('due');
  const [ended, setEnded] = useState(false);
  const time = now();
  const open = list.cases.filter((card) => card.next !== null);
  const shown = ended ? list.cases.filter((card) => card.next === null) : open.filter(filters[filter]);
  const urgent = open.filter((card) => isUrgent(card, time)).length;
  const isRead = list.asOf !== undefined;
  return {
    state: list.state,
    // Nothing is said of how many there are before they were read.
    title: isRead ? mediator.today(me?.name ?? '', urgent) : mediator.bar,
    note: isRead ? mediator.counts(open.length, open.filter((card) => card.next?.overdue).length) : undefined,
    ended,
    filter,
    filters: (['due', 'me', 'party', 'clerk'] as const).map((key) => ({
      key,
      label:
        key === 'due' ? mediator.filter[key] : `${mediator.filter[key]} ${open.filter(filters[key]).length}`,
    })),
    setFilter: (key: string) => setFilter(key as Filter),
    cards: byDue(shown).map((card) => ({ card, ...lineOf(card) })),
    hasCases: list.cases.length > 0,
    error: list.error && errorWords(t, list.error),
    stale: list.error && list.asOf ? t.centre.stale(whenWords(t, list.asOf, time)) : undefined,
    refresh: () => void refreshList('queue'),
    goTo: (key: string) => (key === 'me' ? startAt('pages/me/index') : setEnded(key === 'ended')),
  };

  function lineOf(card: CaseCard) {
    const turn = card.next && turnWords(t, card.next, time);
    const who = card.next && !card.next.who.you ? card.next.who.name : '';
    return {
      aside: card.unread > 0 ? mediator.unread(card.unread) : stageWords(t, card.stage).name,
      note: whenWords(t, card.changedAt, time),
      line: [who, turn?.what ?? stageWords(t, card.stage).note].filter(Boolean).join(' · '),
    };
  }
}

function byDue(cards: readonly CaseCard[]): CaseCard[] {
  return [...cards].sort((a, b) => ((a.next?.due ?? '9') < (b.next?.due ?? '9') ? -1 : 1));
}

/** Overdue, due today, or something new to read. */
function isUrgent(card: CaseCard, time: number): boolean {
  if (card.unread > 0) return true;
  return (
    card.next !== null && (card.next.overdue || (isYours(card.next) && daysBetween(time, card.next.due) <= 0))
  );
}
