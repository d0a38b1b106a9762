import { View } from '@tarojs/components';
import { Avatar } from '@/miniprogram/components/avatar';
import { Card } from '@/miniprogram/components/card';
import { MainDock } from '@/miniprogram/components/main-dock';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { semantics } from '@/miniprogram/components/semantics';
import { useTexts } from '@/miniprogram/texts';
import { Waiting } from '../home/waiting';
import classes from './index.module.scss';
import { MeSheets } from './sheets';
import { useMePage } from './use-me';

type MePageParts = { page: ReturnType<typeof useMePage> };

export default function MePage() {
  const { me } = useTexts();
  const page = useMePage();
  return (
    <Page title={me.bar} dock={<MainDock current="me" />} large={<WhoIAm page={page} />}>
      <Waiting />
      <SectionTitle>{me.look}</SectionTitle>
      <Looks page={page} />
      {page.isStaff ? null : (
        <Rows>
          <Row icon="lock" title={me.shared} note={me.sharedNote} onTap={page.shared} />
        </Rows>
      )}
      <SectionTitle>{me.help}</SectionTitle>
      <Rows>
        {page.centre ? (
          <Row
            icon="phone"
            title={me.call}
            note={`${page.centre.phone} · ${page.centre.hours}`}
            onTap={page.call}
          />
        ) : null}
        <Row icon="warning" iconTone="cinnabar" title={me.danger} onTap={page.danger} />
        <Row icon="question" title={me.about} onTap={() => page.open('about')} />
        <Row icon="lock" title={me.privacy} onTap={() => page.open('privacy')} />
      </Rows>
      <SectionTitle>{me.work}</SectionTitle>
      <Rows>
        {page.isStaff ? <Row icon="inbox" title={me.desk} onTap={page.goToDesk} /> : null}
        <Row icon="key" iconTone="neutral" title={me.enter} note={me.enterNote} onTap={page.enter} />
      </Rows>
      {page.signedIn ? (
        <Rows>
          <Row title={me.signOut} onTap={() => page.open('signOut')} />
        </Rows>
      ) : null}
      <MeSheets page={page} />
    </Page>
  );
}

function WhoIAm({ page }: MePageParts) {
  return (
    <View className={classes.who}>
      <Avatar name={page.name} tone="jade" size={56} />
      <View className={classes.words}>
        <View className={classes.name} {...semantics({ role: 'heading', level: 1 })}>
          {page.name}
        </View>
        <View className={classes.note}>{page.roleWords}</View>
      </View>
    </View>
  );
}

function Looks({ page }: MePageParts) {
  const { me } = useTexts();
  return (
    <Card>
      <View className={classes.looks}>
        <View className={classes.label}>{me.language}</View>
        <Pills
          label={me.language}
          kind="jade"
          value={page.language}
          onSelect={page.chooseLanguage}
          items={(['zh', 'en'] as const).map((key) => ({ key, label: me.languages[key] }))}
        />
        <View className={classes.label}>{me.elder}</View>
        <Pills
          label={me.elder}
          kind="jade"
          value={page.elderChoice}
          onSelect={page.chooseElder}
          items={(['phone', 'on', 'off'] as const).map((key) => ({ key, label: me.elderChoices[key] }))}
        />
        <View className={classes.note}>{me.elderNote}</View>
      </View>
    </Card>
  );
}
