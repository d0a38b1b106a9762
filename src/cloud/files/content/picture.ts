import type { Piece } from './source';

/** A picture that is whole, as it will be kept. */
export interface Picture {
  /** Width by height. */
  readonly pixels: number;
  readonly pieces: readonly Piece[];
}
