import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import { WaitingHere } from '../waiting-here';
import classes from './index.module.scss';
import { useWebDialog } from './web-dialog';

type SheetProps = {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Stays under what scrolls. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** Comes up from the bottom over the page; must stand inside a Page. */
export function Sheet({ open, ...rest }: SheetProps) {
  return <View>{open ? <OpenSheet {...rest} /> : null}</View>;
}

function OpenSheet({ title, onClose, actions, children }: Omit<SheetProps, 'open'>) {
  const { shared } = useTexts();
  const dialog = useWebDialog(onClose);
  return (
    <View className={classes.layer}>
      <View className={classes.scrim} onClick={onClose} {...semantics({ hidden: true })} />
      <View
        ref={dialog}
        className={classes.sheet}
        {...semantics({ role: 'dialog', modal: true, label: title })}
      >
        <View className={classes.top}>
          <View className={classes.title} {...semantics({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <Tap className={classes.close} label={shared.close} onTap={onClose}>
            <Icon name="close" size={22} />
          </Tap>
        </View>
        <ScrollView className={classes.scroll} scrollY {...semantics({ focusable: true })}>
          <View className={classes.content}>
            {children}
            <WaitingHere />
          </View>
        </ScrollView>
        <View className={actions ? classes.actions : classes.noActions}>{actions}</View>
      </View>
    </View>
  );
}
