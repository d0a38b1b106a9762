import { box, extentOf, type Point, type Stroke } from './strokes';

/** Dark blue on white, in the dark version too: it is paper, and it is printed like this. */
export const ink = '#1b3a7a';
/** Of the pen, in units of the box. */
export const penWidth = 4;

export type DrawingSurfaceProps = {
  /** Different from every other id on the page. */
  readonly id: string;
  readonly className: string;
  /** What lies on the paper, in units of the box. */
  readonly strokes: readonly Stroke[];
  /** A stroke was drawn; its points as the finger went, in units of the box. */
  readonly onStroke: (stroke: Stroke) => void;
};

export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'clearRect'
  | 'setTransform'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
>;

/** What a face gives: a brush, the size of its canvas in px, and how many dots of the screen make one px. */
export type Sheet = {
  readonly brush: Brush;
  readonly width: number;
  readonly height: number;
  readonly dots: number;
};

/** px per unit, and where the box's corner lies, in px. */
export type Frame = { readonly scale: number; readonly left: number; readonly top: number };

/**
 * Lays the box under the paper: so that every place on the paper is inside the box, and, when older ink would then
 * lie beyond the paper's edge, so that the whole box is on the paper.
 */
export function frameOf(width: number, height: number, strokes: readonly Stroke[]): Frame {
  const ratios = [width / box.width, height / box.height];
  const roomy = centred(Math.max(...ratios), width, height);
  const { left, top, right, bottom } = extentOf(strokes);
  const sees = ([x, y]: Point) =>
    x >= -roomy.left / roomy.scale &&
    x <= (width - roomy.left) / roomy.scale &&
    y >= -roomy.top / roomy.scale &&
    y <= (height - roomy.top) / roomy.scale;
  const fits = strokes.length === 0 || (sees([left, top]) && sees([right, bottom]));
  return fits ? roomy : centred(Math.min(...ratios), width, height);
}

export type Paper = {
  /** Draws everything anew. */
  show(strokes: readonly Stroke[]): void;
  /** The finger comes down, moves and leaves; places in px from the paper's corner. */
  press(x: number, y: number): void;
  drag(x: number, y: number): void;
  /** The stroke that was drawn, in units; nothing when no finger was down. */
  lift(): Stroke | undefined;
};

/** A paper that is drawn on: the same on both platforms, which only bring the brush and the finger. */
export function newPaper({ brush, width, height, dots }: Sheet): Paper {
  let frame = frameOf(width, height, []);
  let current: Point[] | undefined;
  const toUnits = (x: number, y: number): Point => [
    Math.min(Math.max((x - frame.left) / frame.scale, 0), box.width),
    Math.min(Math.max((y - frame.top) / frame.scale, 0), box.height),
  ];
  const pen = () => {
    const { scale, left, top } = frame;
    brush.setTransform(scale * dots, 0, 0, scale * dots, left * dots, top * dots);
    brush.strokeStyle = ink;
    brush.lineWidth = penWidth;
    brush.lineCap = 'round';
    brush.lineJoin = 'round';
  };
  return {
    show(strokes) {
      frame = frameOf(width, height, strokes);
      brush.setTransform(dots, 0, 0, dots, 0, 0);
      brush.clearRect(0, 0, width, height);
      pen();
      for (const stroke of strokes) draw(brush, stroke);
      if (current) draw(brush, current);
    },
    press(x, y) {
      current = [toUnits(x, y)];
      draw(brush, current);
    },
    drag(x, y) {
      const last = current?.[current.length - 1];
      if (!current || !last) return;
      const next = toUnits(x, y);
      current.push(next);
      draw(brush, [last, next]);
    },
    lift() {
      const stroke = current;
      current = undefined;
      return stroke;
    },
  };
}

function centred(scale: number, width: number, height: number): Frame {
  return { scale, left: (width - box.width * scale) / 2, top: (height - box.height * scale) / 2 };
}

function draw(brush: Brush, [first, ...rest]: Stroke): void {
  if (!first) return;
  brush.beginPath();
  brush.moveTo(...first);
  // Round ends make a dot of a hair's breadth; a canvas leaves out a line that goes nowhere at all.
  const dot: Stroke = [[first[0] + 0.01, first[1]]];
  for (const point of rest.length > 0 ? rest : dot) brush.lineTo(...point);
  brush.stroke();
}
