import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandType } from '@/domain/case/command';
import { type Called, type ClientError, isOpen } from '@/miniprogram/client/called';
import { pageAddress } from '@/miniprogram/platform/page-address';
import { randomId } from '@/miniprogram/platform/random-id';
import { dropWaiting, outcomeOf } from './outbox-store';
import { useLeft } from './use-left';

export interface Intent<T, A extends readonly unknown[]> {
  readonly busy: boolean;
  /** Why it was refused, now or since it was left waiting here; what waits is told by the page itself. */
  readonly error: ClientError | undefined;
  /** What came of it: at once, or when it has gone at last while its page is still in front. */
  readonly run: (...details: A) => Promise<T | undefined>;
  readonly clear: () => void;
}

/**
 * One wish of a person to change something. It has one id however often it is tried, so that a second try after
 * a lost answer repeats nothing; a wish that differs from the one tried before gets an id of its own.
 * `commands`: which of a page with several wishes this one is about, when it comes back to one that was left waiting.
 */
export function useIntent<T, A extends readonly unknown[] = []>(
  work: (commandId: string, ...details: A) => Promise<Called<T>>,
  commands?: readonly CommandType[],
): Intent<T, A> {
  const [state, setState] = useState<{ busy: boolean; error?: ClientError }>({ busy: false });
  const tried = useRef<{ id: string; wish: string } | undefined>(undefined);
  const busy = useRef(false);
  const followed = useRef<string | undefined>(undefined);
  const latest = useRef(work);
  latest.current = work;
  const isInFront = useInFront();
  const left = useLeft(commands);

  const settle = useCallback(
    (answer: Called<T>, id: string) => {
      // A refusal changed nothing: what is tried next is a new wish.
      if (answer.ok || !(isOpen(answer.error) || isWaiting(answer))) tried.current = undefined;
      // Whoever reads why need not be told anywhere else.
      if (!answer.ok && !isWaiting(answer) && isInFront()) dropWaiting(id);
      const isTold = answer.ok || (isWaiting(answer) && pageAddress() !== '');
      setState(isTold ? { busy: false } : { busy: false, error: answer.error });
      return answer.ok ? answer.data : undefined;
    },
    [isInFront],
  );

  /** It waits; when it has gone and the person still looks at the page, the page goes on as if it had gone at once. */
  const follow = useCallback(
    async (id: string) => {
      if (followed.current === id) return undefined;
      followed.current = id;
      const late = (await outcomeOf(id)) as Called<T>;
      followed.current = undefined;
      if (isWaiting(late)) {
        tried.current = undefined;
        setState({ busy: false });
        return undefined;
      }
      const done = settle(late, id);
      return isInFront() ? done : undefined;
    },
    [settle, isInFront],
  );

  const run = useCallback(
    async (...details: A) => {
      if (busy.current) return undefined;
      busy.current = true;
      setState({ busy: true });
      left.forget();
      const wish = JSON.stringify(details);
      if (tried.current?.wish !== wish) tried.current = { id: randomId(), wish };
      const { id } = tried.current;
      const answer = await latest.current(id, ...details);
      busy.current = false;
      const done = settle(answer, id);
      return isWaiting(answer) ? follow(id) : done;
    },
    [left.forget, settle, follow],
  );

  const clear = useCallback(() => setState({ busy: false }), []);
  return { busy: state.busy, error: state.error ?? (state.busy ? undefined : left.error), run, clear };
}

function isWaiting(answer: Called<unknown>): boolean {
  return !answer.ok && answer.error.code === 'outbox.waiting';
}

/** Whether the page on which this was drawn is before the eyes. */
function useInFront(): () => boolean {
  const page = useRef(pageAddress());
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  return useCallback(() => isMounted.current && pageAddress() === page.current, []);
}
