import { View } from '@tarojs/components';
import { OUT_OF_SCOPE } from '@/domain/kinds/kinds';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Sheet } from '@/miniprogram/components/sheet';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';

/** What mediation does not take, each with the office that does and how to reach it. */
export function OutOfScope({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { filing, kinds } = useTexts();
  const { out } = filing;
  return (
    <Sheet
      open={open}
      title={out.title}
      onClose={onClose}
      actions={
        <Button kind="secondary" onTap={onClose}>
          {out.stillMine}
        </Button>
      }
    >
      <View className={classes.step}>
        <View className={classes.note}>{out.note}</View>
        {OUT_OF_SCOPE.map(({ matter, office }) => {
          const { name, where, phone } = out.offices[office];
          return (
            <Card key={matter} tone="soft">
              <View className={classes.note}>{kinds.outOfScope[matter].title}</View>
              <View className={classes.name}>{name}</View>
              <View className={classes.note}>{where}</View>
              <Button kind="secondary" size="small" icon="phone" onTap={() => callPhone(phone)}>
                {out.call(phone)}
              </Button>
            </Card>
          );
        })}
      </View>
    </Sheet>
  );
}
