/** Where a photo was taken, in WGS 84 degrees on both platforms; accuracy in metres. */
export type SitePosition = { readonly lat: number; readonly lng: number; readonly accuracy: number };

/**
 * `denied`: the person does not want it, or the phone forbids it; a photo without a place is a photo all the same.
 * `not-found`: no signal in time. `unsupported`: this phone or this address cannot.
 */
export type PositionAnswer =
  | { readonly kind: 'found'; readonly position: SitePosition }
  | { readonly kind: 'denied' | 'not-found' | 'unsupported' };

/** A valley needs its time; nobody waits longer with a phone held up. */
export const patienceMs = 12_000;
