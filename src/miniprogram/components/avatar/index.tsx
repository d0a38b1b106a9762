import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type AvatarProps = {
  name: string;
  /** jade: mediator and staff · sand: whoever asked for mediation · sky: the other side. */
  tone: 'jade' | 'sky' | 'sand';
  size?: number | undefined;
};

/** The surname in a circle; the name always stands beside it, so it says nothing itself. */
export function Avatar({ name, tone, size = 40 }: AvatarProps) {
  return (
    <View
      className={classNames(classes.avatar, classes[tone])}
      style={{ '--avatar-size': `${size}px` } as Record<string, string>}
      {...semantics({ hidden: true })}
    >
      {Array.from(name.trim())[0] ?? ''}
    </View>
  );
}
