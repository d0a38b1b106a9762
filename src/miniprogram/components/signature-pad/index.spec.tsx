import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { longestPath, pathOf, type Stroke } from '@/miniprogram/platform/strokes';
import { faults } from '../../../../test/harness/faults';
import { draw, layPaper } from '../../../../test/harness/finger';
import { Signature } from '../signature';
import { SignaturePad } from './index';

const words = { here: '在这里签名', clear: '重签', signed: '已签', unsigned: '还没签', full: '写得太多了' };
const name: Stroke = [
  [150, 100],
  [250, 140],
];
let handed: (string | undefined)[] = [];

beforeAll(layPaper);
beforeEach(() => {
  handed = [];
});
afterEach(cleanup);

test('What the finger draws comes out as a path, and a reader hears that it is signed', () => {
  open();
  expect(paper('您的签名, 还没签')).toBeTruthy();
  draw([116, 200], [216, 200], [216, 260]);
  expect(handed).toEqual(['M221 100 l100 0 0 60']);
  expect(paper('您的签名, 已签')).toBeTruthy();
  draw([120, 300], [160, 300]);
  expect(handed[1]).toBe('M221 100 l100 0 0 60 M225 200 l40 0');
});

test('A touch by mistake is no signature, but belongs to the one that follows', () => {
  open();
  draw([116, 200]);
  expect(handed).toEqual([undefined]);
  draw([116, 220], [216, 220]);
  expect(handed[1]).toBe('M221 100 l0 0 M221 120 l100 0');
});

test('It can be taken back', () => {
  open();
  expect(screen.getByRole('button', { name: '重签' }).getAttribute('aria-disabled')).toBe('true');
  draw([116, 200], [216, 200]);
  fireEvent.click(screen.getByRole('button', { name: '重签' }));
  expect(handed[1]).toBeUndefined();
  expect(paper('您的签名, 还没签')).toBeTruthy();
});

test('An earlier signature lies on the paper, and is written on', () => {
  open(pathOf([name]));
  expect(paper('您的签名, 已签')).toBeTruthy();
  draw([116, 200], [126, 200]);
  expect(handed).toEqual([`${pathOf([name])} M221 100 l10 0`]);
});

test('A second finger and the other buttons of a mouse draw nothing', () => {
  open();
  const canvas = document.querySelector('canvas') as HTMLCanvasElement;
  fireEvent.pointerDown(canvas, { pointerId: 1, clientX: 116, clientY: 200 });
  fireEvent.pointerDown(canvas, { pointerId: 2, clientX: 300, clientY: 300 });
  fireEvent.pointerMove(canvas, { pointerId: 2, clientX: 310, clientY: 310 });
  fireEvent.pointerMove(canvas, { pointerId: 1, clientX: 216, clientY: 200 });
  fireEvent.pointerUp(canvas, { pointerId: 2 });
  fireEvent.pointerUp(canvas, { pointerId: 1 });
  fireEvent.pointerDown(canvas, { pointerId: 3, button: 2, clientX: 116, clientY: 200 });
  fireEvent.pointerUp(canvas, { pointerId: 3, button: 2 });
  expect(handed).toEqual(['M221 100 l100 0']);
});

test('More than fits is left out, and said', () => {
  const scribble = Array.from(
    { length: 60 },
    (): Stroke => Array.from({ length: 70 }, (_, at) => [at, at % 2]),
  );
  const before = pathOf(scribble);
  expect(before.length).toBeLessThan(longestPath);
  open(before);
  const zigzag = Array.from({ length: 400 }, (_, at): [number, number] => [
    20 + (at % 50) * 7,
    at % 2 ? 110 : 330,
  ]);
  draw(...zigzag);
  draw(...zigzag);
  expect(screen.getByText('写得太多了')).toBeTruthy();
  expect(handed.every((path) => (path ?? '').length <= longestPath)).toBe(true);
});

test('Whoever cannot draw is led another way', () => {
  const go = jest.fn();
  render(
    <SignaturePad
      label="您的签名"
      value={undefined}
      onChange={() => undefined}
      words={words}
      otherWay={{ label: '不方便手写', onTap: go }}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: '不方便手写' }));
  expect(go).toHaveBeenCalled();
});

test('A screen reader finds nothing wrong', async () => {
  open(pathOf([name]));
  expect(await faults()).toEqual([]);
});

test('A signature is shown as a picture, and nothing but lines gets into it', () => {
  render(<Signature path={pathOf([name])} label="李芳的签名" />);
  render(<Signature path={`M1 1 l2 2'/><image href='x`} label="假的" />);
  const shown = decodeURIComponent((screen.getByAltText('李芳的签名') as HTMLImageElement).src);
  expect(shown).toContain(`d='M150 100 l100 40'`);
  expect(shown).toContain(`viewBox='90 76 220 88'`);
  expect(decodeURIComponent((screen.getByAltText('假的') as HTMLImageElement).src)).not.toContain(
    'image href',
  );
});

function Page({ earlier }: { earlier: string | undefined }) {
  const [value, setValue] = useState(earlier);
  return (
    <SignaturePad
      label="您的签名"
      value={value}
      onChange={(path) => {
        handed.push(path);
        setValue(path);
      }}
      words={words}
    />
  );
}

function open(earlier?: string): void {
  render(<Page earlier={earlier} />);
}

function paper(label: string): HTMLElement {
  return screen.getByRole('img', { name: label });
}
