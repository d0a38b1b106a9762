import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Heading } from '@/miniprogram/components/heading';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Sheet } from '@/miniprogram/components/sheet';
import { Forgotten } from '@/miniprogram/talk/pin/forgotten';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';
import { PinChangeSheet } from './pin-change-sheet';
import { useSharedPhone } from './use-shared-phone';

type Parts = { page: ReturnType<typeof useSharedPhone> };

export default function SharedPhonePage() {
  const { sharedPhone: words } = useTalkTexts();
  const page = useSharedPhone();
  return (
    <Page back title={words.title} large={<Heading title={words.title} note={words.note} />}>
      <SectionTitle>{words.neutral.title}</SectionTitle>
      <Titles page={page} />
      <SectionTitle>{words.lock.title}</SectionTitle>
      <Lock page={page} />
      {page.wish ? <PinChangeSheet key={page.wish} wish={page.wish} onClose={page.close} /> : null}
      <Sheet open={page.forgot} title={words.lock.forgot} onClose={page.close}>
        <Forgotten />
      </Sheet>
    </Page>
  );
}

function Titles({ page }: Parts) {
  const { sharedPhone: words } = useTalkTexts();
  return (
    <Card>
      <View className={classes.block}>
        <View className={classes.label}>{words.neutral.label}</View>
        <Pills
          label={words.neutral.label}
          kind="jade"
          value={page.neutral ? 'on' : 'off'}
          onSelect={page.chooseNeutral}
          items={(['on', 'off'] as const).map((key) => ({ key, label: words.neutral[key] }))}
        />
        <View className={classes.note}>{words.neutral.looksLike(page.example)}</View>
      </View>
    </Card>
  );
}

function Lock({ page }: Parts) {
  const { sharedPhone: words } = useTalkTexts();
  const note = page.signedIn ? (page.pin ? words.lock.has : words.lock.none) : words.lock.signIn;
  return (
    <>
      <Card>
        <View className={classes.block}>
          <View className={classes.note}>{note}</View>
          {page.signedIn && !page.pin ? (
            <Button icon="lock" onTap={() => page.ask('set')}>
              {words.lock.set}
            </Button>
          ) : null}
        </View>
      </Card>
      {page.pin ? (
        <Rows>
          <Row icon="edit" title={words.lock.change} onTap={() => page.ask('change')} />
          <Row icon="close" iconTone="neutral" title={words.lock.remove} onTap={() => page.ask('remove')} />
          <Row icon="question" iconTone="neutral" title={words.lock.forgot} onTap={page.askForgot} />
        </Rows>
      ) : null}
    </>
  );
}
