import { View } from '@tarojs/components';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Sheet } from '@/miniprogram/components/sheet';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import type { useMePage } from './use-me';

export function MeSheets({ page }: { page: ReturnType<typeof useMePage> }) {
  const { me } = useTexts();
  const enough = (
    <Button kind="secondary" onTap={page.close}>
      {me.close}
    </Button>
  );
  return (
    <>
      <Sheet open={page.opened === 'about'} title={me.about} onClose={page.close} actions={enough}>
        <View className={classes.text}>{me.aboutText}</View>
      </Sheet>
      <Sheet open={page.opened === 'privacy'} title={me.privacy} onClose={page.close} actions={enough}>
        <View className={classes.points}>
          {Object.entries(me.privacyPoints).map(([key, point]) => (
            <View key={key} className={classes.text}>
              {point}
            </View>
          ))}
        </View>
      </Sheet>
      <Sheet
        open={page.opened === 'signOut'}
        title={me.signOut}
        onClose={page.close}
        actions={
          <ButtonRow>
            <Button kind="quiet" onTap={page.signOut}>
              {me.signOutYes}
            </Button>
            <Button wide onTap={page.close}>
              {me.signOutNo}
            </Button>
          </ButtonRow>
        }
      >
        <View className={classes.text}>{page.signOutNote}</View>
      </Sheet>
    </>
  );
}
