import { View } from '@tarojs/components';
import { classNames } from '@/miniprogram/components/class-names';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';

const groups = [0, 4, 8, 12];

/** Sixteen places in four groups, filled as the digits come. */
export function CodeDisplay({ digits, wrong }: { digits: string; wrong: boolean }) {
  const { scan } = useOtherTexts().lookup;
  return (
    <View
      className={classNames(classes.display, wrong && classes.wrong)}
      {...semantics({ role: 'img', label: `${scan.label}, ${scan.typed(digits.length)} ${digits}` })}
    >
      {groups.map((from) => (
        <View key={from} className={classNames(classes.group, isAt(digits, from) && !wrong && classes.now)}>
          {digits.slice(from, from + 4).padEnd(4, '_')}
        </View>
      ))}
    </View>
  );
}

function isAt(digits: string, from: number): boolean {
  return digits.length >= from && digits.length < from + 4;
}

type NumberPadProps = { onDigit: (digit: string) => void; onErase: () => void; onClear: () => void };

export function NumberPad({ onDigit, onErase, onClear }: NumberPadProps) {
  const { scan } = useOtherTexts().lookup;
  return (
    <View className={classes.pad} {...semantics({ role: 'group', label: scan.pad })}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <Tap key={digit} className={classes.key} onTap={() => onDigit(digit)}>
          {digit}
        </Tap>
      ))}
      <Tap className={classNames(classes.key, classes.quiet)} onTap={onClear}>
        {scan.clear}
      </Tap>
      <Tap className={classes.key} onTap={() => onDigit('0')}>
        0
      </Tap>
      <Tap className={classNames(classes.key, classes.quiet)} onTap={onErase}>
        {scan.erase}
      </Tap>
    </View>
  );
}
