import { type CalendarEntry, calendarFile } from './calendar-file';

const meeting: CalendarEntry = {
  title: '调解见面',
  start: '2026-11-28T14:30:00+08:00',
  minutes: 90,
  place: '文星村委会二楼，调解室; 门口 \\ 左手,\n请带身份证',
  reminderMinutes: 120,
};
const made = Date.parse('2026-11-23T06:20:00.123Z');

test('The file says when, where and when to remind, in UTC', () => {
  const lines = unfolded(calendarFile(meeting, made));
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yima//Meetings//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:20261128T063000Z-${encodeURIComponent('调解见面')}@yima`,
    'DTSTAMP:20261123T062000Z',
    'DTSTART:20261128T063000Z',
    'DTEND:20261128T080000Z',
    'SUMMARY:调解见面',
    'LOCATION:文星村委会二楼，调解室\\; 门口 \\\\ 左手\\,\\n请带身份证',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:调解见面',
    'TRIGGER:-PT120M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('No line is longer than 75 octets, and no character is cut', () => {
  const place = '梓江村𬭎姓祠堂 village hall '.repeat(12);
  const file = calendarFile({ ...meeting, place }, made);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file).not.toMatch(/[^\r]\n/);
  expect(unfolded(file)).toContain(`LOCATION:${place}`);
});

test('What a person writes cannot add lines of its own', () => {
  const file = calendarFile({ ...meeting, title: 'a\r\nATTACH:http://evil\u0000', place: '' }, made);
  expect(unfolded(file)).toContain('SUMMARY:a\\nATTACH:http://evil');
  expect(file).not.toMatch(/^(ATTACH|LOCATION)/m);
});

test('The same appointment, taken twice, carries the same name', () => {
  const uid = (at: number) => unfolded(calendarFile(meeting, at)).find((line) => line.startsWith('UID'));
  expect(uid(made)).toBe(uid(made + 60_000));
});

function unfolded(file: string): string[] {
  return file.replace(/\r\n /g, '').trimEnd().split('\r\n');
}
