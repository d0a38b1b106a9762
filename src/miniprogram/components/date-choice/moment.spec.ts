import fc from 'fast-check';
import { momentOf, partsOf } from './moment';

test('Clocks in China count, wherever the phone is', () => {
  expect(momentOf('2026-11-28', '14:30')).toBe('2026-11-28T06:30:00.000Z');
  expect(momentOf('2026-01-01', '00:15')).toBe('2025-12-31T16:15:00.000Z');
  expect(partsOf('2025-12-31T16:15:00.000Z')).toEqual({ day: '2026-01-01', clock: '00:15' });
});

test('Half of it, or none, is no moment', () => {
  expect(momentOf('2026-11-28', '')).toBeUndefined();
  expect(momentOf('', '14:30')).toBeUndefined();
  expect(partsOf(undefined)).toEqual({ day: '', clock: '' });
  expect(partsOf('soon')).toEqual({ day: '', clock: '' });
});

test('A moment that was taken apart is put together again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (minute) => {
      const instant = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
      const { day, clock } = partsOf(instant);
      expect(momentOf(day, clock)).toBe(instant);
    }),
  );
});
