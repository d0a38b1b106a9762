import type { Sheet } from './sheet';

/** A piece of a paper that no page end goes through. */
export interface Strip {
  /** Points. */
  readonly height: number;
  /** Room above it in points, left out at the head of a page. */
  readonly above?: number;
  /** No page ends between this strip and the next, unless together they are higher than a page. */
  readonly glued?: boolean;
  /** Drawn again above this strip when it comes first on a page. */
  readonly head?: Strip;
  /** Shared by neighbours, and drawn once beside all of them on each page. */
  readonly beside?: Beside;
  /** What follows begins a page. */
  readonly breaks?: true;
  draw(sheet: Sheet, place: Place): void;
}

export interface Place {
  /** Points from the head of the page. */
  readonly top: number;
  /** First or last of its page. */
  readonly first: boolean;
  readonly last: boolean;
}

export interface Beside {
  draw(sheet: Sheet, from: number, to: number): void;
}

/** Glues all strips of a block that should stay together, or its first and last two when they are many. */
export function keepTogether(strips: readonly Strip[], atMost: number): Strip[] {
  const whole = strips.reduce((sum, { height }) => sum + height, 0) <= atMost;
  const last = strips.length - 1;
  return strips.map((strip, index) =>
    index < last && (whole || index === 0 || index === last - 1) ? { ...strip, glued: true } : strip,
  );
}

/** The strips with the last two glued to what will follow. */
export function gluedAtEnd(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) => (index >= strips.length - 2 ? { ...strip, glued: true } : strip));
}
