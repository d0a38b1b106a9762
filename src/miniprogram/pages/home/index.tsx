import { View } from '@tarojs/components';
import { Heading } from '@/miniprogram/components/heading';
import { MainDock } from '@/miniprogram/components/main-dock';
import { Page } from '@/miniprogram/components/page';
import { Tap } from '@/miniprogram/components/tap';
import { useTexts } from '@/miniprogram/texts';
import { ElderHome } from './elder-home';
import classes from './index.module.scss';
import { PlainHome } from './plain-home';
import { useHome } from './use-home';

export default function HomePage() {
  const { home, shared } = useTexts();
  const page = useHome();
  const note = page.centre ? home.note(page.centre.name) : home.noteAlone;
  return (
    <Page
      title={page.elder ? home.elderBar : shared.appName}
      large={
        <Heading
          title={page.elder ? home.elderTitle : home.title}
          note={page.elder ? undefined : note}
          aside={
            <View className={classes.switches}>
              <Tap className={classes.switch} onTap={page.switchElder}>
                {page.elder ? home.elderOff : home.elder}
              </Tap>
              <Tap className={classes.switch} onTap={page.switchLanguage}>
                {home.language}
              </Tap>
            </View>
          }
        />
      }
      dock={page.elder ? null : <MainDock current="home" />}
    >
      {page.elder ? <ElderHome page={page} /> : <PlainHome page={page} />}
    </Page>
  );
}
