/** A signature is kept as strokes in a box of 600 × 240 units, whatever the size of the screen it was written on. */
export type Point = readonly [x: number, y: number];
/** From where the finger came down to where it left; one point is a dot. */
export type Stroke = readonly Point[];

export const box = { width: 600, height: 240 } as const;
/** Characters of a path at most; an ordinary signature needs about one thousand. */
export const longestPath = 20_000;

/** How far, in units, a point may lie from the line that replaces it: less than the pen is wide. */
const tolerance = 0.7;
/** Shorter than this altogether, in units, it was a touch by mistake. */
const shortestInk = 60;
const grammar = /^M\d{1,3} \d{1,3} l-?\d{1,3} -?\d{1,3}(?: -?\d{1,3} -?\d{1,3})*$/;

/** The strokes as SVG path data, `M12 30 l3 4 -2 9 M80 …`: whole units, a moveto and then relative lines. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes.map(strokePath).filter(Boolean).join(' ');
}

/** Reads what `pathOf` wrote; nothing when it is anything else, so that no foreign markup gets into a drawing. */
export function strokesOf(path: string): Stroke[] | undefined {
  if (path.length === 0 || path.length > longestPath) return undefined;
  const pieces = path.split(/ (?=M)/);
  return pieces.every((piece) => grammar.test(piece)) ? pieces.map(strokeOf) : undefined;
}

/** The same line with as few points as the eye needs (Ramer, Douglas and Peucker). */
export function simplified(stroke: Stroke): Stroke {
  const keep = new Set([0, stroke.length - 1]);
  const open: [number, number][] = [[0, stroke.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const { at, distance } = farthest(stroke, from, to);
    if (distance <= tolerance) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  return stroke.filter((_point, at) => keep.has(at));
}

/** Whether there is enough ink to be somebody's name. */
export function isSignature(strokes: readonly Stroke[]): boolean {
  let ink = 0;
  for (const stroke of strokes) {
    for (let at = 1; at < stroke.length; at += 1) ink += distanceOf(stroke[at - 1], stroke[at]);
  }
  return ink >= shortestInk;
}

/** The corners of all ink, in units; the whole box when there is none. */
export function extentOf(strokes: readonly Stroke[]): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const points = strokes.flat();
  if (points.length === 0) return { left: 0, top: 0, right: box.width, bottom: box.height };
  const across = points.map(([x]) => x);
  const down = points.map(([, y]) => y);
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

function strokePath(stroke: Stroke): string {
  const points = stroke
    .map(whole)
    .filter(([x, y], at, all) => at === 0 || x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1]);
  const [first, ...rest] = points;
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  // Round line ends make a dot of a line that goes nowhere.
  return `M${first[0]} ${first[1]} l${steps.join(' ') || '0 0'}`;
}

function strokeOf(piece: string): Stroke {
  const [x = 0, y = 0, ...steps] = (piece.match(/-?\d+/g) ?? []).map(Number);
  const points: Point[] = [[x, y]];
  for (let at = 0; at < steps.length; at += 2) {
    const [lastX, lastY] = points[points.length - 1] as Point;
    points.push([lastX + (steps[at] ?? 0), lastY + (steps[at + 1] ?? 0)]);
  }
  return points;
}

function whole([x, y]: Point): Point {
  return [Math.round(clamped(x, box.width)), Math.round(clamped(y, box.height))];
}

function clamped(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

function farthest(stroke: Stroke, from: number, to: number): { at: number; distance: number } {
  let found = { at: from, distance: 0 };
  for (let at = from + 1; at < to; at += 1) {
    const distance = distanceToLine(stroke[at] as Point, stroke[from] as Point, stroke[to] as Point);
    if (distance > found.distance) found = { at, distance };
  }
  return found;
}

/** From the point to the nearest place between the two ends. */
function distanceToLine(point: Point, [x, y]: Point, [endX, endY]: Point): number {
  const [alongX, alongY] = [endX - x, endY - y];
  const length = alongX * alongX + alongY * alongY;
  const part = length === 0 ? 0 : ((point[0] - x) * alongX + (point[1] - y) * alongY) / length;
  const share = clamped(part, 1);
  return distanceOf(point, [x + share * alongX, y + share * alongY]);
}

function distanceOf(from: Point | undefined, to: Point | undefined): number {
  return from && to ? Math.hypot(to[0] - from[0], to[1] - from[1]) : 0;
}
