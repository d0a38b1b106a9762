import { SCOPES } from '@/domain/case/people/shape';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { Field } from '@/miniprogram/components/field';
import { PhotoField } from '@/miniprogram/components/photo-field';
import { TickList } from '@/miniprogram/components/tick-list';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import type { ActorPage } from './use-actor';

/** Elected representatives have a page of their own. */
const grounds = ['written', 'spoken', 'law'] as const;

/** How far they may go, on what ground, and until when. */
export function Ground({ page }: { page: ActorPage }) {
  const { people } = usePeopleTexts();
  const { actor } = people;
  const { draft, edit, fields } = page;
  const chosen = grounds.find((ground) => ground === draft.authority);
  return (
    <Card>
      <TickList
        label={actor.scope}
        help={actor.scopeHelp}
        value={draft.scope}
        onChange={(scope) => edit({ scope })}
        items={SCOPES.map((key) => ({ key, title: people.scopes[key] }))}
        error={fields['command.scope']}
      />
      <Field label={actor.authority}>
        <ChoiceList
          label={actor.authority}
          mode="one"
          value={chosen ? [chosen] : []}
          onChange={([authority]) => authority && edit({ authority })}
          items={grounds.map((key) => ({
            key,
            title: people.authorities[key],
            note: people.authorityNotes[key],
          }))}
        />
      </Field>
      {page.needsPaper ? (
        <PhotoField
          label={actor.paper}
          help={draft.authority === 'written' ? actor.paperNeeded : actor.paperToSign}
          photos={page.photos}
          words={{ add: actor.addPhoto, remove: actor.removePhoto, retry: actor.retryPhoto }}
        />
      ) : null}
      <DayChoice
        label={actor.until}
        help={actor.untilHelp}
        optional={actor.optional}
        value={draft.until}
        onChange={(until) => edit({ until })}
        inWords={page.inWords}
        placeholder={actor.chooseDay}
        earliest={page.today}
        error={fields['command.until']}
      />
    </Card>
  );
}
