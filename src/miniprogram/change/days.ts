const dayMs = 86_400_000;
const chinaMs = 8 * 3_600_000;

/** The day in China so many days after a moment: `YYYY-MM-DD`. */
export function dayAfter(moment: number, days: number): string {
  return new Date(moment + chinaMs + days * dayMs).toISOString().slice(0, 10);
}

/** For whatever has to be done on a day: its last minute in China. */
export function endOfDay(day: string): string {
  return `${day}T23:59:00+08:00`;
}

/** A moment in the middle of a day in China, to be said in words. */
export function noonOf(day: string): string {
  return `${day}T12:00:00+08:00`;
}
