import { type Colour, encodePng } from './png';

const WIDTH = 440;
const HEIGHT = 330;

export type Painting = 'ditch' | 'crack' | 'damp' | 'receipt' | 'signed';

const painted = new Map<Painting, Buffer>();

/** A photo as a phone might take it, drawn here: the demonstration shows nobody's real pictures. */
export function paint(painting: Painting): Buffer {
  const ready = painted.get(painting) ?? encodePng(WIDTH, HEIGHT, SCENES[painting]);
  painted.set(painting, ready);
  return ready;
}

type Scene = (x: number, y: number) => Colour;

const SCENES: Readonly<Record<Painting, Scene>> = { ditch, crack, damp, receipt, signed };

/** A ditch that runs away from us, grass on its right, a yard's wall on its left, silt in the middle. */
function ditch(x: number, y: number): Colour {
  const grain = cloud(x / 9, y / 9);
  const horizon = 96;
  if (y < horizon) {
    if (x < 210 - y * 0.4) return shade([176, 168, 154], brick(x, y) + (grain - 0.5) * 0.15);
    return y < 52 ? mix([196, 206, 212], [168, 180, 184], grain) : mix([70, 92, 58], [104, 122, 74], grain);
  }
  const depth = (y - horizon) / (HEIGHT - horizon);
  const left = 205 - depth * 95 + (cloud(y / 22, 3) - 0.5) * 18;
  const right = 238 + depth * 120 + (cloud(y / 18, 9) - 0.5) * 26;
  if (x < left - 14 - depth * 40) return shade([182, 172, 156], brick(x, y) + (grain - 0.5) * 0.2);
  if (x < left) return mix([120, 110, 96], [88, 80, 68], grain);
  if (x > right) return mix([66, 88, 46], [128, 138, 78], blades(x, y) * 0.6 + grain * 0.4);
  const middle = 1 - Math.abs((x - (left + right) / 2) / ((right - left) / 2));
  const silt = cloud(x / 30, y / 16);
  return silt > 0.52 && depth < 0.75
    ? mix([112, 96, 70], [74, 62, 44], grain)
    : shade(mix([58, 60, 50], [96, 104, 98], cloud(x / 44, y / 8)), 0.8 + middle * 0.25);
}

/** A plastered wall with a crack from the window's corner down to the floor. */
function crack(x: number, y: number): Colour {
  const grain = cloud(x / 5, y / 5);
  if (x > 350 && y < 130) {
    if (x < 362 || y > 118) return shade([206, 202, 194], 0.9 + grain * 0.12);
    return mix([92, 110, 122], [128, 146, 154], cloud(x / 40, y / 30));
  }
  const path = 348 - (y - 120) * 0.72 + (cloud(y / 14, 1) - 0.5) * 46 + (cloud(y / 4, 7) - 0.5) * 12;
  const width = 1.5 + cloud(y / 20, 5) * 4.5;
  const away = Math.abs(x - path);
  const base = mix([214, 208, 194], [196, 188, 172], cloud(x / 60, y / 60));
  if (y > 116 && away < width) return shade([64, 56, 48], 0.7 + grain * 0.5);
  if (y > 116 && away < width + 5 && grain > 0.45) return [176, 150, 122];
  return shade(base, 0.9 + grain * 0.14 - x / 4800);
}

/** The foot of a kitchen wall after the water: a tide mark and mould above a concrete floor. */
function damp(x: number, y: number): Colour {
  const grain = cloud(x / 6, y / 6);
  const mark = 150 + (cloud(x / 50, 2) - 0.5) * 70 + (cloud(x / 9, 4) - 0.5) * 12;
  if (y > 292) return shade(mix([136, 132, 124], [108, 104, 98], grain), 1 - (y - 292) / 420);
  if (y > 284) return [92, 86, 76];
  const clean = mix([226, 220, 206], [214, 206, 190], cloud(x / 70, y / 50));
  if (y < mark - 4) return shade(clean, 0.93 + grain * 0.1);
  if (y < mark + 3) return mix([150, 132, 100], [176, 158, 126], grain);
  const wet = mix([184, 172, 144], [150, 138, 112], cloud(x / 34, y / 26));
  const mould = cloud(x / 12, y / 12) * cloud(x / 46, y / 40);
  return mould > 0.34 ? mix(wet, [72, 78, 62], 0.7) : shade(wet, 0.9 + grain * 0.14);
}

