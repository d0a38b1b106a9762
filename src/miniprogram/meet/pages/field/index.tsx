import { FIELD_WORK } from '@/domain/case/field/shape';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { MomentChoice } from '@/miniprogram/components/date-choice';
import { Field, TextArea, TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PhotoField } from '@/miniprogram/components/photo-field';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { now } from '@/miniprogram/platform/clock';
import { whenWords } from '@/miniprogram/wording/when';
import { type FieldForm, useFieldWork } from './use-field-work';

/** More than may be sent can be written, so that nothing that was pasted is cut without a word. */
const room = 50_000;

/** Staff record what they asked, saw or heard on the spot. */
export default function FieldPage() {
  const { field, photos } = useMeetTexts().meet;
  const form = useFieldWork();
  return (
    <CaseFrame
      title={field.title}
      note={field.note}
      opened={form.opened}
      problem={form.problem}
      actions={
        <Button
          loading={form.busy}
          disabled={form.photos.uploading}
          reason={photos.sending}
          onTap={form.send}
        >
          {field.send}
        </Button>
      }
    >
      {() => (
        <>
          {form.restored ? <Notice tone="jade">{field.kept}</Notice> : null}
          <Card>
            <Work form={form} />
            <WhenAndWhere form={form} />
          </Card>
          <Card>
            <Found form={form} />
          </Card>
        </>
      )}
    </CaseFrame>
  );
}

function Work({ form }: { form: FieldForm }) {
  const { field } = useMeetTexts().meet;
  const { draft, edit, wrong } = form;
  return (
    <Field label={field.work}>
      <ChoiceList
        label={field.work}
        mode="one"
        value={draft.work === '' ? [] : [draft.work]}
        onChange={([work]) => work && edit({ work })}
        error={wrong.work || undefined}
        items={FIELD_WORK.map((key) => ({ key, ...field.works[key] }))}
      />
    </Field>
  );
}

function WhenAndWhere({ form }: { form: FieldForm }) {
  const t = useMeetTexts();
  const { field, propose } = t.meet;
  const { day, clock, chooseDay, chooseClock } = propose;
  const { draft, edit, wrong, position, revision } = form;
  return (
    <>
      <MomentChoice
        label={field.when}
        value={draft.heldAt || undefined}
        words={{ day, clock, chooseDay, chooseClock }}
        inWords={(instant) => whenWords(t, instant, now())}
        error={wrong.heldAt || undefined}
        onChange={(heldAt) => edit({ heldAt: heldAt ?? '' })}
      />
      <TextField
        label={field.place}
        value={draft.place}
        revision={revision}
        maxLength={120}
        placeholder={field.placeExample}
        error={wrong.place || undefined}
        onInput={(place) => edit({ place })}
      />
      {draft.position ? (
        <>
          <Notice tone="jade" icon="map-pin">
            {field.positioned(draft.position.accuracy)}
          </Notice>
          <Button kind="quiet" size="small" onTap={position.remove}>
            {field.removePosition}
          </Button>
        </>
      ) : (
        <Button kind="secondary" size="small" icon="map-pin" loading={position.asking} onTap={position.ask}>
          {field.position}
        </Button>
      )}
    </>
  );
}

function Found({ form }: { form: FieldForm }) {
  const { field, optional, photos } = useMeetTexts().meet;
  const { draft, edit, wrong, revision } = form;
  return (
    <>
      <TextField
        label={field.people}
        value={draft.people}
        revision={revision}
        maxLength={1000}
        optional={optional}
        placeholder={field.peopleExample}
        onInput={(people) => edit({ people })}
      />
      <TextArea
        label={field.text}
        value={draft.text}
        revision={revision}
        rows={5}
        maxLength={room}
        placeholder={field.textExample}
        error={wrong.text || undefined}
        onInput={(text) => edit({ text })}
      />
      <PhotoField label={field.photos} help={field.photosHelp} photos={form.photos} words={photos} />
    </>
  );
}
