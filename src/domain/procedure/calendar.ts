import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { CALENDAR_LAST_YEAR, HOLIDAYS, WORKDAYS } from './holidays';

dayjs.extend(utc);

/** China keeps one time all year, so the offset is fixed and no time-zone data of the phone is needed. */
const CHINA_OFFSET_HOURS = 8;

const holidays = new Set(HOLIDAYS);
const makeUpWorkdays = new Set(WORKDAYS);

/** The moment as a date and time in China. */
export function inChina(iso: string): Dayjs {
  return dayjs.utc(iso).utcOffset(CHINA_OFFSET_HOURS);
}

/** Statutory holidays that fall on the same date every year, so that they are known before the year's notice. */
const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/**
 * @param date `YYYY-MM-DD` in China. Past the last published year only weekends and the holidays of a fixed date
 *   rest: see {@link isCalendarKnown}.
 */
export function isWorkday(date: string): boolean {
  if (holidays.has(date)) return false;
  if (!isCalendarKnown(date) && FIXED_HOLIDAYS.has(date.slice(5))) return false;
  if (makeUpWorkdays.has(date)) return true;
  const weekday = dayjs.utc(date).day();
  return weekday !== 0 && weekday !== 6;
}

/** Whether the State Council's holiday notice for the year of this date is among the data. */
export function isCalendarKnown(date: string): boolean {
  return Number(date.slice(0, 4)) <= CALENDAR_LAST_YEAR;
}

/** The date `days` working days after the one given; the day itself is not counted. */
export function addWorkdays(date: string, days: number): string {
  let day = dayjs.utc(date);
  for (let left = days; left > 0; ) {
    day = day.add(1, 'day');
    if (isWorkday(day.format('YYYY-MM-DD'))) left -= 1;
  }
  return day.format('YYYY-MM-DD');
}

export function addCalendarDays(date: string, days: number): string {
  return dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');
}

/** Of two moments as ISO times in UTC, whose order is that of their letters. */
export function laterOf(a: string, b: string): string {
  if (a < b) return b;
  return a;
}
