import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type TapProps = PropsWithChildren<{
  onTap?: (() => void) | undefined;
  /** Said instead of the text inside; needed where there is only an icon. */
  label?: string | undefined;
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch' | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  expanded?: boolean | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
  id?: string | undefined;
}>;

/** The one thing to tap: reachable by finger, by keyboard and by a screen reader. */
export function Tap({ onTap, role = 'button', disabled, className, children, ...meaning }: TapProps) {
  const act = () => {
    if (!disabled) onTap?.();
  };
  return (
    <View
      className={classNames(classes.tap, className)}
      hoverClass={disabled ? 'none' : classes.pressed}
      hoverStartTime={20}
      hoverStayTime={80}
      onClick={act}
      {...keyboard(act)}
      {...semantics({ role, disabled, focusable: true, ...meaning })}
    >
      {children}
    </View>
  );
}

function keyboard(act: () => void): object {
  if (process.env.TARO_ENV === 'weapp') return {};
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      act();
    },
  };
}
