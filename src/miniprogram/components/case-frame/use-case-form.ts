import type { Done } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import { goBack } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useTexts } from '@/miniprogram/texts';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';
import { showToast } from '../toast';

/** What the person is told when it has gone; it may depend on what came of it. */
type Said = string | ((done: Done) => string);

/**
 * Sends what a form says, once; when it has gone the draft is cleared, the person told, and the page before shown.
 * `leave`: where else to go, for whoever may see the case no more.
 */
export function useCaseForm(caseId: string, clear: () => void = () => undefined, leave: () => void = goBack) {
  const t = useTexts();
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const send = async (command: CaseCommandInput, said: Said) => {
    const done = await intent.run(command);
    if (!done) return;
    clear();
    showToast(typeof said === 'string' ? said : said(done));
    leave();
  };
  return {
    busy: intent.busy,
    /** What belongs to no field. */
    problem: intent.error && !intent.error.fields ? errorWords(t, intent.error) : undefined,
    /** One sentence for each wrong field, by its place in the input: `command.name`. */
    fields: fieldErrors(t, intent.error),
    send: (command: CaseCommandInput, said: Said) => void send(command, said),
  };
}
