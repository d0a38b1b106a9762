import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { CaseCommand } from '@/domain/case/command';
import type { Viewer } from '@/domain/case/viewer';
import { chat as words } from '@/miniprogram/texts/zh/chat';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
  person,
} from '../../../../../test/harness/given';
import { closeDoor, openDoor, type PageDoor } from '../../../../../test/harness/page-door';
import { DECLARE, talking } from '../../../../../test/harness/stages';
import { arriveWith } from '../../../../../test/stand-ins/taro';
import ChatPage from '.';

const { private: said } = words;
const { told } = said;
const TO_APPLICANT = { room: 'private', partyId: party('p1') } as const;

const NOW = hoursLater(5);
const NEXT: Viewer = { as: 'mediator', personId: person('mediator-2') };
let time = Date.parse(NOW);

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  closeDoor();
  jest.useRealTimers();
});

test('The private room names its readers, and what is said there is not to be passed on unless that is chosen', async () => {
  const phone = await open(APPLICANT, { room: 'private' });
  expect(screen.getByText(said.only(said.mediators('周敏')))).toBeTruthy();
  await phone.say('底线是三千');
  await phone.choose(said.pass.yes);
  await phone.say('修墙可以一起出');
  await phone.say('别告诉他');
  expect(phone.said()).toEqual([
    { type: 'say', ...TO_APPLICANT, text: '底线是三千', pass: 'no' },
    { type: 'say', ...TO_APPLICANT, text: '修墙可以一起出', pass: 'yes' },
    { type: 'say', ...TO_APPLICANT, text: '别告诉他', pass: 'no' },
  ]);
});

test('Neither the other side nor a clerk has the room', async () => {
  for (const viewer of [other(1), CLERK]) {
    await open(viewer, {}, confided());
    expect(screen.getAllByRole('tab').length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toContain('底线是三千');
    expect(screen.queryByRole('tab', { name: said.tabOf('张秀英') })).toBeNull();
  }
});

test('What the mediator says waits five seconds, counts down, and goes', async () => {
  const phone = await open(MEDIATOR, TO_APPLICANT);
  await phone.say('您最少要多少');
  expect(screen.getByText(said.held(5, '张秀英'))).toBeTruthy();
  await phone.wait(3_000);
  expect(screen.getByText(said.held(2, '张秀英'))).toBeTruthy();
  expect(phone.said()).toEqual([]);
  await phone.wait(2_100);
  expect(phone.said()).toMatchObject([{ text: '您最少要多少', pass: 'no' }]);
});

test('Taken back in time nothing is sent, and the words are in the composer again', async () => {
  const phone = await open(MEDIATOR, TO_APPLICANT);
  await phone.say('他愿意出五千');
  await phone.wait(4_000);
  await phone.tap(said.takeBack);
  await phone.wait(10_000);
  expect(phone.said()).toEqual([]);
  expect(phone.composer().value).toBe('他愿意出五千');
});

test('Leaving the page or the room takes it back into the draft', async () => {
  const phone = await open(MEDIATOR, TO_APPLICANT);
  await phone.say('他愿意出五千');
  await phone.tab(said.tabOf('李桂芳'));
  await phone.say('先别急');
  await phone.leave();
  await phone.wait(10_000);
  expect(phone.said()).toEqual([]);
  const again = await phone.comeBack();
  expect(again.composer().value).toBe('他愿意出五千');
  await again.tab(said.tabOf('李桂芳'));
  expect(again.composer().value).toBe('先别急');
});

test('A party that speaks with its mediator does not wait', async () => {
  const phone = await open(APPLICANT, { room: 'private' });
  await phone.say('我说完了');
  expect(phone.said()).toHaveLength(1);
  expect(screen.queryByText(said.takeBack)).toBeNull();
});

test('The writer changes afterwards whether it may be passed on; nobody else is offered that', async () => {
  const phone = await open(
    APPLICANT,
    { room: 'private' },
    talking().and(MEDIATOR, { type: 'say', ...TO_APPLICANT, text: '在吗' }),
  );
  await phone.say('底线是三千');
  const marks = screen.getAllByText(said.pass.no, { selector: '.mark, .mark *' });
  expect(marks).toHaveLength(2);
  await phone.tap(said.passChange(said.pass.no));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: new RegExp(said.pass.yes) }));
  await phone.tap(said.passSave);
  expect(phone.door.sent.at(-1)).toEqual({ type: 'setPass', seq: 2, pass: 'yes', partyId: 'p1' });
  expect(screen.getByRole('button', { name: said.passChange(said.pass.yes) })).toBeTruthy();
});

