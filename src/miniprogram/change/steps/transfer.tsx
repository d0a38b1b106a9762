import type { CentreId } from '@/domain/ids';
import { Card } from '@/miniprogram/components/card';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { ChoiceList } from '@/miniprogram/components/choice';
import { TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { startAt } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { errorWords } from '@/miniprogram/wording/error';
import { lastStep } from '@/miniprogram/wording/last-step';
import { WordsField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';
import { useOrganisations } from '../use-organisations';

/** Another organisation is asked to take the case, which keeps its code. */
export function TransferStep({ caseId, opened }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.transfer;
  const { draft, edit, clear } = useFormDraft<{ to: CentreId | undefined; reason: string }>(
    caseId,
    'transfer',
    { to: undefined, reason: '' },
  );
  const form = useCaseForm(caseId, clear);
  const { organisations, error } = useOrganisations(caseId);
  const to = organisations?.find(({ centreId }) => centreId === draft.to)?.centreId;
  return (
    <StepFrame
      opened={opened}
      by="transfer"
      title={words.title}
      note={words.note}
      problem={form.problem ?? (error && errorWords(t, error))}
      send={words.send}
      busy={form.busy}
      missing={
        !to ? t.change.missing.organisation : draft.reason.trim() === '' ? t.change.missing.reason : undefined
      }
      onSend={() => to && form.send({ type: 'transfer', to, reason: draft.reason }, words.done)}
    >
      {organisations?.length === 0 ? <Notice tone="amber">{words.none}</Notice> : null}
      <SectionTitle>{words.to}</SectionTitle>
      <ChoiceList
        label={words.to}
        mode="one"
        value={to ? [to] : []}
        onChange={([next]) => edit({ to: next })}
        items={(organisations ?? []).map(({ centreId, name }) => ({ key: centreId, title: name }))}
      />
      <WordsField
        label={words.reason}
        help={t.change.seenByAll}
        value={draft.reason}
        placeholder={words.placeholder}
        error={form.fields['command.reason']}
        onInput={(reason) => edit({ reason })}
      />
    </StepFrame>
  );
}

/** The organisation that was asked takes the case. */
export function TakeTransferStep({ caseId, opened }: StepProps) {
  const words = useChangeTexts().change.takeTransfer;
  const form = useCaseForm(caseId);
  const asked = lastStep(opened.steps, ({ type }) => type === 'transfer.asked');
  return (
    <StepFrame
      opened={opened}
      by="takeTransfer"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      onSend={() => form.send({ type: 'takeTransfer' }, words.done)}
    >
      {asked?.text ? (
        <Notice tone="neutral" icon="doc" title={words.asked}>
          {asked.text}
        </Notice>
      ) : null}
    </StepFrame>
  );
}

type Return = { whose: CentreId | 'other' | undefined; office: string; reason: string };

/** "Not ours" names whose it is. */
export function ReturnTransferStep({ caseId, opened, view }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.returnTransfer;
  const { draft, edit, clear } = useFormDraft<Return>(caseId, 'return', {
    whose: undefined,
    office: '',
    reason: '',
  });
  const form = useCaseForm(caseId, clear, () => startAt('centre/pages/inbox/index'));
  const { organisations = [] } = useOrganisations(caseId);
  const { whose, office, reason } = draft;
  const named = whose === 'other' ? { office } : { whose };
  const isNamed = whose === 'other' ? office.trim() !== '' : whose !== undefined;
  return (
    <StepFrame
      opened={opened}
      by="returnTransfer"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={!isNamed ? t.change.missing.whose : reason.trim() === '' ? t.change.missing.reason : undefined}
      onSend={() => form.send({ type: 'returnTransfer', ...named, reason }, words.done)}
    >
      <SectionTitle>{words.whose}</SectionTitle>
      <ChoiceList
        label={words.whose}
        mode="one"
        value={whose ? [whose] : []}
        onChange={([next]) => edit({ whose: next })}
        items={[
          ...organisations
            .filter(({ centreId }) => centreId !== view.transfer?.to)
            .map(({ centreId, name }) => ({ key: centreId, title: name })),
          { key: 'other' as const, title: words.other },
        ]}
      />
      {whose === 'other' ? (
        <Card>
          <TextField
            label={words.office}
            value={office}
            maxLength={60}
            error={form.fields['command.office']}
            onInput={(next) => edit({ office: next })}
          />
        </Card>
      ) : null}
      <WordsField
        label={words.reason}
        help={t.change.seenByAll}
        value={reason}
        error={form.fields['command.reason']}
        onInput={(next) => edit({ reason: next })}
      />
    </StepFrame>
  );
}
