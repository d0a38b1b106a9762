import type { CaseView } from '@/domain/case/view';
import { Notice } from '@/miniprogram/components/notice';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { dayWords } from '@/miniprogram/wording/when';
import type { ShownCase } from './use-case';

/** What holds the whole case for a while: it rests, is to change hands, or somebody asks for more time. */
export function Standing({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { standing } = t.clock;
  const { view } = page;
  const { extension, you } = view;
  const day = (on: string) => dayWords(t, `${on}T12:00:00+08:00`, page.now);
  const waiting = extension ? notAgreed(view, t.clock.you) : [];
  return (
    <>
      <Rest page={page} />
      <Transfer view={view} />
      {extension && waiting.length > 0 ? (
        <Notice tone="sky" icon="calendar" title={standing.extension(day(extension.until))}>
          {standing.extensionWaiting(waiting.join(standing.and))}
        </Notice>
      ) : null}
      {view.roomState === 'apart' && view.fear && !view.fear.jointAllowed ? (
        <Notice tone="neutral" icon="shield-check" title={standing.apart}>
          {you.role === 'party' ? standing.apartOwn : standing.apartStaff}
        </Notice>
      ) : null}
    </>
  );
}

function Transfer({ view }: { view: CaseView }) {
  const { standing } = useCaseTexts().clock;
  const { transfer, turns, you } = view;
  if (!transfer) return null;
  const isAsked = turns.some(({ what, who }) => what === 'answer_transfer' && who.you);
  const note = you.role === 'party' ? standing.transferNote : standing.transferStaff;
  return (
    <Notice
      tone="amber"
      icon="send"
      title={isAsked ? standing.transferYours : standing.transfer(transfer.name)}
    >
      {isAsked ? standing.transferYoursNote : note}
    </Notice>
  );
}

function Rest({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { standing } = t.clock;
  const { rest } = page.view;
  if (!rest) return null;
  const { reason, recheck } = rest;
  const note =
    reason === 'death' || reason === 'incapacity'
      ? standing.heirs[reason]
      : standing.restUntil(
          t.caseFile.events.change.reasons[reason],
          dayWords(t, `${recheck}T12:00:00+08:00`, page.now),
        );
  return (
    <Notice tone="amber" icon="pause" title={standing.rest}>
      {note}
    </Notice>
  );
}

/** Whose yes to more time is missing, by name. */
function notAgreed({ parties, extension }: CaseView, you: string): string[] {
  return parties
    .filter(
      ({ partyId, answer, left, lost }) =>
        answer === 'consented' && !left && !lost && !extension?.agreed.includes(partyId),
    )
    .map((party) => (party.you ? you : party.name));
}
