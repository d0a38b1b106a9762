import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { AmountField } from './index';

const words = {
  unit: '元',
  nonsense: '请只写数字，比如 1200',
  decimals: '最多写到分',
  large: '数目太大，请再看一遍',
};
const handed = jest.fn();

beforeEach(() => handed.mockReset());
afterEach(cleanup);

test('Yuan go in, fen come out, and the thousands stand apart below', () => {
  render(<AmountField label="赔多少" value={undefined} onChange={handed} words={words} />);
  type('12000.5');
  expect(handed).toHaveBeenLastCalledWith(1_200_050);
  expect(screen.getByText('12,000.50 元')).toBeTruthy();
  type('');
  expect(handed).toHaveBeenLastCalledWith(undefined);
  expect(screen.queryByText(/元$/)).toBeNull();
});

test('Nonsense is nobody’s amount, and is said when the field is left', () => {
  render(<AmountField label="赔多少" value={undefined} onChange={handed} words={words} />);
  type('12.345');
  expect(handed).toHaveBeenLastCalledWith(undefined);
  expect(screen.queryByText('最多写到分')).toBeNull();
  fireEvent.blur(field());
  expect(screen.getByText('最多写到分')).toBeTruthy();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  type('12.34');
  expect(screen.queryByText('最多写到分')).toBeNull();
});

test('An amount from before stands there as it is typed', () => {
  render(
    <AmountField label="赔多少" value={1_200_000} onChange={handed} words={words} largest={2_000_000} />,
  );
  expect(field().value).toBe('12000');
  expect(screen.getByText('12,000 元')).toBeTruthy();
  type('20001');
  fireEvent.blur(field());
  expect(screen.getByText('数目太大，请再看一遍')).toBeTruthy();
});

function type(text: string): void {
  fireEvent.input(field(), { target: { value: text } });
}

function field(): HTMLInputElement {
  return screen.getByLabelText('赔多少') as HTMLInputElement;
}
