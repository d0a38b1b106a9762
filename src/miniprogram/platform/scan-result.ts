export type ScanResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cancelled' | 'not-found' | 'denied' | 'unsupported' };

/** What a running camera tells. */
export interface CameraHearer {
  /** A code was read; the same one again and again while it lies before the camera. */
  onText(text: string): void;
  /** The camera was taken away: another app has it, or it was unplugged. */
  onLost(): void;
}

export type CameraStart =
  | {
      readonly kind: 'running';
      readonly stop: () => void;
      /** Turns the lamp beside the camera on or off; absent where there is none. Answers whether it did. */
      readonly light?: (on: boolean) => Promise<boolean>;
    }
  /** `busy`: another app has the camera. */
  | { readonly kind: 'denied' | 'unsupported' | 'busy' };
