export type CalendarEntry = {
  readonly title: string;
  /** ISO 8601, with its offset or in UTC. */
  readonly start: string;
  readonly minutes: number;
  readonly place: string;
  /** How long before the start the phone reminds. */
  readonly reminderMinutes: number;
};

/**
 * `added`: it is in the phone's calendar. `saved`: a calendar file was handed to the person, who opens it.
 * `denied`: the person does not want it, or has forbidden it. `unsupported`: this phone cannot.
 */
export type CalendarAnswer = 'added' | 'saved' | 'denied' | 'unsupported';

/** Octets of a line without its break (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * The entry as an iCalendar file (RFC 5545). Its UID comes from start and title: opened twice, most calendars keep
 * one entry. `stampedAt` is when the file is made.
 */
export function calendarFile(entry: CalendarEntry, stampedAt: number): string {
  const { title, place, minutes, reminderMinutes } = entry;
  const start = Date.parse(entry.start);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yima//Meetings//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${utc(start)}-${encodeURIComponent(title)}@yima`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${reminderMinutes}M`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20261128T063000Z */
function utc(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** RFC 5545, 3.3.11. Control characters have no place in a calendar. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** Breaks a line after 75 octets of UTF-8, never inside a character; a break is a new line that begins with a space. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > longestLine) {
      result += '\r\n ';
      octets = 1;
    }
    result += sign;
    octets += more;
  }
  return result;
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
