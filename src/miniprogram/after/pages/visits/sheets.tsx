import { useAfterTexts } from '@/miniprogram/after/texts';
import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import type { Visits } from './use-visits';

/** Closing, giving up the visit, and talking again: what each means is read before it is done. */
export function EndSheets({ page }: { page: Visits }) {
  const { end } = useAfterTexts().after;
  const { asked, busy, problem } = page;
  const rest = { busy, problem, onSend: page.answer, onClose: () => page.ask(undefined) };
  return (
    <>
      <ReasonSheet
        {...rest}
        open={asked === 'close'}
        words={{ title: end.title, note: end.closeNote, send: end.closeSend }}
      />
      <ReasonSheet
        {...rest}
        open={asked === 'waive'}
        words={{
          title: end.waive,
          note: end.waiveNote,
          reason: end.waiveReason,
          placeholder: end.waivePlaceholder,
          send: end.waiveSend,
        }}
      />
      <ReasonSheet
        {...rest}
        open={asked === 'again'}
        words={{
          title: end.again,
          note: end.againNote,
          reason: end.againReason,
          placeholder: end.againPlaceholder,
          send: end.againSend,
        }}
      />
    </>
  );
}
