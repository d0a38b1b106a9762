import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { useTexts } from '../../texts';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { Badge } from '../tag';
import { Tap } from '../tap';
import classes from './index.module.scss';

type ButtonProps = {
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'main' | 'small' | undefined;
  icon?: IconName | undefined;
  /** Unread things behind this button. */
  count?: number | undefined;
  loading?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Why it is disabled; stands under the button. */
  reason?: string | undefined;
  /** Takes the room that is left in a ButtonRow. */
  wide?: boolean | undefined;
  label?: string | undefined;
  onTap: () => void;
  children: string;
};

export function Button({ kind = 'primary', size = 'main', wide, reason, disabled, ...rest }: ButtonProps) {
  const { icon, count = 0, loading, label, onTap, children } = rest;
  const { shared } = useTexts();
  // What stands on it, its badge included, is its name already; only what shows in another way is added.
  const spoken = [loading && shared.loading, disabled && reason].filter(Boolean);
  return (
    <View className={classNames(classes.place, wide && classes.wide)}>
      <Tap
        className={classNames(classes.button, classes[kind], classes[size], disabled && classes.disabled)}
        label={spoken.length > 0 ? [label ?? children, ...spoken].join(', ') : label}
        disabled={Boolean(disabled || loading)}
        onTap={onTap}
      >
        {loading ? <View className={classes.spinner} /> : null}
        {icon && !loading ? <Icon name={icon} size={size === 'main' ? 22 : 18} /> : null}
        <View className={classes.text}>{children}</View>
        {count > 0 ? <Badge count={count} label={shared.unread(count)} /> : null}
      </Tap>
      {disabled && reason ? <View className={classes.reason}>{reason}</View> : null}
    </View>
  );
}

/** Buttons side by side; under each other in the elder version. */
export function ButtonRow({ children }: PropsWithChildren) {
  return <View className={classes.row}>{children}</View>;
}
