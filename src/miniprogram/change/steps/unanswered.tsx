import { useState } from 'react';
import type { CaseView, PartyView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { now } from '@/miniprogram/platform/clock';
import { dayWords } from '@/miniprogram/wording/when';
import { useRoutes } from '../routes';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

/** Silence counts only from a recorded delivery, and only once the time for answering is over. */
export function SilentStep(step: StepProps) {
  const t = useChangeTexts();
  const late = step.view.turns.filter(({ what, overdue }) => what === 'answer' && overdue);
  const parties = step.view.parties.filter(({ partyId }) => late.some(({ who }) => who.partyId === partyId));
  return (
    <UnansweredStep
      {...step}
      type="closeSilent"
      parties={parties}
      recorded={({ deliveredAt }) =>
        deliveredAt ? t.change.closeSilent.delivered(dayWords(t, deliveredAt, now())) : ''
      }
    />
  );
}

/** Who could not be reached, after the attempts that the procedure asks for. */
export function UnreachableStep(step: StepProps) {
  const { change } = useChangeTexts();
  return (
    <UnansweredStep
      {...step}
      type="closeUnreachable"
      parties={asked(step.view).filter(({ attempts = 0 }) => attempts > 0)}
      recorded={({ attempts = 0 }) => change.closeUnreachable.attempts(attempts)}
    />
  );
}

type UnansweredProps = StepProps & {
  type: 'closeSilent' | 'closeUnreachable';
  parties: readonly PartyView[];
  /** What stands on record of this party. */
  recorded: (party: PartyView) => string;
};

function UnansweredStep({ caseId, opened, view, type, parties, recorded }: UnansweredProps) {
  const { change } = useChangeTexts();
  const words = change[type];
  const form = useCaseForm(caseId);
  const [chosen, choose] = useState<PartyId | undefined>(
    parties.length === 1 ? parties[0]?.partyId : undefined,
  );
  const routes = useRoutes(view.kind);
  return (
    <StepFrame
      opened={opened}
      by={type}
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      danger
      busy={form.busy}
      missing={chosen ? undefined : change.missing.party}
      onSend={() => chosen && form.send({ type, partyId: chosen }, words.done)}
    >
      <SectionTitle>{change.whom}</SectionTitle>
      <PartyChoice label={change.whom} parties={parties} value={chosen} onChange={choose} aside={recorded} />
      {chosen && isLast(view, chosen) ? (
        <Notice tone="amber" icon="warning">
          {change.last + routes}
        </Notice>
      ) : null}
    </StepFrame>
  );
}

function asked({ parties }: CaseView): readonly PartyView[] {
  return parties.filter(
    ({ answer, left, lost }) => (answer === 'none' || answer === 'later') && !left && !lost,
  );
}

/** Nobody else of the other side is left to talk with. */
function isLast({ parties }: CaseView, partyId: PartyId): boolean {
  const gone = ['refused', 'silent', 'unreachable'];
  return parties
    .filter((one) => one.side === 'other' && one.partyId !== partyId && one.kind !== 'unknown')
    .every(({ answer, left, lost }) => gone.includes(answer) || left || lost);
}
