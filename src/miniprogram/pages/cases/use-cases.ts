import { useState } from 'react';
import type { CaseCard } from '@/domain/case/view';
import { openPage } from '@/miniprogram/platform/navigation';
import { refreshList, useList } from '@/miniprogram/stores/list-store';
import { useTexts } from '@/miniprogram/texts';
import { errorWords } from '@/miniprogram/wording/error';

export type Filter = 'all' | 'open' | 'ended';

export function useMyCases() {
  const t = useTexts();
  const list = useList('mine');
  const [filter, setFilter] = useState<Filter>('all');
  const [refreshing, setRefreshing] = useState(false);
  const shown = list.cases.filter((card) => fits(card, filter));
  const waiting = list.waiting ?? [];
  return {
    state: list.state,
    errorText: list.error && errorWords(t, list.error),
    filter,
    setFilter,
    shown,
    waiting: filter === 'ended' ? [] : waiting,
    none: list.cases.length + waiting.length === 0,
    emptyTitle: { all: t.mine.empty, open: t.mine.emptyOpen, ended: t.mine.emptyEnded }[filter],
    refreshing,
    refresh: async () => {
      setRefreshing(true);
      await refreshList('mine');
      setRefreshing(false);
    },
    file: () => openPage('pages/file/index'),
    scan: () => openPage('other/pages/scan/index'),
  };
}

function fits(card: CaseCard, filter: Filter): boolean {
  if (filter === 'all') return true;
  return (card.next === null) === (filter === 'ended');
}
