const chinaMs = 8 * 3_600_000;

/** The instant at which clocks in China show this day (`YYYY-MM-DD`) and time (`HH:mm`), wherever the phone is. */
export function momentOf(day: string, clock: string): string | undefined {
  const ms = Date.parse(`${day}T${clock}:00.000Z`);
  return Number.isNaN(ms) ? undefined : new Date(ms - chinaMs).toISOString();
}

/** What calendar and clock in China show at an instant; empty for none. */
export function partsOf(instant: string | undefined): { day: string; clock: string } {
  const ms = instant ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) return { day: '', clock: '' };
  const shown = new Date(ms + chinaMs).toISOString();
  return { day: shown.slice(0, 10), clock: shown.slice(11, 16) };
}
