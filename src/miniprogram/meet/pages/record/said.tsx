import { RECORD_RESULTS } from '@/domain/case/meeting/shape';
import { Button } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { MOST, type RecordForm } from './use-record';

/** More than may be sent can be written, so that nothing that was pasted is cut without a word. */
const room = 200_000;

/** What each side said, what was verified, and what came of it. */
export function Said({ form, onAttach }: { form: RecordForm; onAttach: () => void }) {
  const { record, optional } = useMeetTexts().meet;
  const { draft, edit, revision, wrong } = form;
  const written = { revision, maxLength: room };
  return (
    <>
      <TextArea
        {...written}
        label={record.statements}
        help={record.counter(draft.statements.length, MOST.statements)}
        value={draft.statements}
        rows={8}
        placeholder={record.statementsExample}
        error={wrong.statements || undefined}
        onInput={(statements) => edit({ statements })}
      />
      {form.tooLong ? (
        <Button kind="secondary" size="small" icon="camera" onTap={onAttach}>
          {record.attach}
        </Button>
      ) : null}
      <TextArea
        {...written}
        label={record.verified}
        value={draft.verified}
        rows={2}
        optional={optional}
        placeholder={record.verifiedExample}
        error={wrong.verified || undefined}
        onInput={(verified) => edit({ verified })}
      />
      <Field label={record.result}>
        <ChoiceList
          label={record.result}
          mode="one"
          value={draft.result === '' ? [] : [draft.result]}
          onChange={([result]) => result && edit({ result })}
          error={wrong.result || undefined}
          items={RECORD_RESULTS.map((key) => ({ key, title: record.results[key] }))}
        />
      </Field>
      <TextArea
        {...written}
        label={record.outcome}
        value={draft.outcome}
        rows={3}
        placeholder={record.outcomeExamples[draft.result || 'continues']}
        error={wrong.outcome || undefined}
        onInput={(outcome) => edit({ outcome })}
      />
    </>
  );
}
