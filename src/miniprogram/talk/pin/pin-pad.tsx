import { View } from '@tarojs/components';
import { classNames } from '@/miniprogram/components/class-names';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './pin-pad.module.scss';

export const PIN_LENGTH = { least: 4, most: 6 } as const;

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const PLACES = Array.from({ length: PIN_LENGTH.most }, (_, at) => at);

type PinPadProps = {
  value: string;
  onChange: (value: string) => void;
  /** Why the last one was not taken. */
  problem?: string | undefined;
};

/** Big keys of its own: what is typed here is suggested by no keyboard, and nobody reads it over a shoulder. */
export function PinPad({ value, onChange, problem }: PinPadProps) {
  const { sharedPhone: words } = useTalkTexts();
  const press = (digit: string) => onChange((value + digit).slice(0, PIN_LENGTH.most));
  const key = (digit: string) => (
    <Tap key={digit} className={classes.key} onTap={() => press(digit)}>
      {digit}
    </Tap>
  );
  return (
    <View className={classes.place}>
      <View
        className={classes.dots}
        {...semantics({ role: 'status', label: words.pad.entered(value.length) })}
      >
        {PLACES.map((at) => (
          <View
            key={at}
            className={classNames(
              classes.dot,
              at < value.length && classes.filled,
              at >= PIN_LENGTH.least && classes.optional,
            )}
          />
        ))}
      </View>
      {problem ? (
        <Notice tone="cinnabar" icon="warning">
          {problem}
        </Notice>
      ) : null}
      <View className={classes.keys} {...semantics({ role: 'group', label: words.pad.label })}>
        {KEYS.map(key)}
        <View />
        {key('0')}
        <Tap className={classes.key} label={words.pad.erase} onTap={() => onChange(value.slice(0, -1))}>
          <Icon name="chevron-left" size={28} />
        </Tap>
      </View>
    </View>
  );
}
