import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type Names = [
  'home',
  'briefcase',
  'bell',
  'user',
  'users',
  'scan',
  'phone',
  'doc',
  'warning',
  'chevron-right',
  'chevron-left',
  'chevron-down',
  'clock',
  'check',
  'shield-check',
  'yen',
  'lock',
  'download',
  'copy',
  'share',
  'more',
  'plus',
  'plus-circle',
  'mic',
  'camera',
  'image',
  'send',
  'heart',
  'house',
  'mountain',
  'car',
  'brick',
  'leaf',
  'cart',
  'medical',
  'building',
  'hands',
  'question',
  'close',
  'edit',
  'calendar',
  'map-pin',
  'refresh',
  'search',
  'key',
  'keyboard',
  'language',
  'text-size',
  'flag',
  'pause',
  'play',
  'inbox',
  'trash',
];

export type IconName = Names[number];

type IconProps = {
  name: IconName;
  size?: number | undefined;
  /** Said to a screen reader; without it the icon is an ornament beside its text. */
  label?: string | undefined;
  className?: string | undefined;
};

/** Takes the colour of the text around it. */
export function Icon({ name, size = 24, label, className }: IconProps) {
  return (
    <View
      className={classNames(classes.icon, classes[name], className)}
      style={{ '--icon-size': `${size}px` } as Record<string, string>}
      {...semantics(label ? { role: 'img', label } : { hidden: true })}
    />
  );
}