/** A receipt on a wooden table: lines of print, a sum, and a round red seal. */
function receipt(x: number, y: number): Colour {
  const grain = cloud(x / 30, y / 3);
  const u = x - 150 + (y - 180) * 0.07;
  const v = y - 34 - (x - 150) * 0.07;
  if (u < 0 || u > 186 || v < 0 || v > 286) {
    const board = mix([150, 108, 66], [122, 84, 50], grain);
    return u > -8 && u < 196 && v > 6 && v < 296 ? shade(board, 0.72) : board;
  }
  const paper = shade([246, 244, 236], 0.97 + cloud(x / 80, y / 80) * 0.05);
  const fromSeal = Math.hypot(u - 128, v - 214);
  const seal = (fromSeal < 34 && fromSeal > 30) || (fromSeal < 9 && fromSeal > 3);
  if (seal && cloud(x / 3, y / 3) > 0.28) return mix(paper, [190, 48, 40], 0.75);
  if (v > 18 && v < 32 && u > 56 && u < 130) return dash(u, 7) ? [70, 70, 74] : paper;
  const line = Math.floor((v - 52) / 19);
  const inLine = (v - 52) % 19;
  if (v > 52 && v < 200 && inLine < 8) {
    const length = 60 + cloud(line * 7.3, 1) * 60;
    const isWord = u > 18 && u < 18 + length;
    const isSum = u > 142 && u < 170;
    if ((isWord || isSum) && dash(u + line * 3, 6)) return [96, 96, 102];
  }
  if (v > 206 && v < 208 && u > 16 && u < 170) return [120, 120, 124];
  return paper;
}

/** The last page of an agreement: lines of print, names written by hand, and red fingerprints beside them. */
function signed(x: number, y: number): Colour {
  if (x < 70 || x > 370 || y < 12) return mix([118, 92, 66], [142, 112, 80], cloud(x / 24, y / 4));
  const paper = shade([248, 246, 240], 0.96 + cloud(x / 90, y / 90) * 0.05);
  const row = Math.floor((y - 30) / 17);
  if (row >= 0 && row < 8 && (y - 30) % 17 < 7 && x > 92 && x < (row === 7 ? 220 : 346))
    return dash(x + row * 5, 9) ? [84, 84, 90] : paper;
  for (const [line, top] of [186, 226, 266].entries()) {
    const print = Math.hypot((x - 262) / 0.8, y - top - 6);
    if (print < 13 && Math.sin(print * 2.1 + cloud(x / 5, y / 5) * 3) > -0.2)
      return mix(paper, [196, 44, 38], 0.8);
    const hand = Math.abs(y - top - 6 - Math.sin(x / 5 + line * 2) * 8 * cloud(x / 11, line));
    if (x > 168 && x < 234 && hand < 1.6) return [36, 40, 64];
    if (x > 96 && x < 150 && y > top && y < top + 9 && dash(x, 9)) return [84, 84, 90];
  }
  return paper;
}

function brick(x: number, y: number): number {
  const row = Math.floor(y / 15);
  const joint = y % 15 < 2 || (x + (row % 2) * 18) % 36 < 2;
  return joint ? 0.74 : 0.92 + cloud(row * 3.7, Math.floor((x + (row % 2) * 18) / 36)) * 0.14;
}

function blades(x: number, y: number): number {
  return cloud(x / 3, y / 14);
}

function dash(u: number, size: number): boolean {
  return u % size < size - 1.6;
}

/** Soft noise from 0 to 1, the same at every start. */
function cloud(x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = ease(x - left);
  const v = ease(y - top);
  const upper = speck(left, top) * (1 - u) + speck(left + 1, top) * u;
  const lower = speck(left, top + 1) * (1 - u) + speck(left + 1, top + 1) * u;
  return upper * (1 - v) + lower * v;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

function speck(x: number, y: number): number {
  let bits = Math.imul(x, 374761393) ^ Math.imul(y, 668265263);
  bits = Math.imul(bits ^ (bits >>> 13), 1274126177);
  return ((bits ^ (bits >>> 16)) >>> 0) / 0xffffffff;
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => one[index] + (other[index] - one[index]) * share;
  return [part(0), part(1), part(2)];
}

function shade(colour: Colour, light: number): Colour {
  return [colour[0] * light, colour[1] * light, colour[2] * light];
}
