import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { type DrawingSurfaceProps, newPaper, type Paper } from './drawing-paper';

/**
 * A canvas of the browser's own (Taro's has no 2d node on the web). Mouse, pen and finger alike draw with one
 * pointer at a time; `touch-action` keeps the page still under the finger.
 */
export function DrawingSurface({ id, className, strokes, onStroke }: DrawingSurfaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const paper = useRef<Paper>();
  const shown = useRef(strokes);
  const pointer = useRef<number>();
  shown.current = strokes;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    // Says the size at once, and again when the phone is turned or the text grows.
    const watching = new ResizeObserver(() => {
      paper.current = layPaper(element);
      paper.current?.show(shown.current);
    });
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  useLayoutEffect(() => paper.current?.show(strokes), [strokes]);
  const press = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pointer.current !== undefined || event.button > 0) return;
    pointer.current = event.pointerId;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    paper.current?.press(...placeOf(event.currentTarget, event.nativeEvent));
  };
  const drag = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.pointerId !== pointer.current) return;
    // A quick hand goes farther between two frames of the screen than a straight line may replace.
    const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const one of all.length > 0 ? all : [event.nativeEvent])
      paper.current?.drag(...placeOf(event.currentTarget, one));
  };
  const lift = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.pointerId !== pointer.current) return;
    pointer.current = undefined;
    const stroke = paper.current?.lift();
    if (stroke) onStroke(stroke);
  };
  return (
    <canvas
      ref={canvas}
      id={id}
      className={className}
      style={{ touchAction: 'none' }}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={lift}
      onPointerCancel={lift}
    />
  );
}

function layPaper(canvas: HTMLCanvasElement): Paper | undefined {
  const brush = canvas.getContext('2d');
  if (!brush) return undefined;
  const { width, height } = canvas.getBoundingClientRect();
  const dots = window.devicePixelRatio;
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  return newPaper({ brush, width, height, dots });
}

function placeOf(canvas: HTMLCanvasElement, event: { clientX: number; clientY: number }): [number, number] {
  const { left, top } = canvas.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}
