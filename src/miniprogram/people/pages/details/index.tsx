import type { PartyDetail } from '@/domain/case/people/shape';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextField } from '@/miniprogram/components/field';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { useDetails } from './use-details';

type Details = ReturnType<typeof useDetails>;

export default function DetailsPage() {
  const { details } = usePeopleTexts().people;
  const page = useDetails();
  const { party } = page;
  return (
    <CaseFrame
      title={!party || party.you ? details.titleOwn : details.title(party.name)}
      note={details.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        <Button loading={page.busy} disabled={Boolean(page.missing)} reason={page.missing} onTap={page.send}>
          {details.send}
        </Button>
      }
    >
      {() => (
        <Card>
          {page.asked.map((key) =>
            key === 'sex' ? <Sex key={key} page={page} /> : <Detail key={key} name={key} page={page} />,
          )}
        </Card>
      )}
    </CaseFrame>
  );
}

const kinds: Readonly<Partial<Record<PartyDetail, 'number'>>> = { age: 'number' };

function Detail({ name, page }: { name: PartyDetail; page: Details }) {
  const { details } = usePeopleTexts().people;
  const placeholders: Readonly<Partial<Record<PartyDetail, string>>> = {
    ethnicity: details.ethnicityPlaceholder,
    age: details.agePlaceholder,
  };
  return (
    <TextField
      label={page.label(name)}
      value={page.values[name] ?? ''}
      revision={page.revision}
      kind={kinds[name]}
      maxLength={120}
      placeholder={placeholders[name]}
      optional={details.optional}
      help={name === 'creditCode' ? page.credit.help : undefined}
      error={
        page.fields[`command.details.${name}`] ?? (name === 'creditCode' ? page.credit.error : undefined)
      }
      onInput={(text) =>
        page.edit(name, name === 'creditCode' ? text.replace(/\s/g, '').toUpperCase() : text)
      }
    />
  );
}

/** Written as the papers have it, in Chinese, whatever the language of the screen. */
const written = { male: '男', female: '女', none: '' } as const;
const sexes = ['male', 'female', 'none'] as const;

function Sex({ page }: { page: Details }) {
  const { details } = usePeopleTexts().people;
  const chosen = sexes.find((sex) => written[sex] === (page.values.sex ?? ''));
  return (
    <Field label={details.fields.sex} optional={details.optional}>
      <ChoiceList
        label={details.fields.sex}
        mode="one"
        value={chosen ? [chosen] : []}
        onChange={([sex]) => sex && page.edit('sex', written[sex])}
        items={sexes.map((key) => ({ key, title: details.sexes[key] }))}
      />
    </Field>
  );
}
