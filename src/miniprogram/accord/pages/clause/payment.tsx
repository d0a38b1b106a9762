import { useAccordTexts } from '@/miniprogram/accord/texts';
import { fullDay } from '@/miniprogram/accord/words';
import { AmountField } from '@/miniprogram/components/amount-field';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { Field } from '@/miniprogram/components/field';
import { hasAmount, isInParts } from './draft';
import { Parts } from './parts';
import type { ClauseForm } from './use-clause';

/** How much and by when: at once, or in parts. */
export function Payment({ form }: { form: ClauseForm }) {
  const t = useAccordTexts();
  const { edit } = t.terms;
  const { draft } = form;
  if (draft.deed === undefined) return null;
  const paying = draft.deed === 'pay';
  return (
    <Card>
      {hasAmount(draft) ? (
        <AmountField
          // Its words come back only by being drawn anew.
          key={`${draft.deed} ${form.revision}`}
          label={paying ? edit.amount : edit.amountOther}
          value={draft.amount}
          onChange={(amount) => form.edit({ amount })}
          words={edit.amountWords}
          placeholder={edit.amountPlaceholder}
          optional={paying ? undefined : edit.optional}
          error={form.errors['command.amount']}
        />
      ) : null}
      {paying ? (
        <Field label={edit.payment}>
          <ChoiceList
            label={edit.payment}
            mode="one"
            value={[draft.payment]}
            onChange={([payment]) => payment && form.edit({ payment })}
            items={[
              { key: 'once', title: edit.once },
              { key: 'parts', title: edit.parts },
            ]}
          />
        </Field>
      ) : null}
      {isInParts(draft) ? (
        <Parts form={form} />
      ) : (
        <DayChoice
          label={draft.deed === 'stop' ? edit.dueStop : edit.due}
          value={draft.due}
          onChange={(due) => form.edit({ due })}
          earliest={form.today}
          inWords={(day) => fullDay(t, day)}
          placeholder={edit.dueNone}
          error={form.errors['command.due']}
        />
      )}
    </Card>
  );
}
