import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { goBack } from '@/miniprogram/platform/navigation';
import { barLayout } from '@/miniprogram/platform/system-setting';
import { useTexts } from '../../texts';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './nav-bar.module.scss';

export type NavBarProps = {
  title?: string | undefined;
  subtitle?: string | undefined;
  /** true: one page back, or home when there is none. */
  back?: boolean | (() => void) | undefined;
  /** At the right of the bar (WeChat's capsule keeps its room). */
  aside?: ReactNode;
  tone?: 'paper' | 'card' | undefined;
  isHeading: boolean;
};

export function NavBar({ title, subtitle, back, aside, tone = 'paper', isHeading }: NavBarProps) {
  const { shared } = useTexts();
  const { top, height, right } = barLayout();
  const leave = typeof back === 'function' ? back : () => goBack();
  return (
    <View
      className={classNames(classes.bar, classes[tone])}
      style={{ paddingTop: `${top}px` }}
      {...semantics({ role: 'banner' })}
    >
      <View className={classes.inner} style={{ minHeight: `${height}px`, paddingRight: `${right}px` }}>
        {back ? (
          <Tap className={classes.back} label={shared.back} onTap={leave}>
            <Icon name="chevron-left" size={26} />
          </Tap>
        ) : null}
        <View className={classes.words}>
          <View
            className={classNames(classes.title, Boolean(subtitle) && classes.strong)}
            {...(isHeading ? semantics({ role: 'heading', level: 1 }) : {})}
          >
            {title}
          </View>
          {subtitle ? <View className={classes.subtitle}>{subtitle}</View> : null}
        </View>
        {aside ? <View className={classes.aside}>{aside}</View> : null}
      </View>
    </View>
  );
}
