import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Entry } from '@/domain/case/entry';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { Card } from '../card';
import { EntryPhotos } from '../entry-photos';
import { SectionTitle } from '../section-title';
import { Tap } from '../tap';
import classes from './index.module.scss';

const long = 90;

type StatementCardProps = { steps: readonly Entry[]; whole?: boolean | undefined };

/** What the applicant wrote, for those who may read it. */
export function StatementCard({ steps, whole: startsWhole = false }: StatementCardProps) {
  const { caseFile } = useCaseTexts();
  const [whole, setWhole] = useState(startsWhole);
  const statement = steps.find((entry) => entry.type === 'statement.given');
  if (!statement) return null;
  const { text = '', wish = '', files = [], detail } = statement;
  const cut = !whole && text.length + wish.length > long;
  return (
    <View className={classes.section}>
      <SectionTitle>{caseFile.statement}</SectionTitle>
      <Card>
        <View className={cut ? classes.textCut : classes.text}>{text}</View>
        {wish ? (
          <View className={classes.wish}>
            <View className={classes.label}>{caseFile.wish}</View>
            <View className={cut ? classes.textCut : classes.text}>{wish}</View>
          </View>
        ) : null}
        {cut ? (
          <Tap className={classes.all} onTap={() => setWhole(true)}>
            {caseFile.showAll}
          </Tap>
        ) : null}
        <EntryPhotos files={files} />
        {detail?.poster ? (
          <View className={classes.label}>{caseFile.fromPoster(String(detail.poster))}</View>
        ) : null}
      </Card>
    </View>
  );
}
