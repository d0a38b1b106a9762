import { View } from '@tarojs/components';
import type { Pass } from '@/domain/case/event';
import { classNames } from '@/miniprogram/components/class-names';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';

type PassChoiceProps = { reader: string; pass: Pass; onChange: (pass: Pass) => void };

/** Over the private composer: who will read it, and whether it may be passed on. */
export function PassChoice({ reader, pass, onChange }: PassChoiceProps) {
  const { private: words } = useTalkTexts().chat;
  return (
    <View className={classes.reach}>
      <View className={classes.reader}>
        <Icon name="lock" size={16} />
        <View>{reader}</View>
      </View>
      <View className={classes.passes} {...semantics({ role: 'radiogroup', label: words.passTitle })}>
        {(['no', 'yes'] as const).map((key) => (
          <Tap
            key={key}
            role="radio"
            checked={key === pass}
            className={classes.passTouch}
            onTap={() => onChange(key)}
          >
            <View className={classNames(classes.pass, key === pass && classes.passChosen)}>
              {words.pass[key]}
            </View>
          </Tap>
        ))}
      </View>
    </View>
  );
}