test('Who reads it is told once', async () => {
  const phone = await open(APPLICANT, { room: 'private' });
  expect(screen.getByText(told.title)).toBeTruthy();
  expect(screen.getByText(told.ownChange)).toBeTruthy();
  await phone.tap(told.ok);
  await phone.leave();
  await phone.comeBack();
  expect(screen.queryByText(told.title)).toBeNull();
});

test('What was said to an earlier mediator is only read, and the new one does not have it', async () => {
  const handedOn = confided()
    .and(CLERK, { type: 'assign', mediatorId: person('mediator-2') })
    .and(NEXT, DECLARE);
  const phone = await open(APPLICANT, { room: 'private' }, handedOn);
  await phone.tab(said.earlier(said.mediators('周敏')));
  expect(screen.getByText('底线是三千')).toBeTruthy();
  expect(screen.getByText(said.earlierClosed)).toBeTruthy();
  await phone.tab(said.tab);
  expect(screen.queryByText('底线是三千')).toBeNull();
  const next = await open(NEXT, TO_APPLICANT, handedOn);
  await next.tap(told.ok);
  expect(screen.getByText(said.empty('张秀英'))).toBeTruthy();
  expect(document.body.textContent).not.toContain('底线是三千');
});

test('Who else reads along is named', async () => {
  const helped = talking().and(CLERK, {
    type: 'addHandler',
    personId: person('mediator-2'),
    as: 'co_mediator',
  });
  await open(MEDIATOR, TO_APPLICANT, helped);
  expect(screen.getByText(said.only(said.withMediators('张秀英')))).toBeTruthy();
});

function confided(): Given {
  return talking().and(APPLICANT, { type: 'say', ...TO_APPLICANT, text: '底线是三千' });
}

/** Opens the chat of a case in talks on another phone. */
async function open(viewer: Viewer, params: Record<string, string>, given = talking()) {
  const door = openDoor(viewer, given, NOW);
  time = Date.parse(NOW);
  jest.spyOn(Date, 'now').mockImplementation(() => time);
  return show(door, params);
}

async function show(door: PageDoor, params: Record<string, string>) {
  arriveWith({ caseId: 'case-1', ...params });
  render(<ChatPage />);
  await wait(50);
  const composer = () => screen.getByRole('textbox') as HTMLTextAreaElement;
  const press = async (role: string, name: string | RegExp) => {
    fireEvent.click(screen.getByRole(role, { name }));
    await wait(50);
  };
  return {
    door,
    wait,
    composer,
    said: (): readonly CaseCommand[] => door.sent.filter(({ type }) => type === 'say'),
    say: async (text: string) => {
      fireEvent.input(composer(), { target: { value: text } });
      await press('button', words.send);
    },
    tap: (name: string) => press('button', name),
    choose: (name: string) => press('radio', name),
    tab: (name: string) => press('tab', new RegExp(name)),
    leave: async () => {
      cleanup();
      await wait(50);
    },
    comeBack: () => show(door, params),
  };
}

/** Lets the time pass for timers and clock alike. */
async function wait(ms: number): Promise<void> {
  const step = 50;
  for (let left = ms; left > 0; left -= step) {
    time += step;
    await act(() => jest.advanceTimersByTimeAsync(step));
  }
}
