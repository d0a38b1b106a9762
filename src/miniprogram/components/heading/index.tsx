import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type HeadingProps = {
  /** A line break stays one. */
  title: string;
  note?: ReactNode;
  /** Said above the title, small: the step of a form. */
  above?: ReactNode;
  aside?: ReactNode;
  centered?: boolean | undefined;
};

export function Heading({ title, note, above, aside, centered }: HeadingProps) {
  return (
    <View className={classNames(classes.heading, centered && classes.centered)}>
      <View className={classes.words}>
        {above ? <View className={classes.note}>{above}</View> : null}
        <View className={classes.title} {...semantics({ role: 'heading', level: 1 })}>
          {title}
        </View>
        {note ? <View className={classes.note}>{note}</View> : null}
      </View>
      {aside ? <View className={classes.aside}>{aside}</View> : null}
    </View>
  );
}
