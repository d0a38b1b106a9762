import { View } from '@tarojs/components';
import { Card } from '@/miniprogram/components/card';
import { EntryPhotos } from '@/miniprogram/components/entry-photos';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Timeline } from '@/miniprogram/components/timeline';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { entryWords } from '@/miniprogram/wording/entry';
import { whenWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** What happened so far: the step, who handled it, and when. */
export function Happened({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { caseFile } = t;
  const poster = page.steps.find(({ type }) => type === 'statement.given')?.detail?.poster;
  const steps = page.steps
    .filter((entry) => entry.type !== 'statement.given')
    .map((entry) => ({ entry, words: entryWords(t, entry, page.view, page.now) }))
    .filter(({ words }) => words.title !== '')
    .reverse();
  return (
    <View className={classes.section}>
      <SectionTitle aside={caseFile.newestFirst}>{caseFile.happened}</SectionTitle>
      <Card>
        <Timeline
          label={caseFile.happenedLabel}
          items={steps.map(({ entry, words: { title, note, text } }) => {
            return {
              id: entry.id,
              title,
              note:
                entry.type === 'case.filed' && poster
                  ? [note, caseFile.fromPoster(String(poster))].filter(Boolean).join(' · ')
                  : note,
              time: whenWords(t, entry.at, page.now),
              body:
                text || entry.files?.length ? (
                  <View className={classes.said}>
                    {text ? <View className={classes.text}>{text}</View> : null}
                    <EntryPhotos files={entry.files ?? []} />
                  </View>
                ) : undefined,
            };
          })}
        />
      </Card>
    </View>
  );
}
