import { LIMITS } from '@/contract/fields';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextField } from '@/miniprogram/components/field';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { Conflict } from './conflict';
import { Ground } from './ground';
import { type ActorPage, OFFERED, useActor } from './use-actor';

export default function ActorPageView() {
  const { actor } = usePeopleTexts().people;
  const page = useActor();
  const { party } = page;
  return (
    <CaseFrame
      title={!party || party.you ? actor.titleOwn : actor.title(party.name)}
      note={actor.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        <Button loading={page.busy} disabled={Boolean(page.missing)} reason={page.missing} onTap={page.send}>
          {actor.send}
        </Button>
      }
    >
      {() => (
        <>
          <Who page={page} />
          {page.draft.as ? (
            <>
              <Ground page={page} />
              <Conflict page={page} />
            </>
          ) : null}
        </>
      )}
    </CaseFrame>
  );
}

function Who({ page }: { page: ActorPage }) {
  const { people } = usePeopleTexts();
  const { actor } = people;
  const { draft } = page;
  const chosen = OFFERED.find((as) => as === draft.as);
  return (
    <Card>
      <Field label={actor.as}>
        <ChoiceList
          label={actor.as}
          mode="one"
          value={chosen ? [chosen] : []}
          onChange={([as]) => as && page.choose(as)}
          items={OFFERED.map((key) => ({ key, title: people.as[key], note: people.asNotes[key] }))}
        />
      </Field>
      <TextField
        label={actor.name}
        value={draft.name}
        maxLength={LIMITS.name}
        error={page.fields['command.name']}
        onInput={(name) => page.edit({ name })}
      />
    </Card>
  );
}
