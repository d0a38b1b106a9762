import { View } from '@tarojs/components';
import { useTexts } from '../../texts';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { semantics } from '../semantics';
import { Badge } from '../tag';
import { Tap } from '../tap';
import classes from './index.module.scss';

export type DockItem = {
  key: string;
  label: string;
  icon: IconName;
  count?: number | undefined;
};

type DockProps = { items: readonly DockItem[]; current: string; onSelect: (key: string) => void };

export function Dock({ items, current, onSelect }: DockProps) {
  const { shared } = useTexts();
  return (
    <View className={classes.dock} {...semantics({ role: 'navigation', label: shared.navigation })}>
      <View className={classes.items}>
        {items.map(({ key, label, icon, count = 0 }) => (
          <Tap
            key={key}
            className={classNames(classes.item, key === current && classes.current)}
            onTap={() => key !== current && onSelect(key)}
          >
            <Icon name={icon} size={24} label={key === current ? shared.here : undefined} />
            <View className={classes.label}>{label}</View>
            <View className={classes.count}>
              {count > 0 ? <Badge count={count} label={shared.unread(count)} /> : null}
            </View>
          </Tap>
        ))}
      </View>
    </View>
  );
}
