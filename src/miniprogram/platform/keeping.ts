/** A file kept on the phone until the server has it; `ref` names it. */
export type Keeping =
  | { readonly kind: 'kept'; readonly ref: string; readonly bytes: number }
  | { readonly kind: 'full' | 'failed' };
