import { cleanup, render, screen } from '@testing-library/react';
import { viewCard } from '@/domain/case/viewing';
import { centre } from '@/miniprogram/texts/zh/centre';
import { ASKED_CLERK, CLERK, type Given, hoursLater, MEDIATOR } from '../../../../test/harness/given';
import { type Reader, readingOf } from '../../../../test/harness/reading';
import { ORGANISATIONS } from '../../../../test/harness/setting';
import { resting, talking, transferring } from '../../../../test/harness/stages';
import { StaffCard } from '.';

const LATE = hoursLater(24 * 40);
const raised = () => talking().and(MEDIATOR, { type: 'raise', reason: '拿不准' });

afterEach(cleanup);

test.each([
  ['waits to be taken over', ASKED_CLERK, transferring(), 'asked'],
  ['rests', CLERK, resting(), 'resting'],
  ['was raised', CLERK, raised(), 'raised'],
] as const)('A case that %s is marked', (_name, viewer, given, mark) => {
  show(viewer as Reader, given);
  expect(screen.getByText(centre.marks[mark])).toBeTruthy();
});

test('What is late is said once: by the step due next, or by a mark', () => {
  show(CLERK as Reader, talking().andSwept(LATE), LATE);
  expect(screen.queryByText(centre.marks.late)).toBeNull();
  expect(screen.getByText(/^超期/)).toBeTruthy();
});

test('Others carry no marks', () => {
  show(CLERK as Reader, talking());
  for (const mark of Object.values(centre.marks)) expect(screen.queryByText(mark)).toBeNull();
});

function show(viewer: Reader, { state }: Given, now = state.lastAt) {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now));
  const card = viewCard(state, readingOf(viewer, { now, organisations: ORGANISATIONS }));
  render(<StaffCard card={card} line="" />);
}
