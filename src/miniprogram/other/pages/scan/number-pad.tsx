import { View } from '@tarojs/components';
import type { CodeGroup } from '@/domain/code/suspects';
import { classNames } from '@/miniprogram/components/class-names';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';
import type { TypedCode } from './use-typed-code';

type CodeDisplayProps = {
  groups: TypedCode;
  /** The group being typed; -1 when all are full. */
  current: number;
  suspects: readonly CodeGroup[];
  /** Clears one group, so that only it is typed again. */
  onRetype: (group: number) => void;
};

/** Sixteen places in four groups, filled as the digits come; those that may be wrong are marked. */
export function CodeDisplay({ groups, current, suspects, onRetype }: CodeDisplayProps) {
  const { scan } = useOtherTexts().lookup;
  const count = groups.join('').length;
  const label = `${scan.label}, ${scan.typed(count)}`;
  return (
    <View className={classes.display} {...semantics({ role: 'group', label })}>
      {groups.map((digits, at) => {
        const group = (at + 1) as CodeGroup;
        const suspect = suspects.includes(group);
        return (
          <View key={group} className={classes.place}>
            <Tap
              className={classNames(classes.group, at === current && classes.now, suspect && classes.suspect)}
              label={scan.group(group, digits, suspect)}
              disabled={digits === ''}
              onTap={() => onRetype(at)}
            >
              {digits.padEnd(4, '_')}
            </Tap>
            {suspect ? <View className={classes.again}>{scan.again}</View> : null}
          </View>
        );
      })}
    </View>
  );
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
