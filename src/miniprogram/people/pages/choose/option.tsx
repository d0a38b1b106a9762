import { View } from '@tarojs/components';
import { Avatar } from '@/miniprogram/components/avatar';
import { classNames } from '@/miniprogram/components/class-names';
import { Icon } from '@/miniprogram/components/icon';
import { Tag } from '@/miniprogram/components/tag';
import { Tap } from '@/miniprogram/components/tap';
import { mediatorNotes } from '@/miniprogram/people/mediator-words';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import type { Listed } from './use-choose';

type MediatorOptionProps = {
  mediator: Listed;
  /** Why this one cannot be chosen. */
  taken?: string | undefined;
  wished?: string | undefined;
  chosen: boolean;
  onChoose: () => void;
};

/** A mediator as a card to choose: what they know about, what they speak, how much they have in hand. */
export function MediatorOption({ mediator, taken, wished, chosen, onChoose }: MediatorOptionProps) {
  const t = usePeopleTexts();
  const { choose } = t.people;
  return (
    <Tap
      role="radio"
      checked={chosen}
      disabled={taken !== undefined}
      className={classNames(classes.option, chosen && classes.chosen, taken !== undefined && classes.taken)}
      onTap={onChoose}
    >
      <Avatar name={mediator.name} tone="jade" size={52} />
      <View className={classes.words}>
        <View className={classes.top}>
          <View className={classes.name}>{mediator.name}</View>
          <Tag tone="neutral">{taken ?? choose.open(mediator.open)}</Tag>
        </View>
        {mediatorNotes(t, mediator).map((note) => (
          <View key={note} className={classes.note}>
            {note}
          </View>
        ))}
        {wished ? <View className={classes.wished}>{wished}</View> : null}
      </View>
      <View className={classes.mark}>{chosen ? <Icon name="check" size={16} /> : null}</View>
    </Tap>
  );
}
