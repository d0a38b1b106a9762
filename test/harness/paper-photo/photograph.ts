import type { Chance } from '../../chaos/chance';
import type { Box, Grey } from './grey';

/** A picture of a tired phone's camera, upright. */
const PHOTO = { width: 720, height: 960 };
const TABLE = 120;

/**
 * Photographs a paper with its code in the middle, so near that the code is `fill` of the picture's width: not quite upright, not quite from above (each corner up to 4 % of the
 * picture's width off), half of a window's light, out of focus by more than a pixel, grainy, and short of contrast.
 */
export function photograph(paper: Grey, code: Box, fill: number, chance: Chance): Grey {
  const look = lookAt(code, fill, chance);
  const sharp = new Float32Array(PHOTO.width * PHOTO.height);
  for (let y = 0; y < PHOTO.height; y += 1)
    for (let x = 0; x < PHOTO.width; x += 1) sharp[y * PHOTO.width + x] = average(paper, look, x, y);
  const soft = blurred(sharp, PHOTO.width, PHOTO.height, 1.1 + 0.3 * chance.next());
  const darker = { right: 0.35 * chance.next(), down: 0.25 * chance.next() };
  const pixels = new Uint8Array(soft.length);
  for (let at = 0; at < soft.length; at += 1) {
    const light = 1 - darker.right * ((at % PHOTO.width) / PHOTO.width) - darker.down * (at / soft.length);
    pixels[at] = clamp((45 + 0.65 * (soft[at] ?? 0)) * light + grain(chance));
  }
  return { ...PHOTO, pixels };
}

type Look = (x: number, y: number) => readonly [number, number];

/** From a place in the picture to the place on the paper that is seen there. */
function lookAt(code: Box, fill: number, chance: Chance): Look {
  const scale = code.width / (fill * PHOTO.width);
  const turn = (chance.next() - 0.5) * 0.28;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const centre = { x: code.left + code.width / 2, y: code.top + code.height / 2 };
  // Leaning towards one side makes that side larger: the lens divides by how far away a place is.
  const lean = { x: (chance.next() - 0.5) * 0.16, y: (chance.next() - 0.5) * 0.16 };
  return (x, y) => {
    const [u, v] = [x - PHOTO.width / 2, y - PHOTO.height / 2];
    const far = 1 + (lean.x * u) / PHOTO.width + (lean.y * v) / PHOTO.height;
    const [s, t] = [(u * scale) / far, (v * scale) / far];
    return [centre.x + s * cos - t * sin, centre.y + s * sin + t * cos];
  };
}

/** Of four places within a pixel. */
function average(paper: Grey, look: Look, x: number, y: number): number {
  let sum = 0;
  for (const [right, down] of QUARTERS) {
    const [s, t] = look(x + right, y + down);
    sum += shadeAt(paper, Math.floor(s), Math.floor(t));
  }
  return sum / QUARTERS.length;
}

const QUARTERS = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

const shadeAt = ({ width, height, pixels }: Grey, x: number, y: number): number =>
  x >= 0 && y >= 0 && x < width && y < height ? (pixels[y * width + x] ?? TABLE) : TABLE;

function blurred(from: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (source: Float32Array, step: number, length: number, index: (at: number) => number) => {
    const to = new Float32Array(source.length);
    for (let at = 0; at < source.length; at += 1) {
      const place = index(at);
      let sum = 0;
      for (let by = -reach; by <= reach; by += 1) {
        const within = Math.min(length - 1 - place, Math.max(-place, by));
        sum += (weights[by + reach] ?? 0) * (source[at + within * step] ?? 0);
      }
      to[at] = sum / whole;
    }
    return to;
  };
  const across = along(from, 1, width, (at) => at % width);
  return along(across, width, height, (at) => Math.floor(at / width));
}

const GRAIN = 8;
/** Nearly normal, some 4 shades either way. */
const grain = (chance: Chance): number => (chance.next() + chance.next() + chance.next() - 1.5) * GRAIN;

const clamp = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));
