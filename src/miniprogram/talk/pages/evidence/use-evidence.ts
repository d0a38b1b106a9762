import { useEffect, useMemo, useRef, useState } from 'react';
import type { Entry } from '@/domain/case/entry';
import { openPage, useParams } from '@/miniprogram/platform/navigation';
import { useCases } from '@/miniprogram/stores/case-store';
import { roomInput } from '@/miniprogram/stores/held-case';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { entriesUpTo } from '@/miniprogram/talk/file-links';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { type Column, daysOf, type Item, itemsOf } from './items';

export type Filter = 'all' | Column;

const none: readonly Item[] = [];

export function useEvidence() {
  const t = useTalkTexts();
  const words = t.evidence;
  const { caseId = '' } = useParams();
  const { state, view, steps, error, refresh } = useOpenCase(caseId);
  const [filter, setFilter] = useState<Filter>('all');
  const items = useMemo(() => (view ? itemsOf(view, steps) : none), [view, steps]);
  const messages = useMessages(caseId, items);
  const shown = filter === 'all' ? items : items.filter(({ column }) => column === filter);
  const isParty = view?.you.role === 'party';
  return {
    state,
    error,
    refresh: () => void refresh(),
    isEmpty: items.length === 0,
    isNoneShown: shown.length === 0,
    days: useMemo(() => daysOf(shown), [shown]),
    /** One side alone needs no second column. */
    isSideBySide: filter === 'all',
    messages,
    filter,
    setFilter: (key: string) => setFilter(key as Filter),
    filters: [
      { key: 'all', label: words.all },
      { key: 'left', label: isParty ? words.mine : words.applicant },
      { key: 'right', label: isParty ? words.theirs : words.other },
      { key: 'middle', label: words.staff },
    ],
    see: ({ key, seq }: Item) => {
      const { room, partyId, appointment } = roomInput(key);
      openPage('talk/pages/chat/index', {
        caseId,
        room,
        ...(partyId === undefined ? {} : { partyId }),
        ...(appointment === undefined ? {} : { appointment: String(appointment) }),
        seq: String(seq),
      });
    },
    chat: () => openPage('talk/pages/chat/index', { caseId }),
  };
}

export type EvidencePage = ReturnType<typeof useEvidence>;

/** `missing`: it was asked for and did not come. */
export type Messages = Readonly<Record<string, Entry | 'missing' | undefined>>;

/** The messages themselves: those that are held, and for the others a page around each of them. */
function useMessages(caseId: string, items: readonly Item[]): Messages {
  const rooms = useCases(({ byId }) => byId[caseId]?.rooms);
  const [fetched, setFetched] = useState<Messages>({});
  const asked = useRef(new Set<string>());
  const held = useMemo(() => {
    const wanted = new Set(items.map(messageId));
    const all = Object.values(rooms ?? {}).flatMap(({ messages }) => messages);
    return Object.fromEntries(all.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]));
  }, [items, rooms]);
  useEffect(() => {
    const missing = items.filter((item) => !held[messageId(item)] && !asked.current.has(messageId(item)));
    for (const item of missing) asked.current.add(messageId(item));
    void (async () => {
      // One after the other: a list of fifty is no reason to ask fifty times at once.
      for (const item of missing) {
        const entry = (await entriesUpTo(caseId, item.key, item.seq)).find(
          ({ id }) => id === messageId(item),
        );
        setFetched((before) => ({ ...before, [messageId(item)]: entry ?? 'missing' }));
      }
    })();
  }, [caseId, items, held]);
  return { ...fetched, ...held };
}

export function messageId({ key, seq }: Item): string {
  return `${key}:${seq}`;
}
