import { LIMITS } from '@/contract/fields';
import { PERFORMED, type Performed } from '@/domain/case/afterwards/shape';
import type { FileId } from '@/domain/ids';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { Button } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PhotoField, usePhotos } from '@/miniprogram/components/photo-field';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { type SheetProps, useSheet } from './use-sheet';

interface ReportDraft {
  readonly done: Performed;
  readonly text: string;
  readonly files: readonly FileId[];
}

const empty: ReportDraft = { done: 'done', text: '', files: [] };

/** Whoever owes it says how far it is, with words and a receipt. */
export function ReportSheet(props: SheetProps) {
  const { after } = useAfterTexts();
  const { report } = after;
  const { caseId, view, part } = props;
  const { draft, edit, clear } = useFormDraft(caseId, `report ${part.key}`, empty);
  const photos = usePhotos(9, draft.files, (files) => edit({ files }));
  const form = useSheet(props, clear);
  const forOther = view.you.role !== 'party';
  const telling = useTold(forOther);
  const text = draft.text.trim();
  return (
    <Sheet
      open
      title={report.title}
      onClose={props.onEnd}
      actions={
        <Button
          loading={form.busy}
          disabled={photos.uploading || telling.missing !== undefined}
          reason={photos.uploading ? after.missing.photos : telling.missing}
          onTap={() =>
            form.send(
              {
                type: 'reportPerformance',
                termId: part.termId,
                part: part.part,
                done: draft.done,
                ...(text ? { text } : {}),
                files: [...photos.fileIds],
                ...(forOther ? { partyId: part.debtor } : {}),
                ...telling.beside,
              },
              report.sent,
            )
          }
        >
          {report.send}
        </Button>
      }
    >
      {forOther ? <Notice tone="neutral">{report.forNote}</Notice> : null}
      <Field label={report.ask}>
        <ChoiceList
          label={report.ask}
          mode="one"
          value={[draft.done]}
          onChange={([done]) => done && edit({ done })}
          items={PERFORMED.map((key) => ({ key, title: report.choices[key], note: report.notes[key] }))}
        />
      </Field>
      <TextArea
        label={report.text}
        value={draft.text}
        rows={2}
        maxLength={LIMITS.reason}
        optional={after.optional}
        placeholder={report.placeholder}
        onInput={(words) => edit({ text: words })}
      />
      <PhotoField
        label={report.photos}
        help={report.photosHelp}
        optional={after.optional}
        photos={photos}
        words={after.photos}
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
