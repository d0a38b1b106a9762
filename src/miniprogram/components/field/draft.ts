import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The part of Taro's form elements that both platforms have. */
type WithValue = { value: string };

/**
 * What is typed lives in the input. Handing it back through `value` makes the text flicker and the
 * cursor jump (https://github.com/NervJS/taro/issues/13979), so `value` is written only at first and
 * when `revision` changes.
 */
export function useDraft(value: string, revision = 0): RefObject<never> {
  const input = useRef<WithValue | null>(null);
  const wanted = useRef(value);
  wanted.current = value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: revision is the signal, value only its content.
  useLayoutEffect(() => {
    write(input.current, wanted.current);
  }, [revision]);
  return input as unknown as RefObject<never>;
}

export function write(input: WithValue | null, text: string): void {
  if (input && (input.value ?? '') !== text) input.value = text;
}
