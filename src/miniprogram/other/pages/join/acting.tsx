import { CLAIMABLE_AS } from '@/domain/case/access/shape';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { useOtherTexts } from '@/miniprogram/other/texts';
import type { useJoin } from './use-join';

/** Who acts for the person says who they are; the centre calls before anything is shown. */
export function Acting({ page }: { page: ReturnType<typeof useJoin> }) {
  const { join } = useOtherTexts().lookup;
  return (
    <>
      <Card>
        <TextField
          label={join.name}
          value={page.name}
          help={join.nameHelp}
          maxLength={50}
          error={page.nameError}
          onInput={page.setName}
        />
      </Card>
      <Field label={join.as}>
        <ChoiceList
          label={join.as}
          mode="one"
          value={page.as ? [page.as] : []}
          onChange={([as]) => page.setAs(as)}
          items={RELATIONS.map((key) => ({ key, ...join.relations[key] }))}
          error={page.asError}
        />
      </Field>
      <Notice tone="amber" icon="phone" title={join.checkedTitle}>
        {join.checkedNote}
      </Notice>
    </>
  );
}

/** The most common first. */
const RELATIONS = [...CLAIMABLE_AS].sort((a, b) => Number(b === 'helper') - Number(a === 'helper'));
