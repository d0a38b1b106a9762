/** How often somebody may do something that costs. All times in seconds. */
export interface Rule {
  /** So many at once without any wait. */
  readonly free: number;
  /** After so long one more is free again. */
  readonly refill: number;
  /** How long the first one beyond the free ones has to wait; each one after that twice as long as the one before. */
  readonly first: number;
  /** The longest wait. */
  readonly longest: number;
}

const HOUR = 3600;

/**
 * `guess`: codes that are nobody's, wrong keys and fingerprints; only what failed costs. The others cost when they
 * were done: an office files for a whole village, and many people share one address of a mobile network.
 */
export const RULES = {
  guess: { free: 20, refill: HOUR, first: 60, longest: HOUR },
  filing: { free: 60, refill: 60, first: 60, longest: HOUR / 2 },
  ticket: { free: 300, refill: 10, first: 30, longest: HOUR / 6 },
  poster: { free: 300, refill: 10, first: 30, longest: HOUR / 6 },
} as const satisfies Readonly<Record<string, Rule>>;
export type RuleName = keyof typeof RULES;

/** For addresses, while more is guessed than people mistype. Accounts keep theirs. */
export const GUESS_IN_ALARM: Rule = { free: 5, refill: 6 * HOUR, first: 60, longest: 6 * HOUR };

/** So many wrong guesses of everybody together within an hour raise the alarm, which lasts until an hour is below. */
export const ALARM_FAILURES = 300;

/** Uploads that were begun and neither finished nor given up, within a day, by one account or address. */
export const UNFINISHED_UPLOADS = 100;
/** When to ask again: by then some of them are through. Seconds. */
export const UNFINISHED_WAIT = 60;
