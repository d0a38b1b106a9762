import { useState } from 'react';
import type { CaseCard } from '@/domain/case/view';
import { now } from '@/miniprogram/platform/clock';
import { openPage, startAt } from '@/miniprogram/platform/navigation';
import { refreshList, useList } from '@/miniprogram/stores/list-store';
import { useSignedIn } from '@/miniprogram/stores/use-signed-in';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { againstWords } from '@/miniprogram/wording/case-title';
import { errorWords } from '@/miniprogram/wording/error';
import { turnWords } from '@/miniprogram/wording/turn';
import { whenWords } from '@/miniprogram/wording/when';

type Filter = 'todo' | 'waiting' | 'all';

const filters: Readonly<Record<Filter, (card: CaseCard) => boolean>> = {
  // What another organisation owes waits, too.
  todo: (card) => card.hold === true || card.next?.who.you === true,
  waiting: (card) => card.next !== null && !card.next.who.you && card.hold !== true,
  all: () => true,
};

export function useInbox() {
  const t = useStaffTexts();
  const me = useSignedIn();
  const list = useList('inbox');
  const [filter, setFilter] = useState<Filter>('todo');
  const { centre } = t;
  const count = (key: Filter) => list.cases.filter(filters[key]).length;
  const fresh = list.cases.filter(({ stage }) => stage === 'filed').length;
  const supplementing = list.cases.filter(({ stage }) => stage === 'supplementing').length;
  return {
    state: list.state,
    // Nothing is said of how many there are before they were read.
    title: list.asOf === undefined ? centre.bar : centre.newCases(me?.name ?? '', count('todo')),
    note: list.asOf === undefined ? undefined : centre.counts(fresh, supplementing),
    filter,
    filters: (['todo', 'waiting', 'all'] as const).map((key) => ({
      key,
      label: `${centre.filter[key]} ${count(key)}`,
    })),
    setFilter: (key: string) => setFilter(key as Filter),
    cards: byDue(list.cases.filter(filters[filter])).map((card) => ({ card, ...lineOf(card) })),
    hasCases: list.cases.length > 0,
    error: list.error && errorWords(t, list.error),
    stale: list.error && list.asOf ? centre.stale(whenWords(t, list.asOf, now())) : undefined,
    alarm: list.alarm && centre.alarm(list.alarm.failures),
    refresh: () => void refreshList('inbox'),
    intake: (caseId: string) => openPage('centre/pages/intake/index', { caseId }),
    posters: () => openPage('centre/pages/posters/index'),
    me: () => startAt('pages/me/index'),
  };

  function lineOf(card: CaseCard) {
    const turn = card.next && turnWords(t, card.next, now());
    const against = againstWords(t, card);
    const photos = card.photos ? t.caseFile.photos(card.photos) : '';
    const special = card.hold ? centre.danger : card.confirmed === false ? centre.guest : '';
    return {
      aside: special || (card.unread > 0 ? centre.unread(card.unread) : photos),
      asideTone: card.hold ? ('cinnabar' as const) : special ? ('sky' as const) : ('quiet' as const),
      line: card.hold ? centre.callFirst : [against, turn?.what ?? ''].filter(Boolean).join(' · '),
      /** What a clerk decides at once stands in the card itself. */
      decides: card.next?.who.role === 'clerk' && card.next.what === 'decide_acceptance' && !card.hold,
      assigns: card.next?.what === 'assign' && !card.hold,
    };
  }
}

/** Who is afraid first, then by date; what has ended stands last. */
function byDue(cards: readonly CaseCard[]): CaseCard[] {
  const rank = (card: CaseCard) => `${card.hold ? '0' : '1'}${card.next?.due ?? '9'}`;
  return [...cards].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
