import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { may } from '@/domain/case/permit';
import type { Viewer } from '@/domain/case/viewer';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { caseFile } from '@/miniprogram/texts/zh/case-file';
import {
  APPLICANT,
  CLERK,
  filed,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
  person,
} from '../../../../../test/harness/given';
import { type Reader, seenBy } from '../../../../../test/harness/reading';
import { type CaseAction, type CaseActions, caseActions } from './actions';
import { OpenActions } from './open-actions';

const { actions: words } = caseFile;

afterEach(cleanup);

test('A task of the person in front comes as the one button, and the rest stands below', () => {
  const fresh = filed();
  const { leading, others } = actionsOf(CLERK, fresh);
  expect(leading?.label).toBe(words.work.intake);
  expect(labels(others)).toEqual(
    expect.arrayContaining([
      words.contact.log,
      words.contact.keys,
      words.people.parties,
      words.change.withdrawFor,
    ]),
  );
  expect(labels(others)).not.toContain(words.work.intake);
});

test('What a party seldom needs waits behind "more"', () => {
  const { leading, others, seldom } = actionsOf(APPLICANT, filed());
  expect(leading).toBeUndefined();
  for (const label of [words.people.own, words.change.withdraw]) {
    expect(labels(seldom)).toContain(label);
    expect(labels(others)).not.toContain(label);
  }
});

test('The invitation is offered once: to answer, and later to read again', () => {
  const invited = inviting();
  const asked = actionsOf(other(1), invited);
  expect(asked.leading?.label).toBe(words.contact.answer);
  expect(labels(asked.seldom)).not.toContain(words.contact.answerAgain);
  const agreed = actionsOf(other(1), invited.and(other(1), { type: 'consent' }, hoursLater(5)));
  expect(agreed.leading).toBeUndefined();
  expect(labels(agreed.seldom)).toContain(words.contact.answerAgain);
});

test('While people talk, the talks come first', () => {
  const talking = inviting()
    .and(MEDIATOR, { type: 'declare', relation: 'none' }, hoursLater(4))
    .and(other(1), { type: 'consent' }, hoursLater(5))
    .and(MEDIATOR, { type: 'openRoom' }, hoursLater(6));
  expect(actionsOf(MEDIATOR, talking).others[0]?.label).toBe(words.meeting.pauseRoom);
});

test('Up to six actions stand there at once, under headings; one tap shows the others', () => {
  const tapped = jest.fn();
  render(<OpenActions others={many(8, tapped)} />);
  expect(rows()).toHaveLength(6 + 1);
  fireEvent.click(screen.getByRole('button', { name: words.rest(2) }));
  expect(rows()).toHaveLength(8);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    words.title,
    words.groups.contact,
    words.groups.meeting,
    words.groups.change,
  ]);
  fireEvent.click(screen.getByRole('button', { name: '第 7 件' }));
  expect(tapped).toHaveBeenCalledWith(7);
});

test('A few actions need no headings, and without any the whole part is left out', () => {
  const { container, rerender } = render(<OpenActions others={many(4, jest.fn())} />);
  expect(screen.getAllByRole('heading')).toHaveLength(1);
  rerender(<OpenActions others={[]} />);
  expect(container.textContent).toBe('');
});

function inviting(): Given {
  return filed()
    .and(CLERK, { type: 'accept' }, hoursLater(2))
    .and(CLERK, { type: 'assign', mediatorId: person('mediator-1') }, hoursLater(3))
    .and(MEDIATOR, { type: 'deliver', partyId: party('p2'), how: 'visit' }, hoursLater(4));
}

/** The Chinese dictionary as the page gets it. */
let texts: ReturnType<typeof useCaseTexts>;
function Dictionary() {
  texts = useCaseTexts();
  return null;
}

function actionsOf(viewer: Viewer, { state }: Given): CaseActions {
  render(<Dictionary />);
  return caseActions(texts, seenBy(viewer as Reader, state), may(state, viewer, state.lastAt), {
    openSheet: jest.fn(),
    run: jest.fn(),
  });
}

function labels(actions: readonly CaseAction[]): string[] {
  return actions.map(({ label }) => label);
}

function many(count: number, tapped: (place: number) => void): CaseAction[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `action-${at}`,
    group: at < 3 ? 'contact' : at < 6 ? 'meeting' : 'change',
    icon: 'doc',
    label: `第 ${at + 1} 件`,
    act: () => tapped(at + 1),
  }));
}

function rows(): HTMLElement[] {
  return screen.getAllByRole('button');
}
