import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import type { Care } from './use-care';

/** Why a message goes back to its writer, and what was done about words that sounded like danger. */
export function CareSheets({ care }: { care: Care }) {
  const t = useTalkTexts();
  const { held, danger } = t.reading;
  const { giving, settling } = care;
  return (
    <>
      <ReasonSheet
        key={`back ${care.returning?.entry.id}`}
        open={care.returning !== undefined}
        words={{
          title: held.backTitle,
          note: held.backNote,
          send: held.backSend,
          reason: held.reason,
          placeholder: held.placeholder,
        }}
        busy={giving.busy}
        problem={giving.error && errorWords(t, giving.error)}
        onSend={(reason) => void care.giveBack(reason)}
        onClose={() => care.sendBack(undefined)}
      />
      <ReasonSheet
        key={`danger ${care.danger?.seq}`}
        open={care.danger !== undefined}
        words={{
          title: danger.title,
          note: danger.sheetNote,
          send: danger.send,
          reason: danger.reason,
          placeholder: danger.placeholder,
        }}
        busy={settling.busy}
        problem={settling.error && errorWords(t, settling.error)}
        onSend={(text) => void care.settled(text)}
        onClose={() => care.settle(undefined)}
      />
    </>
  );
}
