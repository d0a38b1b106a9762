const REAL: Parameters<typeof jest.useFakeTimers>[0] = {
  doNotFake: [
    'hrtime',
    'nextTick',
    'performance',
    'queueMicrotask',
    'setImmediate',
    'clearImmediate',
    'setInterval',
    'clearInterval',
    'setTimeout',
    'clearTimeout',
  ],
};

export interface MovedTime {
  now(): string;
  /** A moment so many hours from now; nothing is moved by asking. */
  in(hours: number): string;
  /** The date in China so many days from now. */
  day(days: number): string;
  /** Moves on by so many hours, or to a moment. */
  on(by: number | string): void;
  /** Back to what the wall says. */
  end(): void;
}

/**
 * The clock of everything in this process, the real server and the function included: it stands still until it is
 * moved, so that no test ever waits for a date. Timers go on as they are.
 */
export function moveTime(start: string): MovedTime {
  jest.useFakeTimers({ ...REAL, now: new Date(start) });
  const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  return {
    now: () => later(0),
    in: later,
    day: (days) => later(24 * days + 8).slice(0, 10),
    on: (by) => jest.setSystemTime(new Date(typeof by === 'number' ? later(by) : by)),
    end: () => jest.useRealTimers(),
  };
}
