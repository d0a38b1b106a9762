import { View } from '@tarojs/components';
import { LIMITS } from '@/contract/fields';
import { AGREEMENT_FORMS } from '@/domain/case/agreement/shape';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { TickList } from '@/miniprogram/components/tick-list';
import classes from './index.module.scss';
import { type DraftForm, useDraft } from './use-draft';

export function Form(props: { caseId: string; view: CaseView; steps: readonly Entry[] }) {
  const { draft: words } = useAccordTexts().agreement;
  const form = useDraft(props.caseId, props.view, props.steps);
  return (
    <>
      <Agreed form={form} />
      {form.source ? (
        <Notice tone="neutral" icon="edit">
          {form.source}
        </Notice>
      ) : null}
      <Words form={form} />
      {form.family ? (
        <Card>
          <TickList
            label={words.status}
            value={form.draft.status ? ['status'] : []}
            onChange={(ticked) => {
              const status = ticked.includes('status');
              form.edit({ status, ...(status && form.draft.form === 'screen' ? { form: 'paper' } : {}) });
            }}
            items={[{ key: 'status', title: words.statusYes, note: words.statusNote }]}
          />
        </Card>
      ) : null}
      <Card>
        <Field label={words.form} help={form.family ? words.paperFirst : undefined}>
          <ChoiceList
            label={words.form}
            mode="one"
            value={[form.draft.form]}
            onChange={([next]) => next && form.edit({ form: next })}
            items={AGREEMENT_FORMS.map((key) => ({
              key,
              title: words.forms[key],
              note: words.formNotes[key],
            }))}
          />
        </Field>
      </Card>
      {form.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {form.problem}
        </Notice>
      ) : null}
      <Button
        loading={form.busy}
        disabled={form.missing !== undefined}
        reason={form.missing}
        onTap={form.send}
      >
        {form.draft.form === 'oral' ? words.sendOral : words.send}
      </Button>
    </>
  );
}

/** The clauses that go in, and what had better be settled before they do. */
function Agreed({ form }: { form: DraftForm }) {
  const { terms, agreement } = useAccordTexts();
  const { draft: words } = agreement;
  return (
    <>
      <SectionTitle aside={words.toTerms} onAside={form.toTerms}>
        {words.terms}
      </SectionTitle>
      {form.open > 0 ? (
        <Notice tone="amber" icon="warning" onTap={form.toTerms}>
          {words.openTerms(form.open)}
        </Notice>
      ) : null}
      <Card>
        {form.clauses.map(({ term, current }, at) => (
          <View key={term.termId} className={classes.clause}>
            <View className={classes.number}>{terms.number(at + 1)}</View>
            <View className={classes.words}>{current.text}</View>
          </View>
        ))}
      </Card>
      {form.unclear.length > 0 ? (
        <Notice tone="amber" icon="warning" title={words.unclear}>
          {form.unclear.map((text) => (
            <View key={text}>{text}</View>
          ))}
        </Notice>
      ) : null}
    </>
  );
}

function Words({ form }: { form: DraftForm }) {
  const { draft: words } = useAccordTexts().agreement;
  const { draft, edit, errors } = form;
  return (
    <Card>
      <TextArea
        label={words.facts}
        help={words.factsHelp}
        value={draft.facts}
        rows={5}
        maxLength={LIMITS.facts}
        placeholder={words.factsPlaceholder}
        error={errors['command.facts']}
        onInput={(facts) => edit({ facts })}
      />
      <TextArea
        label={words.issue}
        value={draft.issue}
        rows={2}
        maxLength={LIMITS.wish}
        placeholder={words.issuePlaceholder}
        error={errors['command.issue']}
        onInput={(issue) => edit({ issue })}
      />
      <TextArea
        label={words.responsibility}
        value={draft.responsibility}
        rows={2}
        maxLength={LIMITS.wish}
        placeholder={words.responsibilityPlaceholder}
        error={errors['command.responsibility']}
        onInput={(responsibility) => edit({ responsibility })}
      />
      <TextArea
        label={words.manner}
        help={words.mannerHelp}
        value={draft.manner}
        rows={3}
        maxLength={LIMITS.wish}
        error={errors['command.manner']}
        onInput={(manner) => edit({ manner })}
      />
    </Card>
  );
}
