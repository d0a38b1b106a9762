import type { ChosenPhoto } from './chosen-photo';

export type UploadOrder = {
  readonly url: string;
  readonly file: ChosenPhoto;
  /** The form field of the file; `file` when left out. */
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  /** Whole percent, 0 to 100. */
  readonly onProgress?: (percent: number) => void;
};
