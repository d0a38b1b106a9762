import { useCallback, useEffect, useRef, useState } from 'react';
import { currentAccount, isAccountTold } from '@/miniprogram/client/token';
import { onAppHide } from '@/miniprogram/platform/app-lifecycle';
import { after } from '@/miniprogram/platform/clock';
import { pageAddress } from '@/miniprogram/platform/page-address';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { whenCarried } from './outbox-line';
import { countAfter, nextOrder } from './outbox-state';

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

/** On which page a draft was written, by whom, and its place among what was written on this phone. */
interface Written {
  readonly page: string;
  readonly order: number;
  /** Whose it is, once the server has told. */
  readonly by?: string;
}

const key = 'form-drafts';
const writtenKey = 'form-drafts-written';
const pauseMs = 300;

/**
 * A long form about a case that can be left and taken up again, on this phone only. `form` tells apart what one page
 * can be about, e.g. `clause t1`. `initial` counts at the first drawing and gives way to what was kept.
 */
export function useFormDraft<T extends object>(caseId: string, form: string, initial: T): FormDraft<T> {
  const name = `${caseId} ${form}`;
  const [held, setHeld] = useState(() => {
    const kept = isOfOther(name) ? undefined : readStored<Drafts>(key)?.[name];
    return { draft: { ...initial, ...kept } as T, restored: kept !== undefined, revision: 0 };
  });
  const latest = useRef(held.draft);
  const written = useRef<Written>({ page: pageAddress(), order: 0 });
  const { later, now, drop } = useWriting(() => keep(name, latest.current, written.current));
  const change = useCallback(
    (part: Partial<T>, raise: 0 | 1) => {
      latest.current = { ...latest.current, ...part };
      written.current = { ...written.current, ...whose(), order: nextOrder() };
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
      keep(name);
    }, [drop, name]),
  };
}

function whose(): Pick<Written, 'by'> {
  const by = currentAccount();
  return isAccountTold() && by !== 'nobody' ? { by } : {};
}

/** Several persons may share a phone: nobody is shown what another one began to write. */
function isOfOther(name: string): boolean {
  const by = readStored<Record<string, Written>>(writtenKey)?.[name]?.by;
  return by !== undefined && by !== currentAccount();
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

function keep(name: string, draft?: object, written?: Written): void {
  put(key, name, draft);
  put(writtenKey, name, written);
}

function put(where: string, name: string, value: object | undefined): void {
  const { [name]: _old, ...rest } = readStored<Drafts>(where) ?? {};
  writeStored(where, value ? { ...rest, [name]: value } : rest);
}

for (const { order } of Object.values(readStored<Record<string, Written>>(writtenKey) ?? {}))
  countAfter(order);

// What went by itself after its page was left needs no draft; what was written since stays.
whenCarried(({ page, order }, answer) => {
  if (!answer.ok || page === undefined || page === pageAddress()) return;
  for (const [name, written] of Object.entries(readStored<Record<string, Written>>(writtenKey) ?? {}))
    if (written.page === page && written.order < order) keep(name);
});
