import { useState } from 'react';
import type { MessagePlace } from '@/domain/case/care/shape';
import type { CommandType } from '@/domain/case/command';
import type { PartyId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import type { HeldBack } from './held-back';

/** What the mediator does for those who write: let a held message through or send it back, answer for danger. */
export function useCare(caseId: string, may: readonly CommandType[]) {
  const t = useTalkTexts();
  const { held: words, danger: dangerWords } = t.reading;
  const [returning, sendBack] = useState<HeldBack | undefined>(undefined);
  const [danger, settle] = useState<MessagePlace | undefined>(undefined);
  const releasing = useIntent(
    (commandId, partyId: PartyId, seq: number) =>
      doCommand(caseId, { type: 'releaseMessage', partyId, seq }, commandId),
    ['releaseMessage'],
  );
  const giving = useIntent(
    (commandId, partyId: PartyId, seq: number, reason: string) =>
      doCommand(caseId, { type: 'returnMessage', partyId, seq, reason }, commandId),
    ['returnMessage'],
  );
  const settling = useIntent(
    (commandId, place: MessagePlace, text: string) =>
      doCommand(caseId, { type: 'settleDanger', ...place, text }, commandId),
    ['settleDanger'],
  );
  return {
    mayRelease: may.includes('releaseMessage'),
    mayReturn: may.includes('returnMessage'),
    maySettle: may.includes('settleDanger'),
    release: async (held: HeldBack) => {
      if (await releasing.run(held.partyId, held.seq)) showToast(words.released);
    },
    releaseProblem: releasing.error && errorWords(t, releasing.error),
    returning,
    sendBack,
    giveBack: async (reason: string) => {
      if (!returning || !(await giving.run(returning.partyId, returning.seq, reason))) return;
      sendBack(undefined);
      showToast(words.backDone);
    },
    giving,
    danger,
    settle,
    settled: async (text: string) => {
      if (!danger || !(await settling.run(danger, text))) return;
      settle(undefined);
      showToast(dangerWords.done);
    },
    settling,
  };
}

export type Care = ReturnType<typeof useCare>;
