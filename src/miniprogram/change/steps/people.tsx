import { LOSSES, type Loss } from '@/domain/case/rest/shape';
import type { PartyId } from '@/domain/ids';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

type Draft = { partyId: PartyId | undefined; what: Loss | undefined };

/** Somebody died or can no longer decide alone: the clocks stop until somebody takes over. */
export function LossStep({ caseId, opened, view }: StepProps) {
  const { change } = useChangeTexts();
  const words = change.recordLoss;
  const { draft, edit, clear } = useFormDraft<Draft>(caseId, 'loss', {
    partyId: undefined,
    what: undefined,
  });
  const form = useCaseForm(caseId, clear);
  const { partyId, what } = draft;
  return (
    <StepFrame
      opened={opened}
      by="recordLoss"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={!partyId ? change.missing.party : what ? undefined : change.missing.what}
      onSend={() => partyId && what && form.send({ type: 'recordLoss', partyId, what }, words.done)}
    >
      <SectionTitle>{change.whom}</SectionTitle>
      <PartyChoice
        label={change.whom}
        parties={view.parties.filter(({ left, lost }) => !left && !lost)}
        value={partyId}
        onChange={(next) => edit({ partyId: next })}
      />
      <SectionTitle>{words.what}</SectionTitle>
      <ChoiceList
        label={words.what}
        mode="one"
        value={what ? [what] : []}
        onChange={([next]) => edit({ what: next })}
        items={LOSSES.map((key) => ({ key, title: words.kinds[key], note: words.kindNotes[key] }))}
      />
    </StepFrame>
  );
}

/** Who said that they are afraid allows a talk together; nobody else can. */
export function AllowJointStep({ caseId, opened, view }: StepProps) {
  const words = useChangeTexts().change.allowJoint;
  const form = useCaseForm(caseId);
  const isStaff = view.you.role !== 'party';
  const telling = useTold(isStaff);
  return (
    <StepFrame
      opened={opened}
      by="allowJoint"
      title={words.title}
      note={isStaff ? words.noteStaff : words.note}
      problem={form.problem}
      send={isStaff ? words.sendStaff : words.send}
      busy={form.busy}
      missing={telling.missing}
      onSend={() => form.send({ type: 'allowJoint', ...telling.beside }, words.done)}
    >
      {isStaff ? <ToldField telling={telling} /> : <Notice tone="neutral">{words.after}</Notice>}
    </StepFrame>
  );
}
