import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { SectionTitle } from '@/miniprogram/components/section-title';
import classes from './index.module.scss';
import type { Visits } from './use-visits';

/** For staff: the end, or what is missing before it; and the ways around. */
export function End({ page, view }: { page: Visits; view: CaseView }) {
  const { end, visits } = useAfterTexts().after;
  const { may, missing } = page;
  if (view.you.role === 'party' || view.stage !== 'in_force') return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{end.title}</SectionTitle>
      <Card>
        {may.includes('close') ? <Ready /> : <Missing missing={missing} />}
        {may.includes('close') && may.includes('visit') ? (
          <Button kind="secondary" icon="house" onTap={page.record}>
            {visits.record}
          </Button>
        ) : null}
        {may.includes('talkAgain') ? (
          <Button kind="secondary" icon="refresh" onTap={() => page.ask('again')}>
            {end.again}
          </Button>
        ) : null}
        {may.includes('waiveFollowUp') ? (
          <Button kind="quiet" onTap={() => page.ask('waive')}>
            {end.waive}
          </Button>
        ) : null}
      </Card>
    </View>
  );
}

function Ready() {
  const { end } = useAfterTexts().after;
  return (
    <>
      <View className={classes.title}>{end.ready}</View>
      <View className={classes.note}>{end.readyNote}</View>
    </>
  );
}

function Missing({ missing }: { missing: readonly string[] }) {
  const { end } = useAfterTexts().after;
  return (
    <>
      <View className={classes.title}>{end.missing}</View>
      <View className={classes.list}>
        {missing.map((line) => (
          <View key={line} className={classes.item}>
            {line}
          </View>
        ))}
      </View>
    </>
  );
}
