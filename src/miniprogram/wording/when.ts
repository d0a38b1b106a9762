import type { Tone } from '@/miniprogram/components/tone';
import type { Texts } from '@/miniprogram/texts';

const dayMs = 86_400_000;
const chinaMs = 8 * 3_600_000;

/**
 * The calendar in China, wherever the phone is: one fixed offset, all year. A library for these few lines would be
 * ten kilobytes of every phone's first download.
 */
export function inChina(time: string | number): {
  year: number;
  month: number;
  day: number;
  weekday: number;
  clock: string;
  dayNumber: number;
} {
  const ms = (typeof time === 'number' ? time : Date.parse(time)) + chinaMs;
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    clock: date.toISOString().slice(11, 16),
    dayNumber: Math.floor(ms / dayMs),
  };
}

export function clockWords(iso: string): string {
  return inChina(iso).clock;
}

/** How many midnights in China lie between two times. */
export function daysBetween(from: string | number, to: string | number): number {
  return inChina(to).dayNumber - inChina(from).dayNumber;
}

/** 今天 14:20 · 昨天 16:05 · 11月24日 10:31 */
export function whenWords(t: Texts, iso: string | number, now: number): string {
  const { when } = t.procedure;
  const { clock } = inChina(iso);
  const days = daysBetween(iso, now);
  if (days === 0) return when.today(clock);
  if (days === 1) return when.yesterday(clock);
  return when.withTime(plainDay(t, iso, now), clock);
}

/** 今天 · 昨天 · 11月24日（周二） */
export function dayWords(t: Texts, iso: string, now: number): string {
  const { when } = t.procedure;
  const days = daysBetween(iso, now);
  if (days === 0) return when.todayDay;
  if (days === 1) return when.yesterdayDay;
  return when.withWeekday(plainDay(t, iso, now), inChina(iso).weekday);
}

/** 今天 18:00 · 明天 18:00 · 11月26日（周四） */
export function dueWords(t: Texts, iso: string, now: number): string {
  const { when } = t.procedure;
  const { clock, weekday } = inChina(iso);
  const days = daysBetween(now, iso);
  if (days === 0) return when.today(clock);
  if (days === 1) return when.tomorrow(clock);
  return when.withWeekday(plainDay(t, iso, now), weekday);
}

/** 还有 4 天 · 明天 · 今天 18:00 前 · 超期 1 天 */
export function leftWords(
  t: Texts,
  due: { readonly due: string; readonly overdue: boolean },
  now: number,
): { text: string; tone: Tone } {
  const { left } = t.procedure;
  const days = daysBetween(now, due.due);
  if (due.overdue) return { text: left.late(Math.max(0, -days)), tone: 'cinnabar' };
  if (days <= 0) return { text: left.today(inChina(due.due).clock), tone: 'amber' };
  if (days === 1) return { text: left.tomorrow, tone: 'amber' };
  return { text: left.days(days), tone: 'jade' };
}

function plainDay(t: Texts, iso: string | number, now: number): string {
  const { year, month, day } = inChina(iso);
  const { when } = t.procedure;
  return year === inChina(now).year ? when.day(month, day) : when.dayOfYear(year, month, day);
}
