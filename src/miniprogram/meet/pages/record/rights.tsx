import { Card } from '@/miniprogram/components/card';
import { SwitchRow } from '@/miniprogram/components/choice';
import { Field } from '@/miniprogram/components/field';
import { RightsList } from '@/miniprogram/meet/parts/rights-list';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { RecordForm } from './use-record';

/** The notice of rights in full, and that it was read out. */
export function Rights({ form }: { form: RecordForm }) {
  const { record } = useMeetTexts().meet;
  return (
    <Card>
      <Field label={record.rights} help={record.rightsHelp} error={form.wrong.rights || undefined}>
        <RightsList />
        <SwitchRow
          title={record.rightsRead}
          on={form.draft.rights}
          onChange={(rights) => form.edit({ rights })}
        />
      </Field>
    </Card>
  );
}
