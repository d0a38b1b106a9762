import { useState } from 'react';
import { KINDS } from '@/domain/kinds/kinds';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field } from '@/miniprogram/components/field';
import { Row } from '@/miniprogram/components/rows';
import { Sheet } from '@/miniprogram/components/sheet';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { kindIcon, kindWords } from '@/miniprogram/wording/kind';
import type { Intake } from './use-intake';

/** Takes the case on, with the kind as the applicant chose it or corrected. */
export function Accept({ page }: { page: Intake }) {
  const t = useStaffTexts();
  const { intake } = t.centre;
  const [choosing, setChoosing] = useState(false);
  const { form, opened } = page;
  const tracks = page.procedure?.tracks ?? [];
  const kind = form.kind ?? opened.view?.kind ?? 'other';
  return (
    <>
      <Card padding="none">
        <Row
          icon={kindIcon(kind)}
          title={kindWords(t, kind).name}
          note={intake.kindNote}
          onTap={() => setChoosing(true)}
        />
      </Card>
      {tracks.length > 1 ? (
        <Card>
          <Field label={intake.track} help={intake.trackHelp}>
            <ChoiceList
              label={intake.track}
              mode="one"
              value={[form.track]}
              onChange={([next]) => next && form.setTrack(next)}
              items={tracks.map(({ track }) => ({ key: track, ...intake.tracks[track] }))}
            />
          </Field>
        </Card>
      ) : null}
      <Button loading={page.busy} onTap={() => page.send({ type: 'accept', kind, track: form.track })}>
        {intake.accept}
      </Button>
      <Sheet open={choosing} title={intake.kind} onClose={() => setChoosing(false)}>
        <ChoiceList
          label={intake.kind}
          mode="one"
          value={[kind]}
          onChange={([next]) => {
            form.setKind(next);
            setChoosing(false);
          }}
          items={KINDS.map((key) => {
            const { name, example } = kindWords(t, key);
            return { key, title: name, note: example };
          })}
        />
      </Sheet>
    </>
  );
}
