import { LIMITS } from '@/contract/fields';
import type { PartyId } from '@/domain/ids';
import { receivers } from '@/miniprogram/after/parts';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { Button } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { type SheetProps, useSheet } from './use-sheet';

interface ConfirmDraft {
  readonly received?: boolean;
  readonly text: string;
  readonly partyId?: PartyId;
}

const empty: ConfirmDraft = { text: '' };

/** Whoever it is owed to says whether it came. */
export function ConfirmSheet(props: SheetProps) {
  const { after } = useAfterTexts();
  const { confirm, report } = after;
  const { caseId, view, part } = props;
  const { draft, edit, clear } = useFormDraft(caseId, `confirm ${part.key}`, empty);
  const form = useSheet(props, clear);
  const forOther = view.you.role !== 'party';
  const telling = useTold(forOther);
  const from = receivers(view, part);
  const partyId = draft.partyId ?? (from.length === 1 ? from[0]?.partyId : undefined);
  const { received } = draft;
  const text = draft.text.trim();
  const missing =
    received === undefined
      ? after.missing.received
      : forOther && !partyId
        ? after.missing.who
        : telling.missing;
  const send = () => {
    if (received === undefined) return;
    form.send(
      {
        type: 'confirmPerformance',
        termId: part.termId,
        part: part.part,
        received,
        ...(text ? { text } : {}),
        ...(forOther && partyId ? { partyId } : {}),
        ...telling.beside,
      },
      confirm.sent,
    );
  };
  return (
    <Sheet
      open
      title={confirm.title}
      onClose={props.onEnd}
      actions={
        <Button loading={form.busy} disabled={missing !== undefined} reason={missing} onTap={send}>
          {confirm.send}
        </Button>
      }
    >
      {forOther ? <Notice tone="neutral">{report.forNote}</Notice> : null}
      {forOther && from.length > 1 ? (
        <Field label={confirm.who}>
          <PartyChoice
            label={confirm.who}
            parties={from}
            value={partyId}
            onChange={(chosen) => edit({ partyId: chosen })}
          />
        </Field>
      ) : null}
      <Field label={confirm.ask}>
        <ChoiceList
          label={confirm.ask}
          mode="one"
          value={received === undefined ? [] : [received ? ('yes' as const) : ('no' as const)]}
          onChange={([answer]) => edit({ received: answer === 'yes' })}
          items={(['yes', 'no'] as const).map((key) => ({
            key,
            title: confirm.choices[key],
            note: confirm.notes[key],
          }))}
        />
      </Field>
      <TextArea
        label={confirm.text}
        value={draft.text}
        rows={2}
        maxLength={LIMITS.reason}
        optional={after.optional}
        placeholder={confirm.placeholder}
        onInput={(words) => edit({ text: words })}
      />
      <ToldField telling={telling} />
      {form.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {form.problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}
