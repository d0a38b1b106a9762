import { LIMITS } from '@/contract/fields';
import { POSTER_KINDS } from '@/domain/posters/poster';
import { usePostersTexts } from '@/miniprogram/centre/posters-texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextField } from '@/miniprogram/components/field';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { type PosterForm, usePoster } from './use-poster';

export default function PosterPage() {
  const { posters } = usePostersTexts();
  const { form } = posters;
  const page = usePoster();
  return (
    <Page
      title={posters.title}
      back
      large={<Heading title={form.title} note={form.note} />}
      actions={
        <Button loading={page.busy} disabled={Boolean(page.missing)} reason={page.missing} onTap={page.send}>
          {form.send}
        </Button>
      }
    >
      {page.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {page.problem}
        </Notice>
      ) : null}
      <Field label={form.kind}>
        <ChoiceList
          label={form.kind}
          mode="one"
          value={[page.draft.kind]}
          onChange={([kind]) => kind && page.edit({ kind })}
          items={POSTER_KINDS.map((key) => ({ key, title: posters.kinds[key], note: form.kindNotes[key] }))}
        />
      </Field>
      {page.draft.kind === 'window' ? <Windows page={page} /> : null}
      {page.where.isBelow ? <Where page={page} /> : null}
      <Card>
        <TextField
          label={form.name}
          help={form.nameHelp}
          value={page.name}
          revision={page.revision}
          maxLength={LIMITS.posterName}
          error={page.fields.name}
          onInput={(name) => page.edit({ name })}
        />
      </Card>
    </Page>
  );
}

function Windows({ page }: { page: PosterForm }) {
  const { form } = usePostersTexts().posters;
  return (
    <Field label={form.window}>
      <ChoiceList
        label={form.window}
        mode="one"
        value={page.draft.window === undefined ? [] : [page.draft.window]}
        onChange={([window]) => window && page.edit({ window })}
        items={page.windows.map(({ id, name }) => ({ key: id, title: name }))}
        error={page.fields.window}
      />
    </Field>
  );
}

/** The divisions below what the centre serves, one level after the other. */
function Where({ page }: { page: PosterForm }) {
  const { form } = usePostersTexts().posters;
  const { path, below, failed, isChosen, top, ...where } = page.where;
  const last = path[path.length - 1];
  const chosen = [top, ...path].flatMap((division) => division?.name ?? []).join(' ');
  return (
    <Field label={form.place}>
      {path.length > 0 ? (
        <Notice tone={isChosen ? 'jade' : 'neutral'} icon="map-pin" title={chosen} onTap={where.again}>
          {form.again}
        </Notice>
      ) : null}
      {failed ? (
        <Notice tone="amber" icon="refresh" onTap={where.retry}>
          {form.loadFailed}
        </Notice>
      ) : null}
      {!below && !failed ? <Skeleton shape="list" count={3} /> : null}
      {below && below.length > 0 ? (
        <ChoiceList
          label={form.place}
          mode="one"
          value={[]}
          onChange={([place]) => place && where.choose(place)}
          items={below.map(({ place, name }) => ({ key: place, title: name }))}
          error={page.fields.place}
        />
      ) : null}
      {last && !isChosen ? (
        <Button kind="secondary" onTap={where.stopHere}>
          {form.stopHere(last.name)}
        </Button>
      ) : null}
    </Field>
  );
}
