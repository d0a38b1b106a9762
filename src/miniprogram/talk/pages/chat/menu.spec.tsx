import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Viewer } from '@/domain/case/viewer';
import { APPLICANT, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { closeDoor, openDoor } from '../../../../../test/harness/page-door';
import { talking } from '../../../../../test/harness/stages';
import { zh } from '../../../../../test/harness/texts';
import { arriveWith, travels } from '../../../../../test/stand-ins/taro';
import ChatPage from '.';

const { writing, evidence } = zh;
const { menu: words } = writing;
const NOW = hoursLater(5);

afterEach(() => {
  cleanup();
  closeDoor();
});

describe('The menu of a message', () => {
  test('puts its words on the clipboard', async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => written.push(text) },
      configurable: true,
    });
    await open(APPLICANT);
    await openMenu();
    await choose(words.copy);
    expect(written).toEqual(['那是公家的沟']);
    expect(says(words.copied)).toBe(true);
  });

  test('keeps it as evidence with a name and a day, and takes it off again', async () => {
    const door = await open(APPLICANT);
    await openMenu();
    await choose(words.keep);
    fireEvent.input(sheet().getByLabelText(words.keepName), { target: { value: '他说是公家的' } });
    await settle();
    await choose(words.keepSend);
    expect(door.sent).toEqual([{ type: 'keepEvidence', room: 'joint', seq: 2, name: '他说是公家的' }]);
    expect(says(words.kept)).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: evidence.open(1) }));
    expect(travels.map(({ url }) => url)).toEqual(['/talk/pages/evidence/index?caseId=case-1']);
    await openMenu();
    expect(offers(words.keep)).toBe(false);
    await choose(words.drop);
    expect(door.sent.at(-1)).toEqual({ type: 'dropEvidence', room: 'joint', seq: 2 });
    expect(door.given.state.evidence).toEqual([]);
  });

  test('lets whoever is insulted ask for it to be folded, once, and never for their own', async () => {
    const door = await open(APPLICANT);
    await openMenu(0);
    expect(offers(words.askHide)).toBe(false);
    await close();
    await openMenu();
    await choose(words.askHide);
    expect(says(words.askSheetNote)).toBe(true);
    await choose(words.askSend);
    expect(door.sent).toEqual([{ type: 'askHide', seq: 2 }]);
    await openMenu();
    expect(offers(words.askHide)).toBe(false);
  });

  test('lets the mediator fold it with a reason and show it again', async () => {
    const door = await open(MEDIATOR);
    await openMenu();
    await choose(words.hide);
    fireEvent.input(sheet().getByLabelText(words.hideReason), { target: { value: '话难听' } });
    await choose(words.hideSend);
    expect(door.sent).toEqual([{ type: 'hideMessage', seq: 2, reason: '话难听' }]);
    await openMenu();
    await choose(words.show);
    expect(door.given.state.hidden).toEqual([]);
  });
});

function said(): Given {
  return talking()
    .and(APPLICANT, { type: 'say', room: 'joint', text: '墙渗水了' })
    .and(other(1), { type: 'say', room: 'joint', text: '那是公家的沟' });
}

async function open(viewer: Viewer) {
  const door = openDoor(viewer, said(), NOW);
  arriveWith({ caseId: 'case-1', room: 'joint' });
  render(<ChatPage />);
  await settle();
  return door;
}

async function settle(): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, 50)));
}

const sheet = () => within(screen.getByRole('dialog'));
const says = (text: string) => document.body.textContent?.includes(text) === true;
const offers = (name: string) =>
  sheet().queryAllByRole('button', { name: new RegExp(`^${name}`) }).length > 0;

async function openMenu(at = 1): Promise<void> {
  fireEvent.click(screen.getAllByRole('button', { name: words.open })[at] as HTMLElement);
  await settle();
}

async function choose(name: string): Promise<void> {
  fireEvent.click(sheet().getByRole('button', { name: new RegExp(`^${name}`) }));
  await settle();
}

async function close(): Promise<void> {
  fireEvent.click(sheet().getByRole('button', { name: zh.shared.close }));
  await settle();
}
