import { useCallback, useEffect, useRef, useState } from 'react';
import { onAppHide } from '@/miniprogram/platform/app-lifecycle';
import { after } from '@/miniprogram/platform/clock';
import { readStored, writeStored } from '@/miniprogram/platform/storage';

export interface FormDraft<T> {
  readonly draft: T;
  /** Something was already written in this form, at an earlier time. */
  readonly restored: boolean;
  /** Raised by `put`: for the fields, which show the draft anew only then. */
  readonly revision: number;
  /** Keeps what was typed or chosen; it reaches the phone's storage at the next pause. */
  readonly edit: (change: Partial<T>) => void;
  /** Changes something else than what is just being typed. */
  readonly put: (change: Partial<T>) => void;
  /** After the form was sent: nothing is left of it on the phone. */
  readonly clear: () => void;
}

type Drafts = Readonly<Record<string, object>>;

const key = 'form-drafts';
const pauseMs = 300;

/**
 * A long form about a case that can be left and taken up again, on this phone only. `form` tells apart what one page
 * can be about, e.g. `clause t1`. `initial` counts at the first drawing and gives way to what was kept.
 */
export function useFormDraft<T extends object>(caseId: string, form: string, initial: T): FormDraft<T> {
  const name = `${caseId} ${form}`;
  const [held, setHeld] = useState(() => {
    const kept = readStored<Drafts>(key)?.[name];
    return { draft: { ...initial, ...kept } as T, restored: kept !== undefined, revision: 0 };
  });
  const latest = useRef(held.draft);
  const { later, now, drop } = useWriting(() => keep(name, latest.current));
  const change = useCallback(
    (part: Partial<T>, raise: 0 | 1) => {
      latest.current = { ...latest.current, ...part };
      setHeld((before) => ({ ...before, draft: latest.current, revision: before.revision + raise }));
      later();
    },
    [later],
  );
  useEffect(() => {
    const off = onAppHide(now);
    return () => {
      off();
      now();
    };
  }, [now]);
  return {
    ...held,
    edit: useCallback((part: Partial<T>) => change(part, 0), [change]),
    put: useCallback((part: Partial<T>) => change(part, 1), [change]),
    clear: useCallback(() => {
      drop();
      keep(name, undefined);
    }, [drop, name]),
  };
}

/** One write at a time, at a pause in the typing or when the form goes away. */
function useWriting(write: () => void) {
  const waiting = useRef<(() => void) | undefined>(undefined);
  const latest = useRef(write);
  latest.current = write;
  const drop = useCallback(() => {
    waiting.current?.();
    waiting.current = undefined;
  }, []);
  const now = useCallback(() => {
    if (!waiting.current) return;
    drop();
    latest.current();
  }, [drop]);
  const later = useCallback(() => {
    drop();
    waiting.current = after(pauseMs, now);
  }, [drop, now]);
  return { later, now, drop };
}

function keep(name: string, draft: object | undefined): void {
  const { [name]: _old, ...rest } = readStored<Drafts>(key) ?? {};
  writeStored(key, draft ? { ...rest, [name]: draft } : rest);
}
