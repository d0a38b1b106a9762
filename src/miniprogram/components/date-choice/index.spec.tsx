import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { faults } from '../../../../test/harness/faults';
import { DayChoice, MomentChoice } from './index';

let handed: (string | undefined)[] = [];

beforeEach(() => {
  handed = [];
});
afterEach(cleanup);

test('A day is chosen within its limits, and read back in words', async () => {
  render(<DayPage />);
  const input = field('最晚哪天给');
  expect(input).toMatchObject({ type: 'date', min: '2026-11-24', max: '2027-11-24', value: '' });
  fireEvent.input(input, { target: { value: '2026-11-28' } });
  expect(handed).toEqual(['2026-11-28']);
  expect(screen.getByText('2026-11-28（周六）')).toBeTruthy();
  fireEvent.input(input, { target: { value: '' } });
  expect(handed[1]).toBeUndefined();
  expect(await faults()).toEqual([]);
});

test('A moment needs its day and its time', () => {
  render(<MomentPage at={undefined} />);
  fireEvent.input(field('见面时间, 日期'), { target: { value: '2026-11-28' } });
  expect(handed).toEqual([undefined]);
  fireEvent.input(field('见面时间, 几点'), { target: { value: '14:30' } });
  expect(handed[1]).toBe('2026-11-28T06:30:00.000Z');
  expect(screen.getByText('2026-11-28T06:30:00.000Z 见')).toBeTruthy();
});

test('A moment that is changed keeps its other half', () => {
  render(<MomentPage at="2026-11-28T06:30:00.000Z" />);
  expect(field('见面时间, 日期').value).toBe('2026-11-28');
  fireEvent.input(field('见面时间, 几点'), { target: { value: '09:00' } });
  expect(handed).toEqual(['2026-11-28T01:00:00.000Z']);
});

test('What the page puts in its place shows at once', () => {
  render(<MomentPage at="2026-11-28T06:30:00.000Z" />);
  fireEvent.click(screen.getByText('改到元旦'));
  expect([field('见面时间, 日期').value, field('见面时间, 几点').value]).toEqual(['2027-01-01', '08:00']);
});

test('A fault is said with the field', async () => {
  render(<MomentPage at={undefined} error="这个时间已经过了" />);
  const day = field('见面时间, 日期');
  expect(day.getAttribute('aria-invalid')).toBe('true');
  const why = document.getElementById(day.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe('这个时间已经过了');
  expect(await faults()).toEqual([]);
});

function DayPage() {
  const [day, setDay] = useState<string | undefined>();
  return (
    <DayChoice
      label="最晚哪天给"
      value={day}
      onChange={(next) => {
        handed.push(next);
        setDay(next);
      }}
      earliest="2026-11-24"
      latest="2027-11-24"
      inWords={(chosen) => `${chosen}（周六）`}
      placeholder="请选日期"
    />
  );
}

function MomentPage({ at, error }: { at: string | undefined; error?: string }) {
  const [moment, setMoment] = useState(at);
  return (
    <>
      <MomentChoice
        label="见面时间"
        value={moment}
        onChange={(next) => {
          handed.push(next);
          setMoment(next);
        }}
        inWords={(chosen) => `${chosen} 见`}
        words={{ day: '日期', clock: '几点', chooseDay: '选日期', chooseClock: '选时间' }}
        error={error}
      />
      <button type="button" onClick={() => setMoment('2027-01-01T00:00:00.000Z')}>
        改到元旦
      </button>
    </>
  );
}

function field(label: string): HTMLInputElement {
  return screen.getByLabelText(label) as HTMLInputElement;
}
