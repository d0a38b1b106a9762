import { addWorkdays, inChina, isWorkday } from '@/domain/procedure/calendar';

/** Moments of the last weeks as the office lives them: working days, and nothing later than now. */
export interface Clock {
  /** That many working days ago, at this time in China; 0 is the last day of the stories. */
  ago(days: number, time: string): string;
  /** A little before the end of the stories; at most an hour. */
  minutes(before: number): string;
  /** That many working days after the last day of the stories, for what people arrange and promise. */
  ahead(days: number, time: string): string;
  /** The date of a moment in China, `YYYY-MM-DD`. */
  dateOf(moment: string): string;
}

const OPENING = '09:30';
const CLOSING = '17:50';

export function createClock(now: string): Clock {
  const end = endOfStories(now);
  const today = inChina(end).format('YYYY-MM-DD');
  return {
    ago(days, time) {
      const moment = at(workdayBefore(today, days), time);
      return [moment, end].sort()[0] as string;
    },
    minutes: (before) => new Date(Date.parse(end) - before * 60_000).toISOString(),
    ahead: (days, time) => at(addWorkdays(today, days), time),
    dateOf: (moment) => inChina(moment).format('YYYY-MM-DD'),
  };
}

/** Now in office hours; otherwise the end of the last working day, so that nobody wrote at three in the night. */
function endOfStories(now: string): string {
  const today = inChina(now).format('YYYY-MM-DD');
  if (isWorkday(today) && now >= at(today, OPENING)) {
    const closing = at(today, CLOSING);
    return now < closing ? now : closing;
  }
  return at(workdayBefore(today, 1), CLOSING);
}

/** A date `YYYY-MM-DD` as people write it in a clause. */
export function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function workdayBefore(date: string, days: number): string {
  let day = inChina(`${date}T04:00:00.000Z`);
  for (let left = days; left > 0; ) {
    day = day.subtract(1, 'day');
    if (isWorkday(day.format('YYYY-MM-DD'))) left -= 1;
  }
  return day.format('YYYY-MM-DD');
}

function at(date: string, time: string): string {
  return new Date(`${date}T${time}:00.000+08:00`).toISOString();
}
