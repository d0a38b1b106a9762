import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField, useTold } from '@/miniprogram/components/told';
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
      <AcceptForSheet key={page.noting} page={page} />
    </>
  );
}

/** Whoever has no phone said that they accept the mediator; whoever heard it notes how. */
function AcceptForSheet({ page }: { page: MediatorPage }) {
  const { mediator } = usePeopleTexts().people;
  const telling = useTold(true);
  const whose = page.waiting.find(({ partyId }) => partyId === page.noting);
  return (
    <Sheet
      open={whose !== undefined}
      title={mediator.acceptFor(whose?.name ?? '')}
      onClose={() => page.note(undefined)}
      actions={
        <Button
          loading={page.busy}
          disabled={Boolean(telling.missing)}
          reason={telling.missing}
          onTap={() => page.acceptFor(page.noting, telling.beside)}
        >
          {mediator.acceptFor(whose?.name ?? '')}
        </Button>
      }
    >
      <Notice tone="neutral">{mediator.acceptForNote}</Notice>
      <ToldField telling={telling} />
      {page.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {page.problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}
