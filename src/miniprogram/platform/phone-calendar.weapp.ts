import Taro from '@tarojs/taro';
import type { CalendarAnswer, CalendarEntry } from './calendar-file';

export async function addToCalendar(entry: CalendarEntry): Promise<CalendarAnswer> {
  if (!Taro.canIUse('addPhoneCalendar')) return 'unsupported';
  const start = Math.round(Date.parse(entry.start) / 1000);
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: start,
      endTime: String(start + entry.minutes * 60),
      location: entry.place,
      alarm: true,
      alarmOffset: entry.reminderMinutes * 60,
    });
    return 'added';
  } catch (error) {
    return /auth|deny|denied|cancel/i.test((error as { errMsg?: string }).errMsg ?? '')
      ? 'denied'
      : 'unsupported';
  }
}
