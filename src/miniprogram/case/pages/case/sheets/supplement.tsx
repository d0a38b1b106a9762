import { Button } from '@/miniprogram/components/button';
import { Field, TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PhotoGrid } from '@/miniprogram/components/photo-grid';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField } from '@/miniprogram/components/told';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import type { ShownCase } from '../use-case';
import { useSupplement } from './use-supplement';

/** The applicant answers what the centre asked, with photos where they help. */
export function SupplementSheet({ page }: { page: ShownCase }) {
  const { actions, supplement } = useCaseTexts().caseFile;
  const form = useSupplement(page);
  return (
    <Sheet
      open={page.sheet === 'supplement'}
      title={form.isStaff ? actions.contact.supplementFor : actions.contact.supplement}
      onClose={page.closeSheet}
      actions={
        <Button
          loading={form.busy}
          disabled={form.uploading || form.empty || form.telling.missing !== undefined}
          reason={form.uploading ? supplement.sending : form.empty ? undefined : form.telling.missing}
          onTap={() => void form.send()}
        >
          {supplement.send}
        </Button>
      }
    >
      {form.asked ? (
        <Notice tone="amber" icon="question" title={supplement.asked}>
          {form.asked}
        </Notice>
      ) : null}
      <TextArea
        label={supplement.label}
        value={form.text}
        rows={4}
        maxLength={5000}
        placeholder={supplement.placeholder}
        error={form.problem}
        onInput={form.setText}
      />
      <Field label={supplement.photos}>
        <PhotoGrid
          photos={form.photos}
          photoLabel={form.photoLabel}
          max={9}
          addLabel={supplement.addPhoto}
          onAdd={() => void form.add()}
          removeLabel={supplement.removePhoto}
          onRemove={form.remove}
          retryLabel={supplement.retryPhoto}
          onRetry={form.retry}
        />
      </Field>
      <ToldField telling={form.telling} />
    </Sheet>
  );
}
