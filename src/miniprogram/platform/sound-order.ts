export type SoundOrder = {
  readonly src: string;
  /** 1, 1.5 or 2 times as fast. */
  readonly rate: number;
  /** Out loud; else by the ear piece, where the phone lets us choose. */
  readonly aloud: boolean;
  /** Seconds from the beginning. */
  readonly onTime: (seconds: number) => void;
  readonly onEnd: () => void;
  /** It is gone, or this phone cannot play it: neither phone nor browser tells which. */
  readonly onFail: () => void;
};

/** A sound that plays from its beginning until it ends or is stopped. */
export interface Sound {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly setRate: (rate: number) => void;
  readonly setAloud: (aloud: boolean) => void;
  readonly stop: () => void;
}
