import { type CalendarAnswer, type CalendarEntry, calendarFile } from './calendar-file';
import { now } from './clock';

/** Hands over a calendar file, which the phone's calendar opens. */
export async function addToCalendar(entry: CalendarEntry): Promise<CalendarAnswer> {
  // WeChat's own browser ignores downloads without a word.
  if (/MicroMessenger/i.test(navigator.userAgent)) return 'unsupported';
  const file = new Blob([calendarFile(entry, now())], { type: 'text/calendar;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${entry.title.replace(/[\\/:*?"<>|]/g, ' ')}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return 'saved';
}
