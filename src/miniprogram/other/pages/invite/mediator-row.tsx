import { View } from '@tarojs/components';
import type { MediatorCard } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';

type MediatorRowProps = { mediator: MediatorCard; note: string; onCall: (phone: string) => void };

export function MediatorRow({ mediator, note, onCall }: MediatorRowProps) {
  const { invite } = useOtherTexts();
  const { name, phone } = mediator;
  return (
    <Card>
      <View className={classes.mediator}>
        <Avatar name={name} tone="jade" size={44} />
        <View className={classes.words}>
          <View className={classes.name}>{invite.mediator(name)}</View>
          {note ? <View className={classes.note}>{note}</View> : null}
        </View>
        {phone ? (
          <Button
            kind="secondary"
            size="small"
            icon="phone"
            label={invite.callLabel(name)}
            onTap={() => onCall(phone)}
          >
            {invite.call}
          </Button>
        ) : null}
      </View>
    </Card>
  );
}
