/** Where a poster hangs: in the centre, at one of its windows, in a village, or in a grid (网格) of one. */
export const POSTER_KINDS = ['centre', 'window', 'village', 'grid'] as const;
export type PosterKind = (typeof POSTER_KINDS)[number];

/** Letters and digits that nobody mistakes for one another, in lower case. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** About 10¹⁵ ids: whoever guesses does not meet one, and a QR stays coarse enough for an old camera. */
const LENGTH = 10;

/** @param draw answers a whole number from 0 up to and without its argument, each as likely as the others. */
export function newPosterId(draw: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => LETTERS[draw(LETTERS.length)]).join('');
}
