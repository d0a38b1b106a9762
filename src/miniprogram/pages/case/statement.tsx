import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/miniprogram/components/card';
import { EntryPhotos } from '@/miniprogram/components/entry-photos';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Tap } from '@/miniprogram/components/tap';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

const long = 90;

/** What the applicant wrote, for those who may read it. */
export function Statement({ page }: { page: ShownCase }) {
  const { caseFile } = useTexts();
  const [whole, setWhole] = useState(false);
  const statement = page.steps.find((entry) => entry.type === 'statement.given');
  if (!statement) return null;
  const { text = '', wish = '', files = [] } = statement;
  const cut = !whole && text.length + wish.length > long;
  return (
    <View className={classes.section}>
      <SectionTitle>{caseFile.statement}</SectionTitle>
      <Card>
        <View className={cut ? classes.textCut : classes.text}>{text}</View>
        {wish ? (
          <View className={classes.wish}>
            <View className={classes.wishLabel}>{caseFile.wish}</View>
            <View className={cut ? classes.textCut : classes.text}>{wish}</View>
          </View>
        ) : null}
        {cut ? (
          <Tap className={classes.showAll} onTap={() => setWhole(true)}>
            {caseFile.showAll}
          </Tap>
        ) : null}
        <EntryPhotos files={files} />
      </Card>
    </View>
  );
}
