import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { appointmentWords } from '@/miniprogram/wording/meeting';
import { Grid } from './grid';
import { MarkForSheet } from './mark-for-sheet';
import type { Meet } from './use-meet';

/** For staff: who can come when, and the one time that is fixed. */
export function Fixing({ page }: { page: Meet }) {
  const t = useMeetTexts();
  const words = t.meet.meeting;
  const { fixing, meeting, time: now } = page;
  if (!fixing) return null;
  return (
    <>
      {fixing.allOver ? (
        <Notice tone="amber" icon="warning">
          {words.allOver}
        </Notice>
      ) : null}
      <Card>
        <Field label={words.grid}>
          <Grid meeting={meeting} />
        </Field>
        {page.mayMarkFor ? (
          <Button kind="secondary" size="small" icon="edit" onTap={() => page.openSheet('markFor')}>
            {words.markFor}
          </Button>
        ) : null}
      </Card>
      {fixing.mayFix ? (
        <Card>
          <Field label={words.fix}>
            <ChoiceList
              label={words.fix}
              mode="one"
              value={fixing.time === undefined ? [] : [fixing.time]}
              onChange={([next]) => fixing.choose(next)}
              items={fixing.times.map(({ time, over, can }) => ({
                key: time,
                title: appointmentWords(t, time, now),
                note: over ? words.over : words.fixNote(can, fixing.all),
                disabled: over,
              }))}
            />
          </Field>
        </Card>
      ) : null}
      <MarkForSheet page={page} />
    </>
  );
}
