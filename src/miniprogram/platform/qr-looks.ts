/** One look at a picture: a part of it, drawn so large that its longer side has `side` pixels, turned by `turn`. */
export interface QrLook {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the longer side as it is looked at. */
  readonly side: number;
  /** Degrees. */
  readonly turn: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const COARSE = 600;
const FINE = 1_100;
const FINEST = 2_400;
/** A picture this small is enlarged, so that a code's squares are several pixels wide. */
const SMALL = 500;
const SLANTED = 45;

/**
 * How a photo is looked at until a code is found, the quickest look first: the whole, coarse (which calms noise and
 * creases) and fine; then parts that overlap, for a code that is small in it; then turned, for one that lies aslant.
 */
export function looksAtPhoto(photo: Size): readonly QrLook[] {
  const whole = partOf(photo, 1, 0, 0);
  return [
    look(whole, FINE),
    look(whole, COARSE),
    ...(longer(photo) > FINE ? [look(whole, FINEST)] : []),
    look(whole, FINE, SLANTED),
    ...[0, 1, 2, 3].map((at) => look(partOf(photo, 0.6, (at % 2) * 0.4, Math.floor(at / 2) * 0.4), FINE)),
    ...Array.from({ length: 9 }, (_, at) =>
      look(partOf(photo, 0.4, (at % 3) * 0.3, Math.floor(at / 3) * 0.3), FINE),
    ),
  ];
}

/** A camera brings another picture soon: one quick look each, at the whole and at what is in the frame by turns. */
export function lookAtFrame(frame: Size, count: number): QrLook {
  if (count % 2 === 0) return look(partOf(frame, 1, 0, 0), 800);
  const side = Math.min(frame.width, frame.height) * 0.6;
  return look(
    { x: (frame.width - side) / 2, y: (frame.height - side) / 2, width: side, height: side },
    800,
    count % 4 === 3 ? SLANTED : 0,
  );
}

type Part = Pick<QrLook, 'x' | 'y' | 'width' | 'height'>;

function partOf({ width, height }: Size, share: number, left: number, top: number): Part {
  return { x: width * left, y: height * top, width: width * share, height: height * share };
}

function look(part: Part, most: number, turn = 0): QrLook {
  return { ...part, side: Math.round(Math.min(most, Math.max(longer(part), SMALL))), turn };
}

function longer({ width, height }: Size): number {
  return Math.max(width, height);
}
