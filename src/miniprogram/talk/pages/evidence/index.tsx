import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { CaseFailed } from '@/miniprogram/components/case-failed';
import { classNames } from '@/miniprogram/components/class-names';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { semantics } from '@/miniprogram/components/semantics';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { now } from '@/miniprogram/platform/clock';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import { inChina } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import { ItemCard } from './item-card';
import type { Day } from './items';
import { type EvidencePage, messageId, useEvidence } from './use-evidence';

/** What each side keeps as evidence, day by day, side by side. */
export default function Evidence() {
  const { evidence: words } = useTalkTexts();
  const page = useEvidence();
  const hasList = page.state === 'ready' && !page.isEmpty;
  return (
    <Page
      title={words.title}
      back
      onRefresh={page.refresh}
      header={
        hasList ? (
          <View className={classes.filter}>
            <Pills label={words.filter} value={page.filter} onSelect={page.setFilter} items={page.filters} />
          </View>
        ) : undefined
      }
    >
      <Body page={page} />
    </Page>
  );
}

function Body({ page }: { page: EvidencePage }) {
  const { evidence: words } = useTalkTexts();
  if (page.state === 'failed')
    return <CaseFailed title={words.failed} error={page.error} onRetry={page.refresh} />;
  if (page.state === 'loading') return <Skeleton shape="case" />;
  if (page.isEmpty)
    return (
      <>
        <EmptyState title={words.empty} note={words.emptyNote} />
        <Button kind="secondary" onTap={page.chat}>
          {words.chat}
        </Button>
      </>
    );
  if (page.isNoneShown) return <EmptyState title={words.emptyFor} />;
  return (
    <View className={classes.days}>
      {page.days.map((day) => (
        <DayRow key={day.day ?? ''} day={day} page={page} />
      ))}
      <View className={classes.fingerprint}>{words.fingerprintNote}</View>
    </View>
  );
}

function DayRow({ day: { day, items }, page }: { day: Day; page: EvidencePage }) {
  const t = useTalkTexts();
  const cards = (column: 'left' | 'right' | 'middle') =>
    items
      .filter((item) => item.column === column)
      .map((item) => (
        <ItemCard
          key={item.id}
          item={item}
          message={page.messages[messageId(item)]}
          onSee={() => page.see(item)}
        />
      ));
  return (
    <View className={classNames(classes.day, page.isSideBySide && classes.sideBySide)}>
      <View className={classes.date} {...semantics({ role: 'heading', level: 2 })}>
        {dateWords(t, day)}
      </View>
      <View className={classes.left}>{cards('left')}</View>
      <View className={classes.right}>{cards('right')}</View>
      <View className={classes.middle}>{cards('middle')}</View>
    </View>
  );
}

function dateWords({ evidence: words }: TalkTexts, day: string | null): string {
  if (day === null) return words.undated;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const ofYear = words.day(month, date);
  return year === inChina(now()).year ? ofYear : words.dayOfYear(year, ofYear);
}
