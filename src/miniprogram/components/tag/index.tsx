import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { semantics } from '../semantics';
import type { Tone } from '../tone';
import classes from './index.module.scss';

type TagProps = { tone?: Tone | undefined; icon?: IconName | undefined; children: string };

export function Tag({ tone = 'jade', icon, children }: TagProps) {
  return (
    <View className={classNames(classes.tag, classes[tone])}>
      {icon ? <Icon name={icon} size={16} /> : null}
      <View>{children}</View>
    </View>
  );
}

type BadgeProps = { count: number; label: string; tone?: 'cinnabar' | 'jade' | undefined };

export function Badge({ count, label, tone = 'cinnabar' }: BadgeProps) {
  return (
    <View
      className={classNames(classes.badge, tone === 'jade' && classes.calm)}
      {...semantics({ role: 'img', label })}
    >
      {count > 99 ? '99+' : String(count)}
    </View>
  );
}
