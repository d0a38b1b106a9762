import { useState } from 'react';
import type { MessagePlace } from '@/domain/case/care/shape';
import type { CommandType } from '@/domain/case/command';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import { showToast } from '@/miniprogram/components/toast';
import { copyText } from '@/miniprogram/platform/clipboard';
import { doCommand } from '@/miniprogram/stores/case-store';
import { type RoomKey, roomInput, roomKey } from '@/miniprogram/stores/held-case';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { seqOf } from './marks';

export type MenuStep = 'keep' | 'askHide' | 'hide';

/** What this person may do with one message now. */
export function choicesFor(view: CaseView, may: readonly CommandType[], room: RoomKey, entry: Entry) {
  const seq = seqOf(entry);
  const list = view.you.role === 'party' ? (view.you.partyId ?? null) : null;
  const isListed = view.evidence?.some((one) => roomKey(one) === room && one.seq === seq && one.by === list);
  const isFolded = room === 'joint' && view.hidden?.includes(seq) === true;
  const isJoint = room === 'joint';
  const isOwn = entry.by.you || (entry.by.partyId !== undefined && entry.by.partyId === view.you.partyId);
  const isAsked = view.hideAsked?.some((one) => one.seq === seq && one.partyId === view.you.partyId);
  return {
    copy: entry.text !== undefined && entry.text !== '',
    keep: may.includes('keepEvidence') && !isListed,
    drop: may.includes('dropEvidence') && isListed === true,
    askHide: may.includes('askHide') && isJoint && !isOwn && !isFolded && !isAsked,
    hide: may.includes('hideMessage') && isJoint && !isFolded,
    show: may.includes('showMessage') && isFolded,
  };
}

/** The steps of one message's menu; each closes it when it is done. */
export function useMenu(caseId: string, room: RoomKey, entry: Entry, onClose: () => void) {
  const t = useTalkTexts();
  const words = t.writing.menu;
  const [step, setStep] = useState<MenuStep | undefined>(undefined);
  const seq = seqOf(entry);
  const place = (): MessagePlace => ({ ...roomInput(room), seq });
  const keeping = useIntent(
    (commandId, name: string, day: string | undefined) =>
      doCommand(
        caseId,
        { type: 'keepEvidence', ...place(), name, ...(day === undefined ? {} : { day }) },
        commandId,
      ),
    ['keepEvidence'],
  );
  const dropping = useIntent(
    (commandId) => doCommand(caseId, { type: 'dropEvidence', ...place() }, commandId),
    ['dropEvidence'],
  );
  const asking = useIntent(
    (commandId, reason: string) => doCommand(caseId, { type: 'askHide', seq, ...because(reason) }, commandId),
    ['askHide'],
  );
  const hiding = useIntent(
    (commandId, reason: string) =>
      doCommand(caseId, { type: 'hideMessage', seq, ...because(reason) }, commandId),
    ['hideMessage'],
  );
  const showing = useIntent(
    (commandId) => doCommand(caseId, { type: 'showMessage', seq }, commandId),
    ['showMessage'],
  );
  const all = [keeping, dropping, asking, hiding, showing];
  const error = all.find((one) => one.error)?.error;
  const after = async (done: Promise<unknown>, said: string) => {
    if ((await done) === undefined) return;
    onClose();
    showToast(said);
  };
  return {
    step,
    open: (next: MenuStep) => {
      for (const one of all) one.clear();
      setStep(next);
    },
    busy: all.some((one) => one.busy),
    problem: error && errorWords(t, error),
    copy: async () => {
      const isCopied = await copyText(entry.text ?? '');
      onClose();
      showToast(isCopied ? words.copied : words.copyFailed, isCopied ? 'jade' : 'cinnabar');
    },
    keep: (name: string, day: string | undefined) => void after(keeping.run(name, day), words.kept),
    drop: () => void after(dropping.run(), words.dropped),
    askHide: (reason: string) => void after(asking.run(reason), words.asked),
    hide: (reason: string) => void after(hiding.run(reason), words.hidden),
    show: () => void after(showing.run(), words.shown),
  };
}

export type Menu = ReturnType<typeof useMenu>;

function because(reason: string): { reason?: string } {
  return reason === '' ? {} : { reason };
}
