import { useMemo, useRef, useState } from 'react';
import type { CommandType } from '@/domain/case/command';
import type { Entry } from '@/domain/case/entry';
import { showToast } from '@/miniprogram/components/toast';
import { useCases } from '@/miniprogram/stores/case-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import type { HeldBack } from './held-back';
import type { MessageActs } from './message-acts';
import type { Passing } from './passing';
import type { RoomWords } from './rooms';
import { useCare } from './use-care';
import { putBack } from './use-holding';

const nothing: readonly CommandType[] = [];

/** What can be done with the messages of a room now, and what of it is going on. */
export function useActs(caseId: string, room: RoomWords, redraft: () => void) {
  const { held: words } = useTalkTexts().reading;
  const may = useCases(({ byId }) => byId[caseId]?.may ?? nothing);
  const care = useCare(caseId, may);
  const [link, openLink] = useState<string | undefined>(undefined);
  const [passing, openPassing] = useState<Passing | undefined>(undefined);
  const [menu, openMenu] = useState<Entry | undefined>(undefined);
  const latest = useRef({ care, redraft });
  latest.current = { care, redraft };
  const { mayRelease, mayReturn, maySettle } = care;
  const { key, closed } = room;
  const isClosed = closed !== undefined;
  const acts = useMemo(
    (): MessageActs => ({
      link: openLink,
      menu: openMenu,
      ...(isClosed ? {} : { pass: openPassing }),
      ...(maySettle ? { settle: (place) => latest.current.care.settle(place) } : {}),
      ...(mayRelease ? { release: (held) => void latest.current.care.release(held) } : {}),
      ...(mayReturn ? { sendBack: (held) => latest.current.care.sendBack(held) } : {}),
      ...(isClosed
        ? {}
        : {
            rewrite: ({ entry }: HeldBack) => {
              putBack(caseId, key, entry.text ?? '');
              latest.current.redraft();
              showToast(words.changed);
            },
          }),
    }),
    [caseId, key, isClosed, maySettle, mayRelease, mayReturn, words],
  );
  return {
    acts,
    care,
    link,
    closeLink: () => openLink(undefined),
    menu,
    closeMenu: () => openMenu(undefined),
    passing,
    closePassing: () => openPassing(undefined),
  };
}
