import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { now } from './clock';

const sameShow = 300;

/**
 * `onShow` runs each time the page comes before the eyes, `onHide` when it goes. On the web Taro's own hook misses
 * some returns (https://github.com/NervJS/taro/issues/7645), so mounting counts as showing too, once.
 */
export function usePageLife(onShow: () => void, onHide: () => void = () => undefined): void {
  const acts = useRef({ onShow, onHide });
  acts.current = { onShow, onHide };
  const shownAt = useRef(0);
  const show = () => {
    if (now() - shownAt.current < sameShow) return;
    shownAt.current = now();
    acts.current.onShow();
  };
  const hide = () => {
    shownAt.current = 0;
    acts.current.onHide();
  };
  const ends = useRef({ show, hide });
  useDidShow(() => ends.current.show());
  useDidHide(() => ends.current.hide());
  useEffect(() => {
    const { show: begin, hide: end } = ends.current;
    begin();
    return end;
  }, []);
}
