import { OFFICES, type Office } from '@/domain/kinds/kinds';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { officeWords } from '@/miniprogram/wording/kind';
import type { Intake } from './use-intake';

/** A no with its reason and the office that is right instead. */
export function Decline({ page }: { page: Intake }) {
  const t = useStaffTexts();
  const { intake } = t.centre;
  const { form } = page;
  const { office } = form;
  // What the place lets its clerks decline; everything while that is not known.
  const offices = page.procedure?.declinable ?? OFFICES;
  return (
    <>
      <Card>
        <TextArea
          label={intake.reason}
          help={intake.reasonHelp}
          value={form.reason}
          rows={4}
          maxLength={1000}
          placeholder={intake.reasonPlaceholder}
          error={page.fields['command.reason']}
          onInput={form.setReason}
        />
        <Field label={intake.office} error={page.fields['command.office']}>
          <ChoiceList
            label={intake.office}
            mode="one"
            value={office ? [office as Office] : []}
            onChange={([next]) => form.setOffice(next)}
            items={offices.map((key) => ({ key, title: officeWords(t, key) }))}
          />
        </Field>
      </Card>
      <Button
        kind="danger"
        loading={page.busy}
        disabled={form.reason.trim() === '' || !office}
        onTap={() => page.send({ type: 'decline', reason: form.reason, office: office ?? 'other' })}
      >
        {intake.declineSend}
      </Button>
    </>
  );
}
