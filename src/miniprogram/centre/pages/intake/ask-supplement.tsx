import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { TextArea } from '@/miniprogram/components/field';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import type { Intake } from './use-intake';

export function AskSupplement({ page }: { page: Intake }) {
  const { intake } = useStaffTexts().centre;
  const { form } = page;
  return (
    <>
      <Card>
        <TextArea
          label={intake.supplementWhat}
          help={intake.supplementHelp}
          value={form.what}
          rows={4}
          maxLength={1000}
          placeholder={intake.supplementPlaceholder}
          error={page.fields['command.what']}
          onInput={form.setWhat}
        />
      </Card>
      <Button
        loading={page.busy}
        disabled={form.what.trim() === ''}
        onTap={() => page.send({ type: 'askSupplement', what: form.what })}
      >
        {intake.supplementSend}
      </Button>
    </>
  );
}
