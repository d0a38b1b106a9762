import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import type { MediatorPage } from './use-mediator';

/** Asking for another, keeping the one there is, giving the case back: who reads the reason stands above it. */
export function MediatorSheets({ page }: { page: MediatorPage }) {
  const { mediator } = usePeopleTexts().people;
  const { asked, busy, problem } = page;
  const rest = { busy, problem, onSend: page.answer, onClose: () => page.ask(undefined) };
  return (
    <>
      <ReasonSheet
        {...rest}
        open={asked === 'replace'}
        words={{
          title: mediator.replaceTitle,
          note: mediator.replaceNote,
          reason: mediator.replaceReason,
          placeholder: mediator.replacePlaceholder,
          send: mediator.replaceSend,
        }}
      />
      <ReasonSheet
        {...rest}
        open={asked === 'keep'}
        words={{
          title: mediator.keepTitle,
          note: mediator.keepNote,
          reason: mediator.keepReason,
          send: mediator.keepSend,
        }}
      />
      <ReasonSheet
        {...rest}
        open={asked === 'decline'}
        danger
        words={{
          title: mediator.declineTitle,
          note: mediator.declineNote,
          reason: mediator.declineReason,
          placeholder: mediator.declinePlaceholder,
          send: mediator.declineSend,
        }}
      />
    </>
  );
}
