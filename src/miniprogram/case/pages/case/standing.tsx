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
  const { transfer, extension, you } = view;
  const day = (on: string) => dayWords(t, `${on}T12:00:00+08:00`, page.now);
  const waiting = extension ? notAgreed(view, t.clock.you) : [];
  return (
    <>
      <Rest page={page} />
      {transfer ? (
        <Notice tone="amber" icon="send" title={standing.transfer(transfer.name)}>
          {you.role === 'party' ? standing.transferNote : standing.transferStaff}
        </Notice>
      ) : null}
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
