import type { Chance } from '../../chaos/chance';
import { type Box, copyOf, type Grey } from './grey';

/** What becomes of a slip on a kitchen table. Each spoils this share of the code's square, or just a little more. */
export type Damage = (paper: Grey, code: Box, share: number, chance: Chance) => Grey;

const INK = 35;
const BARE = 245;
const TABLE = 120;
/** Print shows through it. */
const COFFEE = 0.55;

/** Three large spots of ink that leave the four corners alone, by which readers find their way. */
const spots: Damage = (paper, code, share, chance) =>
  spoil(paper, code, share, (to, left) => {
    const radius = Math.sqrt(Math.min(left, share / 2.5) / Math.PI);
    round(to, code, besideCorners(radius, chance), radius, () => INK);
  });

/** The same anywhere: who loses a finder pattern loses the code. */
const spotsAnywhere: Damage = (paper, code, share, chance) =>
  spoil(paper, code, share, (to, left) => {
    const radius = Math.sqrt(Math.min(left, share / 2.5) / Math.PI);
    round(to, code, { x: chance.next(), y: chance.next() }, radius, () => INK);
  });

/** Flakes where the print came off, 2 to 6 % of the side across, in the four corners none. */
const flakes: Damage = (paper, code, share, chance) =>
  spoil(paper, code, share, (to) => {
    const radius = 0.01 + 0.02 * chance.next();
    round(to, code, besideCorners(radius, chance), radius, () => BARE);
  });

/** Strokes of a pen right through, finder patterns and all. */
const strokes: Damage = (paper, code, share, chance) =>
  spoil(paper, code, share, (to) => {
    const [from, until] = [
      { x: chance.next(), y: chance.next() },
      { x: chance.next(), y: chance.next() },
    ];
    for (let step = 0; step <= 1; step += 0.004) {
      const at = { x: from.x + (until.x - from.x) * step, y: from.y + (until.y - from.y) * step };
      round(to, code, at, 0.012, () => INK);
    }
  });

/** A ring that a cup left, and the drops around it. */
const coffee: Damage = (paper, code, share, chance) => {
  const centre = { x: 0.3 + 0.4 * chance.next(), y: 0.3 + 0.4 * chance.next() };
  return spoil(paper, code, share, (to) => {
    for (let angle = 0; angle < 2 * Math.PI; angle += 0.02) {
      const at = { x: centre.x + 0.36 * Math.cos(angle), y: centre.y + 0.36 * Math.sin(angle) };
      round(to, code, at, 0.035, (was) => was * COFFEE);
    }
    const drop = { x: chance.next(), y: chance.next() };
    round(to, code, drop, 0.03 + 0.04 * chance.next(), (was) => was * COFFEE);
  });
};

/** Folded in four and carried in a pocket: along both folds the print has gone. */
const folds: Damage = (paper, code, share, chance) => {
  const half = (1 - Math.sqrt(1 - share)) / 2;
  const [across, down] = [0.42 + 0.16 * chance.next(), 0.42 + 0.16 * chance.next()];
  return where(paper, code, (x, y) => Math.abs(x - across) < half || Math.abs(y - down) < half, BARE);
};

/** A head of a receipt printer that no longer heats everywhere: white lines along the roll. */
const fadedLines: Damage = (paper, code, share, chance) =>
  spoil(paper, code, share, (to) => {
    const from = chance.next();
    fill(
      to,
      code,
      { left: from, top: 0, right: from + 0.012, bottom: 1 },
      () => true,
      () => BARE,
    );
  });

/** The corner without a finder pattern is gone. */
const tornCorner: Damage = (paper, code, share) => {
  const legs = Math.sqrt(2 * share);
  return where(paper, code, (x, y) => x + y > 2 - legs, TABLE);
};

/** A corner with a finder pattern is gone. */
const tornFinder: Damage = (paper, code, share) => {
  const legs = Math.sqrt(2 * share);
  return where(paper, code, (x, y) => x + y < legs, TABLE);
};

export const DAMAGES = {
  spots,
  spotsAnywhere,
  flakes,
  strokes,
  coffee,
  folds,
  fadedLines,
  tornCorner,
  tornFinder,
} as const satisfies Record<string, Damage>;
export type DamageName = keyof typeof DAMAGES;

/** `touched`: 1 where something was spilt on, torn off or rubbed away. */
interface Spoiled extends Grey {
  readonly touched: Uint8Array;
  /** How many are. */
  count: number;
}

/** Again and again until enough is spoiled. `left`: the share that is still to come. */
function spoil(paper: Grey, code: Box, share: number, once: (to: Spoiled, left: number) => void): Grey {
  const to = untouched(paper);
  for (let left = share; left > NEARLY; left = share - to.count / (code.width * code.height)) once(to, left);
  return to;
}

const NEARLY = 0.002;

const untouched = (paper: Grey): Spoiled => ({
  ...copyOf(paper),
  touched: new Uint8Array(paper.pixels.length),
  count: 0,
});

/** A finder pattern with its white is 8 of some 40 modules wide. */
const CORNER = 0.22;

function besideCorners(radius: number, chance: Chance): { x: number; y: number } {
  const isNearEdge = (place: number) => place - radius < CORNER || place + radius > 1 - CORNER;
  const isInside = (place: number) => place > radius && place < 1 - radius;
  for (;;) {
    const at = { x: chance.next(), y: chance.next() };
    if (isInside(at.x) && isInside(at.y) && !(isNearEdge(at.x) && isNearEdge(at.y))) return at;
  }
}

type Shade = (was: number) => number;

function round(to: Spoiled, code: Box, at: { x: number; y: number }, radius: number, shade: Shade): void {
  const around = { left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius };
  fill(to, code, around, (x, y) => (x - at.x) ** 2 + (y - at.y) ** 2 < radius ** 2, shade);
}

function where(paper: Grey, code: Box, inside: (x: number, y: number) => boolean, shade: number): Grey {
  const to = untouched(paper);
  fill(to, code, { left: 0, top: 0, right: 1, bottom: 1 }, inside, () => shade);
  return to;
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Shades what is inside, each place once. x and y run from 0 to 1 over the code. */
function fill(
  to: Spoiled,
  code: Box,
  within: Bounds,
  inside: (x: number, y: number) => boolean,
  shade: Shade,
): void {
  const pixel = (place: number, side: number) => Math.round(Math.min(1, Math.max(0, place)) * side);
  for (let y = pixel(within.top, code.height); y < pixel(within.bottom, code.height); y += 1)
    for (let x = pixel(within.left, code.width); x < pixel(within.right, code.width); x += 1) {
      const at = (code.top + y) * to.width + code.left + x;
      if (to.touched[at] || !inside(x / code.width, y / code.height)) continue;
      to.touched[at] = 1;
      to.count += 1;
      to.pixels[at] = shade(to.pixels[at] ?? BARE);
    }
}
