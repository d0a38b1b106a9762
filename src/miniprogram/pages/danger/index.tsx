import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Heading } from '@/miniprogram/components/heading';
import { Icon } from '@/miniprogram/components/icon';
import { Page } from '@/miniprogram/components/page';
import { Row, Rows } from '@/miniprogram/components/rows';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { useDanger } from './use-danger';

export default function DangerPage() {
  const { danger } = useTexts();
  const page = useDanger();
  return (
    <Page
      title={danger.bar}
      back={page.back}
      large={<Heading title={danger.title} note={danger.note} />}
      actions={
        <Button kind="secondary" icon="close" onTap={page.leave}>
          {danger.leave}
        </Button>
      }
    >
      <Tap className={classes.alarm} onTap={page.callPolice}>
        <Icon name="phone" size={30} />
        <View className={classes.alarmWords}>
          <View className={classes.alarmTitle}>{danger.call110}</View>
          <View className={classes.alarmNote}>{danger.call110Note}</View>
        </View>
      </Tap>
      <Rows>
        <Row icon="phone" title={danger.call12348} note={danger.call12348Note} onTap={page.callAdvice} />
        {page.centre ? (
          <Row
            icon="phone"
            title={danger.callCentre(page.centre.name)}
            note={`${page.centre.phone} · ${page.centre.hours}`}
            onTap={page.callCentre}
          />
        ) : null}
      </Rows>
      <Card tone="mist">
        <View className={classes.part}>
          <Title>{danger.afraid}</Title>
          <View className={classes.text}>{danger.afraidNote}</View>
          <Button icon="shield-check" onTap={page.file}>
            {danger.afraidGo}
          </Button>
        </View>
      </Card>
      <Card>
        <View className={classes.part}>
          <Title>{danger.order}</Title>
          <View className={classes.text}>{danger.orderNote}</View>
          <View className={classes.strong}>{danger.orderTime}</View>
          <View className={classes.text}>{danger.orderHow}</View>
          <View className={classes.text}>{danger.orderProof}</View>
        </View>
      </Card>
      <Card>
        <View className={classes.part}>
          <Title>{danger.duty}</Title>
          <View className={classes.text}>{danger.dutyNote}</View>
        </View>
      </Card>
      <View className={classes.law}>{danger.law}</View>
    </Page>
  );
}

function Title({ children }: { children: string }) {
  return (
    <View className={classes.title} {...semantics({ role: 'heading', level: 2 })}>
      {children}
    </View>
  );
}
