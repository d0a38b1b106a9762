import type { CaseCommandInput } from '@/contract/command';
import type { CaseView } from '@/domain/case/view';
import type { KeptPart } from '@/miniprogram/after/parts';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { showToast } from '@/miniprogram/components/toast';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords } from '@/miniprogram/wording/error';

export type SheetProps = {
  caseId: string;
  view: CaseView;
  part: KeptPart;
  onEnd: () => void;
};

/** Sends what is said of one part; the sheet goes when it has been heard. */
export function useSheet({ caseId, onEnd }: SheetProps, clear: () => void) {
  const t = useAfterTexts();
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const send = async (command: CaseCommandInput, said: string) => {
    if (!(await intent.run(command))) return;
    clear();
    onEnd();
    showToast(said);
  };
  return {
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    send: (command: CaseCommandInput, said: string) => void send(command, said),
  };
}
