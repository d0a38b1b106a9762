import { HELPER_AUTHORITIES } from '@/domain/case/assist/shape';
import { SCOPES } from '@/domain/case/people/shape';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { Field } from '@/miniprogram/components/field';
import { PhotoField } from '@/miniprogram/components/photo-field';
import { TickList } from '@/miniprogram/components/tick-list';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import type { BehalfPage } from './use-behalf';

/** By what right, how far, and until when. */
export function Right({ page }: { page: BehalfPage }) {
  const { people } = usePeopleTexts();
  const { actor, behalf } = people;
  const { helper } = page;
  return (
    <Card>
      <Field label={behalf.authority}>
        <ChoiceList
          label={behalf.authority}
          mode="one"
          value={helper.authority ? [helper.authority] : []}
          onChange={([authority]) => authority && page.setAuthority(authority)}
          items={HELPER_AUTHORITIES.map((key) => ({ key, ...behalf.authorities[key] }))}
        />
      </Field>
      {page.needsPaper ? (
        <PhotoField
          label={actor.paper}
          help={behalf.paperHelp}
          photos={page.photos}
          words={{ add: actor.addPhoto, remove: actor.removePhoto, retry: actor.retryPhoto }}
        />
      ) : null}
      <TickList
        label={behalf.scope}
        help={behalf.scopeHelp}
        value={SCOPES.filter((key) => helper.scope.includes(key))}
        onChange={page.setScope}
        items={SCOPES.map((key) => ({ key, title: people.scopes[key] }))}
      />
      <DayChoice
        label={actor.until}
        help={behalf.untilHelp}
        optional={actor.optional}
        value={page.until}
        onChange={page.setUntil}
        inWords={page.inWords}
        placeholder={actor.chooseDay}
        earliest={page.today}
      />
    </Card>
  );
}
