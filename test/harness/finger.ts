import { act, fireEvent } from '@testing-library/react';

/** A paper to sign on of 358 × 240 px, as on a phone; the browser's canvas is stood in for, what it draws is not looked at. */
export function layPaper(): void {
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockReturnValue(new Proxy({}, { get: () => () => undefined, set: () => true }) as never);
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect')
    .mockReturnValue({ left: 16, top: 100, width: 358, height: 240 } as DOMRect);
  window.PointerEvent = class extends MouseEvent {
    readonly pointerId: number;
    constructor(type: string, init: PointerEventInit = {}) {
      super(type, init);
      this.pointerId = init.pointerId ?? 0;
    }
  } as typeof PointerEvent;
  globalThis.ResizeObserver = class {
    readonly #work: ResizeObserverCallback;
    constructor(work: ResizeObserverCallback) {
      this.#work = work;
    }
    observe() {
      this.#work([], this);
    }
    disconnect() {}
    unobserve() {}
  };
}

/** One stroke of a finger, from place to place of the window. */
export function draw(...places: [number, number][]): void {
  const canvas = document.querySelector('canvas') as HTMLCanvasElement;
  const [first, ...rest] = places;
  const at = ([clientX, clientY]: [number, number]) => ({ pointerId: 1, clientX, clientY });
  act(() => {
    if (first) fireEvent.pointerDown(canvas, at(first));
    for (const place of rest) fireEvent.pointerMove(canvas, at(place));
    fireEvent.pointerUp(canvas, { pointerId: 1 });
  });
}
