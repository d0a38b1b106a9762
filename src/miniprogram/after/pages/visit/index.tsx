import { LIMITS } from '@/contract/fields';
import { PERFORMED, VISIT_WAYS } from '@/domain/case/afterwards/shape';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { useVisit } from './use-visit';

type Visit = ReturnType<typeof useVisit>;

export default function VisitPage() {
  const { visit } = useAfterTexts().after;
  const page = useVisit();
  return (
    <CaseFrame
      title={visit.title}
      note={visit.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        <Button loading={page.busy} disabled={Boolean(page.missing)} reason={page.missing} onTap={page.send}>
          {visit.send}
        </Button>
      }
    >
      {() => (
        <>
          <Found page={page} />
          <Words page={page} />
        </>
      )}
    </CaseFrame>
  );
}

function Found({ page }: { page: Visit }) {
  const { visit, visits } = useAfterTexts().after;
  const { draft, edit } = page;
  return (
    <>
      <Field label={visit.how}>
        <ChoiceList
          label={visit.how}
          mode="one"
          value={[draft.how]}
          onChange={([how]) => how && edit({ how })}
          items={VISIT_WAYS.map((key) => ({ key, title: visits.how[key] }))}
        />
      </Field>
      <Field label={visit.performed}>
        <ChoiceList
          label={visit.performed}
          mode="one"
          value={draft.performed ? [draft.performed] : []}
          onChange={([performed]) => performed && edit({ performed })}
          items={PERFORMED.map((key) => ({ key, title: visits.performed[key] }))}
        />
      </Field>
    </>
  );
}

function Words({ page }: { page: Visit }) {
  const { after } = useAfterTexts();
  const { visit } = after;
  const { draft, edit, fields } = page;
  return (
    <Card>
      <TextArea
        label={visit.text}
        help={visit.textHelp}
        value={draft.text}
        rows={4}
        maxLength={LIMITS.facts}
        placeholder={visit.textPlaceholder}
        error={fields['command.text']}
        onInput={(text) => edit({ text })}
      />
      <TextArea
        label={visit.risk}
        help={visit.riskHelp}
        value={draft.risk}
        rows={2}
        maxLength={LIMITS.reason}
        optional={after.optional}
        placeholder={visit.riskPlaceholder}
        error={fields['command.risk']}
        onInput={(risk) => edit({ risk })}
      />
    </Card>
  );
}
