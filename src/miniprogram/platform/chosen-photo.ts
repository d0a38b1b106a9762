export type ChosenPhoto = {
  /** Shows in an Image at once: a temporary path on the phone, an object address on the web. */
  readonly path: string;
  readonly size: number;
  readonly name: string;
  readonly raw?: Blob;
};

export type PhotoChoice =
  | { readonly kind: 'chosen'; readonly photos: readonly ChosenPhoto[] }
  | { readonly kind: 'cancelled' | 'denied' };
