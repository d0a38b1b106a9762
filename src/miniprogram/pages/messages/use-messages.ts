import { useState } from 'react';
import type { CaseCard, RoomView } from '@/domain/case/view';
import { now } from '@/miniprogram/platform/clock';
import { openPage } from '@/miniprogram/platform/navigation';
import { refreshList, useList } from '@/miniprogram/stores/list-store';
import { type Texts, useTexts } from '@/miniprogram/texts';
import { caseTitle } from '@/miniprogram/wording/case-title';
import { errorWords } from '@/miniprogram/wording/error';
import { whenWords } from '@/miniprogram/wording/when';

export interface Talk {
  readonly key: string;
  readonly room: RoomView['room'];
  readonly name: string;
  readonly note: string;
  readonly unread: number;
  readonly open: () => void;
}

export function useMessages() {
  const t = useTexts();
  const list = useList('mine');
  const [refreshing, setRefreshing] = useState(false);
  return {
    state: list.state,
    errorText: list.error && errorWords(t, list.error),
    groups: list.cases
      .filter(({ rooms }) => rooms?.length)
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
      .map((card) => ({
        key: card.caseId,
        title: caseTitle(t, card),
        changed: t.mine.lastChange(whenWords(t, card.changedAt, now())),
        talks: (card.rooms ?? []).map((room) => talkOf(t, card, room)),
      })),
    refreshing,
    refresh: async () => {
      setRefreshing(true);
      await refreshList('mine');
      setRefreshing(false);
    },
    file: () => openPage('pages/file/index'),
  };
}

function talkOf({ mine }: Texts, card: CaseCard, { room, partyId, appointment, unread }: RoomView): Talk {
  return {
    key: `${room}:${partyId ?? ''}.${appointment ?? ''}`,
    room,
    name: namesOf(mine)[room],
    note: unread > 0 ? mine.unread(unread) : mine.nothingNew,
    unread,
    open: () =>
      openPage('talk/pages/chat/index', {
        caseId: card.caseId,
        room,
        ...(partyId === undefined ? {} : { partyId }),
        ...(appointment === undefined ? {} : { appointment: String(appointment) }),
      }),
  };
}

function namesOf({
  joint,
  centreLine,
  privateLine,
}: Texts['mine']): Readonly<Record<RoomView['room'], string>> {
  return { joint, centre: centreLine, private: privateLine };
}
