import { LIMITS } from '@/contract/fields';
import { PARTY_KINDS } from '@/domain/case/party';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea, TextField } from '@/miniprogram/components/field';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { type Coming, useComing } from './use-coming';

const sides = ['applicant', 'other'] as const;
const channels = ['app', 'phone', 'paper'] as const;

export default function ComingPage() {
  const page = useComing();
  return (
    <CaseFrame
      title={page.words.title}
      note={page.words.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        <Button loading={page.busy} disabled={Boolean(page.missing)} reason={page.missing} onTap={page.send}>
          {page.words.send}
        </Button>
      }
    >
      {() => (
        <>
          {page.way === 'add' ? <WhichSide page={page} /> : null}
          <Card>
            <Who page={page} />
          </Card>
          {page.way === 'replace' ? <Why page={page} /> : <How page={page} />}
        </>
      )}
    </CaseFrame>
  );
}

function WhichSide({ page }: { page: Coming }) {
  const { coming } = usePeopleTexts().people;
  return (
    <Field label={coming.side}>
      <ChoiceList
        label={coming.side}
        mode="one"
        value={[page.draft.side]}
        onChange={([side]) => side && page.edit({ side })}
        items={sides.map((key) => ({ key, title: coming.sides[key] }))}
      />
    </Field>
  );
}

function Who({ page }: { page: Coming }) {
  const { people } = usePeopleTexts();
  const { coming } = people;
  const { draft, edit, fields } = page;
  return (
    <>
      <Field label={coming.kind}>
        <ChoiceList
          label={coming.kind}
          mode="one"
          value={[draft.kind]}
          onChange={([kind]) => kind && edit({ kind })}
          items={PARTY_KINDS.map((key) => ({
            key,
            title: people.kinds[key],
            note: coming.kindNotes[key],
          }))}
        />
      </Field>
      <TextField
        label={coming.name}
        value={draft.name}
        maxLength={LIMITS.name}
        placeholder={coming.namePlaceholder[draft.kind]}
        error={fields['command.name']}
        onInput={(name) => edit({ name })}
      />
      <TextField
        label={coming.phone}
        kind="phone"
        value={draft.phone}
        optional={coming.optional}
        error={fields['command.phone']}
        onInput={(phone) => edit({ phone })}
      />
    </>
  );
}

function How({ page }: { page: Coming }) {
  const { coming } = usePeopleTexts().people;
  return (
    <Field label={coming.channel}>
      <ChoiceList
        label={coming.channel}
        mode="one"
        value={[page.draft.channel]}
        onChange={([channel]) => channel && page.edit({ channel })}
        items={channels.map((key) => ({ key, title: coming.channels[key] }))}
      />
    </Field>
  );
}

function Why({ page }: { page: Coming }) {
  const { coming } = usePeopleTexts().people;
  return (
    <Card>
      <TextArea
        label={coming.reason}
        help={coming.reasonHelp}
        value={page.draft.reason}
        rows={3}
        maxLength={LIMITS.reason}
        placeholder={coming.reasonPlaceholder}
        error={page.fields['command.reason']}
        onInput={(reason) => page.edit({ reason })}
      />
    </Card>
  );
}
