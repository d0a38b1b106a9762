import { Canvas, type CanvasTouchEvent } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Brush, type DrawingSurfaceProps, newPaper, type Paper } from './drawing-paper';

/** WeChat's canvas; `disableScroll` keeps the page still under the finger. Draws past React: no setData per move. */
export function DrawingSurface({ id, className, strokes, onStroke }: DrawingSurfaceProps) {
  const paper = useRef<Paper>();
  const shown = useRef(strokes);
  shown.current = strokes;
  useEffect(() => {
    // The canvas is on the screen only after the page's data went over to it.
    Taro.nextTick(() =>
      layPaper(id, (laid) => {
        paper.current = laid;
        laid.show(shown.current);
      }),
    );
  }, [id]);
  useLayoutEffect(() => paper.current?.show(strokes), [strokes]);
  const press = (event: CanvasTouchEvent) => {
    if (event.touches.length === 1) paper.current?.press(...placeOf(event));
  };
  const lift = () => {
    const stroke = paper.current?.lift();
    if (stroke) onStroke(stroke);
  };
  return (
    <Canvas
      type="2d"
      id={id}
      className={className}
      disableScroll
      onTouchStart={press}
      onTouchMove={(event) => paper.current?.drag(...placeOf(event))}
      onTouchEnd={lift}
      onTouchCancel={lift}
    />
  );
}

type Found = { node?: CanvasNode; width: number; height: number };
type CanvasNode = { width: number; height: number; getContext(kind: '2d'): Brush };

function layPaper(id: string, laid: (paper: Paper) => void): void {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .fields({ node: true, size: true })
    .exec(([found]: [Found | null]) => {
      if (!found?.node) return;
      const { node, width, height } = found;
      const dots = Taro.getWindowInfo().pixelRatio;
      node.width = Math.round(width * dots);
      node.height = Math.round(height * dots);
      laid(newPaper({ brush: node.getContext('2d'), width, height, dots }));
    });
}

/** The first finger alone draws. */
function placeOf({ touches }: CanvasTouchEvent): [number, number] {
  return [touches[0]?.x ?? 0, touches[0]?.y ?? 0];
}
