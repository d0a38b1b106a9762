import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFailed } from '@/miniprogram/components/case-failed';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { PromiseCard } from '@/miniprogram/components/promise-card';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';
import { useWaiting } from './use-waiting';

/** After a key that the centre checks first: who does what by when, and as much of the case as the bare code shows. */
export default function WaitingPage() {
  const { lookup, shared } = useOtherTexts();
  const { waiting } = lookup;
  const page = useWaiting();
  if (page.over)
    return (
      <Page title={waiting.bar} back={page.back}>
        <CaseFailed title={shared.caseFailed} error={page.over} onRetry={page.again} />
      </Page>
    );
  return (
    <Page
      title={waiting.bar}
      back={page.back}
      large={<Heading title={waiting.title} note={waiting.note} />}
      actions={
        <>
          <Button loading={page.busy} onTap={page.again}>
            {waiting.again}
          </Button>
          {page.call ? (
            <Button kind="quiet" size="small" icon="phone" onTap={page.call}>
              {waiting.call}
            </Button>
          ) : null}
        </>
      }
    >
      {page.problem ? (
        <Notice tone="amber" icon="clock">
          {page.problem}
        </Notice>
      ) : null}
      <PromiseCard
        turn={waiting.who(page.centre)}
        what={waiting.what}
        duePrefix={page.due && waiting.duePrefix}
        due={page.due}
      />
      <SectionTitle>{waiting.next}</SectionTitle>
      <Card>
        <View>
          {waiting.steps.map((step, index) => (
            <View key={step} className={classes.step}>
              <View className={classes.number}>{index + 1}</View>
              <View className={classes.words}>{step}</View>
            </View>
          ))}
        </View>
      </Card>
      {page.stage ? (
        <>
          <SectionTitle>{waiting.progress}</SectionTitle>
          <Rows>
            <Row icon="search" title={page.stage.name} note={page.stage.note} />
          </Rows>
        </>
      ) : null}
      <Notice tone="neutral" icon="lock">
        {waiting.never}
      </Notice>
    </Page>
  );
}
