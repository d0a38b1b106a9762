import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { faults } from '../../../../test/harness/faults';
import { Stars } from './index';

const meanings = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;
const chosen = jest.fn();

afterEach(() => {
  cleanup();
  chosen.mockReset();
});

test('Each star is an answer of one question, said by its meaning', async () => {
  render(<Stars label="您对这次调解满意吗？" value={4} onChange={chosen} meanings={meanings} />);
  expect(screen.getByRole('radiogroup', { name: '您对这次调解满意吗？' })).toBeTruthy();
  const stars = screen.getAllByRole('radio');
  expect(stars.map((star) => star.getAttribute('aria-label'))).toEqual(meanings);
  expect(stars.map((star) => star.getAttribute('aria-checked'))).toEqual([
    'false',
    'false',
    'false',
    'true',
    'false',
  ]);
  expect(stars.map((star) => star.querySelectorAll('.lit').length)).toEqual([1, 1, 1, 1, 0]);
  expect(screen.getByText('满意')).toBeTruthy();
  fireEvent.keyDown(screen.getByRole('radio', { name: '很满意' }), { key: 'Enter' });
  expect(chosen).toHaveBeenCalledWith(5);
  expect(await faults()).toEqual([]);
});

test('Nothing is chosen for anybody', () => {
  render(<Stars label="满意吗？" value={undefined} onChange={chosen} meanings={meanings} error="请选一个" />);
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  expect(screen.getByText('请选一个')).toBeTruthy();
});
