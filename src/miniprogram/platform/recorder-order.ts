import type { ChosenFile } from './chosen-file';

export type RecordingOrder = {
  readonly maxSeconds: number;
  /** The microphone listens now; before it, a phone may have asked whether it may. */
  readonly onStarted: () => void;
  /** How loud it is, 0 to 1, several times a second; a phone that does not tell never calls it. */
  readonly onLevel: (level: number) => void;
};

/**
 * What became of a recording. `full`: the longest time was reached. `interrupted`: the phone took the microphone away,
 * for a call; what was said until then is there. `cancelled` also when it was stopped before the microphone listened.
 */
export type Recorded =
  | {
      readonly kind: 'recorded';
      readonly file: ChosenFile;
      readonly seconds: number;
      readonly why: 'stopped' | 'full' | 'interrupted';
    }
  | { readonly kind: 'cancelled' | 'short' | 'denied' | 'unsupported' | 'failed' };

export interface Recording {
  readonly ended: Promise<Recorded>;
  /** Ends it and keeps what was said. */
  readonly stop: () => void;
  /** Ends it and keeps nothing. */
  readonly cancel: () => void;
}

const shortestMs = 1000;

/** Whole seconds of a recording; `undefined`: too short to have been meant. */
export function secondsOf(ms: number, maxSeconds: number): number | undefined {
  return ms < shortestMs ? undefined : Math.min(maxSeconds, Math.round(ms / 1000));
}
