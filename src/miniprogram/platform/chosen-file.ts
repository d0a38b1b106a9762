export type FileKind = 'photo' | 'pdf' | 'audio';

export type ChosenFile = {
  /** Shows or plays at once: a temporary path on the phone, an object address on the web. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly name: string;
  readonly kind: FileKind;
  /** On the web: the file itself. */
  readonly raw?: Blob;
};

export type ChosenPhoto = ChosenFile & { readonly kind: 'photo' };

export type PhotoChoice =
  | { readonly kind: 'chosen'; readonly photos: readonly ChosenPhoto[] }
  | { readonly kind: 'cancelled' | 'denied' };
