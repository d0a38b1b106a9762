import { View } from '@tarojs/components';
import { create } from 'zustand';
import { after } from '@/miniprogram/platform/clock';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type ToastTone = 'jade' | 'cinnabar';
type Shown = { readonly text: string; readonly tone: ToastTone };

const useToast = create<{ shown: Shown | undefined }>(() => ({ shown: undefined }));
const readingMs = (text: string) => Math.min(6000, 1800 + text.length * 90);
let forget: (() => void) | undefined;

/** Says one sentence for a few seconds, on whichever page is in front. */
export function showToast(text: string, tone: ToastTone = 'jade'): void {
  forget?.();
  useToast.setState({ shown: { text, tone } });
  forget = after(readingMs(text), () => useToast.setState({ shown: undefined }));
}

export function Toast() {
  const shown = useToast((state) => state.shown);
  return (
    <View className={classes.place} {...semantics({ role: 'status', live: 'polite' })}>
      {shown ? (
        <View className={classNames(classes.toast, classes[shown.tone])}>
          <Icon name={shown.tone === 'jade' ? 'check' : 'warning'} size={20} />
          <View className={classes.text}>{shown.text}</View>
        </View>
      ) : null}
    </View>
  );
}
