import {
  createElement,
  type FormEvent,
  forwardRef,
  type MouseEvent,
  type PropsWithChildren,
  type Ref,
  useImperativeHandle,
  useRef,
} from 'react';

/** Taro's components as plain elements: what a page says and does, without a runtime around it. */
type Given = PropsWithChildren<Record<string, unknown>>;

const forThePage = /^(aria-.+|role|id|style|className|tabIndex|hidden|title)$/;

function attributesOf(given: Given): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => forThePage.test(name)));
}

/** Where a scroller was led is told by an attribute: there is nothing to scroll. */
function ledTo({ scrollIntoView }: Given): object {
  return scrollIntoView ? { 'data-led-to': scrollIntoView } : {};
}

const fingers = /^onTouch(?:Start|Move|End|Cancel)$/;

function fingersOf(given: Given): object {
  return Object.fromEntries(Object.entries(given).filter(([name]) => fingers.test(name)));
}

/** Called once per element below, at module level: nothing is made anew while a page draws. */
function box(tag: string) {
  // biome-ignore lint/correctness/noComponentHookFactories: see above
  return forwardRef(function Box(given: Given, ref: Ref<HTMLElement>) {
    const act = given.onClick as ((event: MouseEvent) => void) | undefined;
    const press = given.onKeyDown as ((event: unknown) => void) | undefined;
    return createElement(
      tag,
      {
        ...attributesOf(given),
        ref,
        ...(act ? { onClick: act } : {}),
        ...(press ? { onKeyDown: press } : {}),
        ...fingersOf(given),
        ...ledTo(given),
      },
      given.children,
    );
  });
}

function typed(tag: 'input' | 'textarea') {
  // biome-ignore lint/correctness/noComponentHookFactories: see box
  return forwardRef(function Typed(given: Given, ref: Ref<HTMLElement>) {
    const hear = given.onInput as ((event: { detail: { value: string } }) => void) | undefined;
    const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
    // biome-ignore lint/style/noNonNullAssertion: the element is there when anybody can ask for it
    useImperativeHandle(ref, () => element.current!);
    return createElement(tag, {
      ...attributesOf(given),
      ...nativeOf(given),
      ref: element,
      placeholder: given.placeholder,
      maxLength: given.maxlength as number,
      onInput: (event: FormEvent<HTMLInputElement>) =>
        hear?.({ detail: { value: event.currentTarget.value } }),
      onBlur: given.onBlur as (() => void) | undefined,
    });
  });
}

/** Taro writes these to the element as they are; React wants its own spelling. */
function nativeOf(given: Given): object {
  const { inputmode, autocomplete, ...rest } = (given.nativeProps ?? {}) as Record<string, unknown>;
  return { ...rest, inputMode: inputmode, autoComplete: autocomplete };
}

export const View = box('div');
export const Text = box('span');
export const ScrollView = box('div');
export const Input = typed('input');
export const Textarea = typed('textarea');

export function Image(given: Given) {
  return createElement('img', {
    ...attributesOf(given),
    ...(given.nativeProps as object | undefined),
    src: given.src,
    onError: given.onError as (() => void) | undefined,
  });
}
