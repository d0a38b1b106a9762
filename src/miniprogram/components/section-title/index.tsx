import { View } from '@tarojs/components';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

type SectionTitleProps = { children: string; aside?: string | undefined; onAside?: (() => void) | undefined };

export function SectionTitle({ children, aside, onAside }: SectionTitleProps) {
  return (
    <View className={classes.section}>
      <View className={classes.title} {...semantics({ role: 'heading', level: 2 })}>
        {children}
      </View>
      {aside && onAside ? (
        <Tap className={classes.link} onTap={onAside}>
          {aside}
        </Tap>
      ) : null}
      {aside && !onAside ? <View className={classes.aside}>{aside}</View> : null}
    </View>
  );
}
