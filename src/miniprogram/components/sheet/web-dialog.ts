import { type RefObject, useEffect, useRef } from 'react';
import { after } from '@/miniprogram/platform/clock';

/** On the web: focus goes into the dialog, Tab stays there, Escape closes it, focus goes back. */
export function useWebDialog(onClose: () => void): RefObject<never> {
  const dialog = useRef<HTMLElement | null>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return undefined;
    const before = document.activeElement;
    // Taro's web elements stay invisible, and so without focus, until they have drawn themselves.
    const cancel = after(60, () => focusable(dialog.current)[0]?.focus());
    const heard = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') keepInside(event, focusable(dialog.current));
    };
    document.addEventListener('keydown', heard);
    return () => {
      cancel();
      document.removeEventListener('keydown', heard);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog as unknown as RefObject<never>;
}

function focusable(root: HTMLElement | null): HTMLElement[] {
  return Array.from(
    root?.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea, button, a[href]') ?? [],
  );
}

function keepInside(event: KeyboardEvent, all: HTMLElement[]): void {
  const edge = event.shiftKey ? all[0] : all[all.length - 1];
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all[all.length - 1] : all[0])?.focus();
}
