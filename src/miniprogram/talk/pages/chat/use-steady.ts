import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Span } from './window';

/** Where a part of the talk stands on the page; one that is drawn before and after a change stays where it was. */
export const partId = (part: number) => `part-${part < 0 ? `m${-part}` : part}`;
export const FRESH_ID = 'first-unread';

/**
 * Keeps what is read in its place when messages come above it or leave. WeChat does that itself (`scroll-anchoring`); among
 * browsers some do, some do not, and none at the very top: there all of it is done here. `end` changes with every wish to
 * be at the newest message.
 */
export function useSteady(span: Span, end: number, moved: (scrollTop: number) => void) {
  const scroll = useRef<HTMLElement | null>(null);
  const before = useRef<{ readonly id: string; readonly top: number } | undefined>(undefined);
  const box = () => (process.env.TARO_ENV === 'weapp' ? null : scroll.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each window, after it was drawn.
  useLayoutEffect(() => {
    const held = box();
    if (!held) return;
    held.style.setProperty('overflow-anchor', 'none');
    const now = before.current && topIn(held, before.current.id);
    if (before.current && now !== undefined && now !== before.current.top) {
      held.scrollTop += now - before.current.top;
      moved(held.scrollTop);
    }
    before.current = undefined;
  }, [span.first, span.last]);
  // Taro's own `scrollTop` goes there again on the web whenever anything is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish to be at the end.
  useLayoutEffect(() => {
    const held = box();
    if (held) held.scrollTop = held.scrollHeight;
  }, [end]);
  return {
    scroll: scroll as unknown as RefObject<never>,
    /** Before the window moves: what the reader looks at. */
    hold: () => {
      const held = box();
      if (held) before.current = lookedAt(held, span);
    },
    /** Brings something into sight, a little below the top; `false`: not here, ask the platform. */
    bring: (id: string): boolean => {
      const held = box();
      if (!held) return false;
      const top = topIn(held, id);
      if (top !== undefined) held.scrollTop += top - 56;
      return true;
    },
  };
}

function lookedAt(box: HTMLElement, { first, last }: Span) {
  for (let part = first; part <= last; part += 1) {
    const id = partId(part);
    const element = box.querySelector(`#${id}`);
    const top = topIn(box, id);
    if (element && top !== undefined && top + element.getBoundingClientRect().height > 0) return { id, top };
  }
  return undefined;
}

/** How far below the upper edge of the box something stands. */
function topIn(box: HTMLElement, id: string): number | undefined {
  const element = box.querySelector(`#${id}`);
  return element ? element.getBoundingClientRect().top - box.getBoundingClientRect().top : undefined;
}
