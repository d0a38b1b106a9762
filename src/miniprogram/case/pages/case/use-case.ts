import { useEffect, useState } from 'react';
import type { CaseId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { now } from '@/miniprogram/platform/clock';
import { openPage, useParams } from '@/miniprogram/platform/navigation';
import { doCommand, useCases } from '@/miniprogram/stores/case-store';
import { isMessage, unreadIn } from '@/miniprogram/stores/held-case';
import { keepOwn } from '@/miniprogram/stores/known-codes';
import { readNotices } from '@/miniprogram/stores/notice-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { caseTitle } from '@/miniprogram/wording/case-title';
import { errorWords } from '@/miniprogram/wording/error';
import { whenWords } from '@/miniprogram/wording/when';
import { type CaseActions, type CaseSheet, caseActions, type DirectCommand } from './actions';
import { useInviteFirst } from './use-invite-first';

/** Carried out by a tap on this page itself; what its sheets send they tell themselves. */
const WITHOUT_SHEET: readonly DirectCommand[] = ['openRoom', 'resumeRoom', 'urge'];

const noActions: CaseActions = { others: [], seldom: [] };

export function useCase() {
  const t = useCaseTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const [sheet, openSheet] = useState<CaseSheet | undefined>(undefined);
  const unread = useCases(({ byId }) =>
    Object.values(byId[caseId]?.rooms ?? {}).reduce((sum, room) => sum + unreadIn(room), 0),
  );
  const direct = useIntent(
    (commandId, command: DirectCommand) => doCommand(caseId, { type: command }, commandId),
    WITHOUT_SHEET,
  );
  const run = async (command: DirectCommand) => {
    if (await direct.run(command)) showToast(t.caseFile.done[command]);
  };
  const { view, may, steps } = opened;
  useInviteFirst(view, may);
  // Whoever looks at the case has seen what they were told of it.
  useEffect(() => {
    if (steps.length > 0) void readNotices({ caseId: caseId as CaseId });
  }, [caseId, steps.length]);
  useEffect(() => {
    if (view) keepOwn(view);
  }, [view]);
  const acts = { openSheet, run: (command: DirectCommand) => void run(command) };
  const time = now();
  return {
    caseId,
    state: opened.state,
    view,
    may,
    steps: steps.filter((entry) => !isMessage(entry)),
    now: time,
    title: view ? caseTitle(t, view) : t.caseFile.title,
    unread,
    /** At most one button beside the chat; everything else stands below it or behind "more". */
    ...(view ? caseActions(t, view, may, acts) : noActions),
    busy: direct.busy,
    problem: direct.error && errorWords(t, direct.error),
    error: opened.error,
    stale: opened.stale && opened.asOf ? t.caseFile.stale(whenWords(t, opened.asOf, time)) : undefined,
    refresh: opened.refresh,
    sheet,
    openSheet,
    closeSheet: () => openSheet(undefined),
    talk: () => openPage('talk/pages/chat/index', { caseId }),
  };
}

export type CasePage = ReturnType<typeof useCase>;
export type ShownCase = CasePage & { readonly view: NonNullable<CasePage['view']> };
