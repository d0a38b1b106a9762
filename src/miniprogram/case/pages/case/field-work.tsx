import { View } from '@tarojs/components';
import type { Entry } from '@/domain/case/entry';
import type { FieldFacts } from '@/domain/case/field/shape';
import { Card } from '@/miniprogram/components/card';
import { EntryPhotos } from '@/miniprogram/components/entry-photos';
import { Facts } from '@/miniprogram/components/facts';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { type MeetingTexts, useMeetingTexts } from '@/miniprogram/texts/meeting-texts';
import { whenWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** For staff: what was asked, seen and heard on the spot, newest first. */
export function FieldWork({ page }: { page: ShownCase }) {
  const { field } = useMeetingTexts().meeting;
  const found = page.steps.filter(({ type }) => type === 'field.recorded').reverse();
  if (found.length === 0) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{field.title}</SectionTitle>
      {found.map((entry) => (
        <Found key={entry.id} entry={entry} now={page.now} />
      ))}
    </View>
  );
}

function Found({ entry, now }: { entry: Entry; now: number }) {
  const t = useMeetingTexts();
  const { field } = t.meeting;
  const { work, heldAt } = entry.data as unknown as FieldFacts['field.recorded'];
  const { place = '', names } = entry.said ?? {};
  const when = whenWords(t, heldAt, now);
  const files = entry.files ?? [];
  return (
    <Card>
      <View className={classes.personName}>{field.works[work]}</View>
      <Facts
        items={[
          { label: t.meeting.when, value: when },
          { label: t.meeting.place, value: place },
          ...(names?.people ? [{ label: field.people, value: names.people }] : []),
        ]}
      />
      <View className={classes.text}>{entry.text}</View>
      <EntryPhotos files={files} />
      {[files.length > 0 ? field.caption(place, when) : '', positionWords(t, entry), entry.by.name]
        .filter((note) => note !== '')
        .map((note) => (
          <View key={note} className={classes.personNote}>
            {note}
          </View>
        ))}
    </Card>
  );
}

function positionWords({ meeting }: MeetingTexts, { said }: Entry): string {
  const { lat, lng, accuracy } = said?.details ?? {};
  if (lat === undefined || lng === undefined) return '';
  const short = (degrees: string) => Number(degrees).toFixed(5);
  return meeting.field.position(short(lat), short(lng), accuracy ?? '');
}
