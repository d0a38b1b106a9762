import { View } from '@tarojs/components';
import { Card } from '@/miniprogram/components/card';
import { EntryPhotos } from '@/miniprogram/components/entry-photos';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import classes from './index.module.scss';
import type { Meet } from './use-meet';

/** The written authorities of those who come in somebody's place. */
export function Companions({ page }: { page: Meet }) {
  const { meeting: words } = useMeetTexts().meet;
  const withPapers = page.meeting.companions.filter(({ files }) => files.length > 0);
  if (withPapers.length === 0) return null;
  return (
    <Card>
      {withPapers.map(({ name, files }) => (
        <View key={name} className={classes.papers}>
          <View className={classes.papersName}>{words.papers(name)}</View>
          <EntryPhotos files={files} />
        </View>
      ))}
    </Card>
  );
}
