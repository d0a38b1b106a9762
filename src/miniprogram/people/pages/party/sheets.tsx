import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import type { PartyPage } from './use-party';

/** Leaving, taking out, taking an authority back: what each means is read before it is done. */
export function PartySheets({ page }: { page: PartyPage }) {
  const { sheets } = usePeopleTexts().people;
  const { asked, busy, problem } = page;
  const rest = { danger: true, busy, problem, onSend: page.answer, onClose: () => page.ask(undefined) };
  const dismissed = typeof asked === 'object' && 'dismiss' in asked ? asked.dismiss.name : '';
  return (
    <>
      <ReasonSheet
        {...rest}
        open={asked === 'remove'}
        words={{
          title: sheets.remove,
          note: sheets.removeNote,
          reason: sheets.removeReason,
          help: sheets.removeHelp,
          send: sheets.removeSend,
        }}
      />
      <ReasonSheet
        {...rest}
        open={asked === 'leave'}
        optional
        words={{
          title: sheets.leave,
          note: sheets.leaveNote,
          reason: sheets.leaveReason,
          send: sheets.leaveSend,
        }}
      />
      <ReasonSheet
        {...rest}
        open={dismissed !== ''}
        words={{
          title: sheets.dismiss(dismissed),
          note: sheets.dismissNote,
          send: sheets.dismissSend,
        }}
      />
    </>
  );
}
