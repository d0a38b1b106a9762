import { useCallback, useRef, useState } from 'react';
import type { Called, ClientError } from '@/miniprogram/client/called';
import { randomId } from '@/miniprogram/platform/random-id';

export interface Intent<T, A extends readonly unknown[]> {
  readonly busy: boolean;
  readonly error: ClientError | undefined;
  readonly run: (...details: A) => Promise<T | undefined>;
  readonly clear: () => void;
}

/**
 * One wish of a person to change something. It has one id however often it is tried, so that a second try after
 * a lost answer repeats nothing; a wish that differs from the one tried before gets an id of its own.
 */
export function useIntent<T, A extends readonly unknown[] = []>(
  work: (commandId: string, ...details: A) => Promise<Called<T>>,
): Intent<T, A> {
  const [state, setState] = useState<{ busy: boolean; error?: ClientError }>({ busy: false });
  const tried = useRef<{ id: string; wish: string } | undefined>(undefined);
  const busy = useRef(false);
  const latest = useRef(work);
  latest.current = work;

  const run = useCallback(async (...details: A) => {
    if (busy.current) return undefined;
    busy.current = true;
    setState({ busy: true });
    const wish = JSON.stringify(details);
    if (tried.current?.wish !== wish) tried.current = { id: randomId(), wish };
    const answer = await latest.current(tried.current.id, ...details);
    busy.current = false;
    // A refusal changed nothing: what is tried next is a new wish.
    if (answer.ok || !isOpen(answer.error)) tried.current = undefined;
    setState(answer.ok ? { busy: false } : { busy: false, error: answer.error });
    return answer.ok ? answer.data : undefined;
  }, []);

  const clear = useCallback(() => setState({ busy: false }), []);
  return { busy: state.busy, error: state.error, run, clear };
}

/** Nobody knows whether the server acted. */
export function isOpen(error: ClientError): boolean {
  return (
    error.code.startsWith('network.') ||
    error.code === 'answer.unreadable' ||
    error.code === 'server.unavailable' ||
    error.code === 'case.busy'
  );
}
