import { DEEDS } from '@/domain/case/terms/shape';
import type { CaseView, PartyView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import type { Clause } from '@/miniprogram/accord/clauses';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { ownName } from '@/miniprogram/accord/words';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { ChoiceGrid } from '@/miniprogram/components/choice-grid';
import { Field } from '@/miniprogram/components/field';
import type { IconName } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { Payment } from './payment';
import { type ClauseForm, useClause } from './use-clause';
import { Words } from './words';

const icons: Readonly<Record<(typeof DEEDS)[number], IconName>> = {
  pay: 'yen',
  do: 'hands',
  stop: 'pause',
  other: 'question',
};

export function Form(props: { caseId: string; view: CaseView; clause: Clause | undefined }) {
  const { edit } = useAccordTexts().terms;
  const form = useClause(props.caseId, props.view, props.clause);
  const { draft } = form;
  return (
    <>
      {form.changed ? (
        <Notice tone="amber" icon="refresh" title={edit.changed(form.changed.by, form.changed.version)}>
          <Button kind="secondary" size="small" onTap={form.takeNew}>
            {edit.takeNew}
          </Button>
        </Notice>
      ) : null}
      {form.restored ? (
        <Notice tone="neutral" icon="edit">
          {edit.restored}
        </Notice>
      ) : null}
      <Field label={edit.deed}>
        <ChoiceGrid
          label={edit.deed}
          value={draft.deed}
          onSelect={(deed) => form.edit({ deed })}
          items={DEEDS.map((deed) => ({
            key: deed,
            icon: icons[deed],
            title: edit.deeds[deed],
            note: edit.deedNotes[deed],
          }))}
        />
      </Field>
      <Who form={form} />
      <Payment form={form} />
      <Words form={form} />
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
        {props.clause ? edit.sendCounter : edit.send}
      </Button>
    </>
  );
}

const nobody = 'nobody';

function Who({ form }: { form: ClauseForm }) {
  const t = useAccordTexts();
  const { edit } = t.terms;
  const { draft } = form;
  const item = (party: PartyView) => ({
    key: party.partyId as string,
    title: ownName(t, party),
    note: t.shared.sides[party.side],
  });
  return (
    <Card>
      <Field label={edit.debtor}>
        <ChoiceList
          label={edit.debtor}
          mode="one"
          value={draft.debtor === undefined ? [] : [draft.debtor]}
          onChange={([next]) => next && form.edit({ debtor: next as PartyId })}
          items={form.debtors.map(item)}
        />
      </Field>
      <Field label={edit.creditor}>
        <ChoiceList
          label={edit.creditor}
          mode="one"
          value={draft.creditor === undefined ? [] : [draft.creditor ?? nobody]}
          onChange={([next]) => next && form.edit({ creditor: next === nobody ? null : (next as PartyId) })}
          items={[...form.creditors.map(item), { key: nobody, title: edit.nobody }]}
        />
      </Field>
    </Card>
  );
}
