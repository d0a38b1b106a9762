import { type Brush, frameOf, newPaper } from './drawing-paper';
import { box, type Stroke } from './strokes';

test('On a phone every place of the paper lies in the box, one unit to one px', () => {
  expect(frameOf(358, 240, [])).toEqual({ scale: 1, left: -121, top: 0 });
});

test('On a wide paper the box is drawn larger', () => {
  expect(frameOf(900, 240, [])).toEqual({ scale: 1.5, left: 0, top: -60 });
});

test('Ink from a wider paper is shown whole on a narrow one', () => {
  const wide: Stroke = [
    [10, 100],
    [590, 140],
  ];
  const { scale, left, top } = frameOf(358, 240, [wide]);
  expect(left + scale * 10).toBeGreaterThan(0);
  expect(left + scale * 590).toBeLessThan(358);
  expect(top + scale * 140).toBeLessThan(240);
});

test('A stroke comes back in units, as the finger went, and never leaves the box', () => {
  const paper = newPaper({ brush: brush(), width: 358, height: 240, dots: 3 });
  paper.press(0, 0);
  paper.drag(100, 120);
  paper.drag(2_000, 2_000);
  expect(paper.lift()).toEqual([
    [121, 0],
    [221, 120],
    [box.width, box.height],
  ]);
});

test('Without a finger on the paper nothing is drawn and nothing comes back', () => {
  const lines: unknown[] = [];
  const paper = newPaper({ brush: brush(lines), width: 358, height: 240, dots: 1 });
  paper.drag(10, 10);
  expect(paper.lift()).toBeUndefined();
  expect(lines).toEqual([]);
});

test('The pen keeps its place when the paper is shown anew under it', () => {
  const lines: unknown[] = [];
  const paper = newPaper({ brush: brush(lines), width: 358, height: 240, dots: 1 });
  paper.press(10, 20);
  paper.show([]);
  paper.drag(11, 21);
  expect(lines).toEqual([
    [131.01, 20],
    [131.01, 20],
    [132, 21],
  ]);
});

/** Notes where lines end. */
function brush(lines: unknown[] = []): Brush {
  const nothing = () => undefined;
  return {
    beginPath: nothing,
    moveTo: nothing,
    lineTo: (x, y) => void lines.push([x, y]),
    stroke: nothing,
    clearRect: nothing,
    setTransform: nothing,
    strokeStyle: '',
    lineWidth: 0,
    lineCap: 'butt',
    lineJoin: 'miter',
  };
}
