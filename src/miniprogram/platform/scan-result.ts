export type ScanResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cancelled' | 'not-found' | 'denied' | 'unsupported' };
