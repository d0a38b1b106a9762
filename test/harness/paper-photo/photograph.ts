import type { Chance } from '../../chaos/chance';
import type { Box, Grey } from './grey';

// Looked up once: inside a test every look at a global is a long way.
const { floor, min, max, round, exp, cos, sin, ceil } = Math;

/** A picture of a tired phone's camera, upright. */
const PHOTO = { width: 540, height: 720 };
const TABLE = 120;

/**
 * Photographs a paper with its code in the middle, so near that the code is `fill` of the picture's width: up to 8° off
 * upright, leaning to any side, half of a window's light, out of focus by more than a pixel, grainy, and short of
 * contrast.
 */
export function photograph(paper: Grey, code: Box, fill: number, chance: Chance): Grey {
  const sharp = exposed(paper, lensOf(code, fill, chance));
  const soft = blurred(sharp, 1.1 + 0.3 * chance.next());
  const darker = { right: 0.35 * chance.next(), down: 0.25 * chance.next() };
  const grain = grainOf(chance);
  const pixels = new Uint8Array(soft.length);
  for (let at = 0; at < soft.length; at += 1) {
    const light = 1 - darker.right * ((at % PHOTO.width) / PHOTO.width) - darker.down * (at / soft.length);
    const shade = (45 + 0.65 * (soft[at] ?? 0)) * light + (grain[at % grain.length] ?? 0);
    pixels[at] = min(255, max(0, round(shade)));
  }
  return { ...PHOTO, pixels };
}

/** Where the camera stands: what it aims at, how large that becomes, how it is turned and how it leans. */
interface Lens {
  readonly aim: { readonly x: number; readonly y: number };
  readonly scale: number;
  readonly turn: number;
  readonly lean: { readonly x: number; readonly y: number };
}

function lensOf(code: Box, fill: number, chance: Chance): Lens {
  return {
    aim: { x: code.left + code.width / 2, y: code.top + code.height / 2 },
    scale: code.width / (fill * PHOTO.width),
    turn: (chance.next() - 0.5) * 0.28,
    lean: { x: (chance.next() - 0.5) * 0.16, y: (chance.next() - 0.5) * 0.16 },
  };
}

/** Each pixel is the average of four places within it. */
function exposed(paper: Grey, { aim, scale, turn, lean }: Lens): Float32Array {
  const [cosine, sine] = [cos(turn), sin(turn)];
  const { width, height } = PHOTO;
  const to = new Float32Array(width * height);
  for (let down = 0.25; down < height; down += 0.5)
    for (let right = 0.25; right < width; right += 0.5) {
      const u = right - width / 2;
      const v = down - height / 2;
      // What the camera leans towards is larger: the lens divides by how far away a place is.
      const near = scale / (1 + (lean.x * u) / width + (lean.y * v) / height);
      const x = floor(aim.x + near * (u * cosine - v * sine));
      const y = floor(aim.y + near * (u * sine + v * cosine));
      const isPaper = x >= 0 && y >= 0 && x < paper.width && y < paper.height;
      const shade = isPaper ? (paper.pixels[y * paper.width + x] ?? TABLE) : TABLE;
      const at = floor(down) * width + floor(right);
      to[at] = (to[at] ?? 0) + shade / 4;
    }
  return to;
}

/** Out of focus by `sigma` pixels: first along the rows, then along the columns. */
function blurred(from: Float32Array, sigma: number): Float32Array {
  const reach = ceil(2.5 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (source: Float32Array, step: number) => {
    const to = source.slice();
    // The edges stay sharp: there is only table.
    for (let at = reach * step; at < source.length - reach * step; at += 1) {
      let sum = 0;
      for (let by = -reach; by <= reach; by += 1)
        sum += (weights[by + reach] ?? 0) * (source[at + by * step] ?? 0);
      to[at] = sum / whole;
    }
    return to;
  };
  return along(along(from, 1), PHOTO.width);
}

/** Nearly normal, some 4 shades either way; as many as no row of the picture is a multiple of. */
function grainOf(chance: Chance): Float32Array {
  const strength = 8;
  return Float32Array.from(
    { length: 10_007 },
    () => (chance.next() + chance.next() + chance.next() - 1.5) * strength,
  );
}
