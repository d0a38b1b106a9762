import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { notePin } from '@/miniprogram/client/token';
import { useCases } from '@/miniprogram/stores/case-store';
import { isLocked, shut, staysOpen, useLock } from '@/miniprogram/stores/lock-store';
import { chat as words } from '@/miniprogram/texts/zh/chat';
import { errors } from '@/miniprogram/texts/zh/errors';
import { sharedPhone } from '@/miniprogram/texts/zh/shared-phone';
import { APPLICANT, type Given, hoursLater, MEDIATOR, party } from '../../../../../test/harness/given';
import { closeDoor, openDoor, type PageDoor } from '../../../../../test/harness/page-door';
import { talking } from '../../../../../test/harness/stages';
import { arriveWith } from '../../../../../test/stand-ins/taro';
import ChatPage from '.';

const { private: said } = words;
const PIN = '2580';
const SECRET = '底线是三千';
const TO_APPLICANT = { room: 'private', partyId: party('p1') } as const;

// The number pad is looked up by roles, key for key.
jest.setTimeout(20_000);

afterEach(() => {
  cleanup();
  closeDoor();
});

test('The private talk is a door: the wrong PIN is told, the right one opens it where one stands', async () => {
  const phone = await open({ room: 'private' });
  expect(screen.getByText(sharedPhone.door.title)).toBeTruthy();
  expect(document.body.textContent).not.toContain(SECRET);
  await phone.enter('0000');
  expect(phone.sheet().textContent).toContain(errors.codes['pin.wrong']({ left: 4, minutes: 0 }));
  await phone.type(PIN);
  await phone.tap(sharedPhone.door.enter);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText(SECRET)).toBeTruthy();
  expect(screen.getByRole('tab', { name: new RegExp(said.tab), selected: true })).toBeTruthy();
});

test('Whoever comes to the talks of all is shown the door as a tab, and nothing of what lies behind it', async () => {
  const phone = await open({});
  expect(screen.queryByText(sharedPhone.door.title)).toBeNull();
  expect(JSON.stringify(useCases.getState())).not.toContain('private');
  await phone.tab(said.tab);
  expect(screen.getByText(sharedPhone.door.title)).toBeTruthy();
});

test('Out of sight it locks at once, nothing said in private stays in the memory, and a draft is back after the PIN', async () => {
  const phone = await open({ room: 'private' });
  await phone.enter(PIN);
  fireEvent.input(phone.composer(), { target: { value: '我还想说' } });
  await phone.hide();
  expect(isLocked()).toBe(true);
  expect(screen.getByText(sharedPhone.door.title)).toBeTruthy();
  expect(document.body.textContent).not.toContain(SECRET);
  expect(JSON.stringify(useCases.getState())).not.toContain(SECRET);
  expect(screen.queryByRole('textbox')).toBeNull();
  await phone.enter(PIN);
  expect(screen.getByText(SECRET)).toBeTruthy();
  expect(phone.composer().value).toBe('我还想说');
});

test('While a photo is chosen the app may go out of sight', async () => {
  const phone = await open({ room: 'private' });
  await phone.enter(PIN);
  let chosen: (value: unknown) => void = () => undefined;
  const choosing = staysOpen(
    new Promise((done) => {
      chosen = done;
    }),
  );
  await phone.hide();
  expect(isLocked()).toBe(false);
  chosen(undefined);
  await choosing;
  await phone.hide();
  expect(isLocked()).toBe(true);
});

test('What was written in private and has not gone is hidden and rests, what was said to all goes, and after the PIN it goes once', async () => {
  const phone = await open({ room: 'private' });
  await phone.enter(PIN);
  phone.door.offline = true;
  await phone.say('这句只给您');
  await phone.tab(words.jointTitle(3));
  await phone.say('大家好');
  await phone.hide();
  phone.door.offline = false;
  await phone.settle(2_500);
  expect(phone.sent()).toEqual(['大家好']);
  await phone.tab(said.tab);
  expect(document.body.textContent).not.toContain('这句只给您');
  await phone.enter(PIN);
  await phone.settle(200);
  expect(phone.sent()).toEqual(['大家好', '这句只给您']);
  expect(screen.getByText('这句只给您')).toBeTruthy();
});

test('A door that the server shut earlier is shut here, too, and what was written waits for the PIN', async () => {
  const phone = await open({ room: 'private' });
  await phone.enter(PIN);
  // Set anew on another phone meanwhile.
  phone.door.pin = '9999';
  await phone.say('还有一句');
  await phone.settle(100);
  expect(isLocked()).toBe(true);
  expect(document.body.textContent).not.toContain('还有一句');
  expect(phone.sent()).not.toContain('还有一句');
  await phone.enter('9999');
  await phone.settle(200);
  expect(phone.sent().filter((text) => text === '还有一句')).toHaveLength(1);
});

test('A PIN that the window took away is asked for no more', async () => {
  const phone = await open({ room: 'private' });
  phone.door.pin = null;
  phone.door.answers = {
    'session.me': { personId: 'x', name: '', role: 'resident', guest: true, pin: false },
  };
  await phone.enter('1234');
  expect(screen.queryByText(sharedPhone.door.title)).toBeNull();
  expect(screen.getByText(SECRET)).toBeTruthy();
});

test('A phone that comes to a case after that finds the talk open by itself', async () => {
  const phone = await open({ room: 'private' }, null);
  await phone.settle();
  expect(screen.queryByText(sharedPhone.door.title)).toBeNull();
  expect(screen.getByText(SECRET)).toBeTruthy();
});

test('An answer that was asked for before the door was shut leaves nothing behind', async () => {
  const phone = await open({ room: 'private' });
  await phone.enter(PIN);
  phone.door.meanwhile((given) => given.and(MEDIATOR, { type: 'say', ...TO_APPLICANT, text: '他愿意让' }));
  await act(async () => {
    const looking = phone.look();
    shut();
    await looking;
  });
  expect(JSON.stringify(useCases.getState())).not.toContain('他愿意让');
});

test('Whoever forgot it is told to go to the window', async () => {
  const phone = await open({ room: 'private' });
  await phone.tap(sharedPhone.door.open);
  await phone.tap(sharedPhone.lock.forgot);
  expect(phone.sheet().textContent).toContain(sharedPhone.forgotten.text);
});

function confided(): Given {
  return talking().and(APPLICANT, { type: 'say', ...TO_APPLICANT, text: SECRET });
}

const NO_PIN = { personId: 'x', name: '', role: 'resident', guest: true, pin: false };

/** @param pin the one that the server knows; this phone knows of one. */
async function open(params: Record<string, string>, pin: string | null = PIN) {
  const door: PageDoor = openDoor(APPLICANT, confided(), hoursLater(5));
  door.pin = pin;
  if (pin === null) door.answers = { 'session.me': NO_PIN };
  notePin();
  useLock.setState({ pin: true, open: false });
  arriveWith({ caseId: 'case-1', ...params });
  render(<ChatPage />);
  await waitFor(() => expect(useCases.getState().byId['case-1']).toBeDefined());
  await settle();
  const sheet = () => screen.getByRole('dialog');
  const tap = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }));
    await settle();
  };
  const type = async (digits: string) => {
    for (const digit of digits) fireEvent.click(within(sheet()).getByRole('button', { name: digit }));
  };
  const composer = () => screen.getByRole('textbox') as HTMLTextAreaElement;
  return {
    door,
    sheet,
    tap,
    type,
    composer,
    settle,
    enter: async (digits: string) => {
      await tap(sharedPhone.door.open);
      await type(digits);
      await tap(sharedPhone.door.enter);
    },
    tab: async (name: string) => {
      fireEvent.click(screen.getByRole('tab', { name: new RegExp(name) }));
      await settle();
    },
    say: async (text: string) => {
      fireEvent.input(composer(), { target: { value: text } });
      await tap(words.send);
    },
    hide: async () => {
      act(() => {
        for (const value of ['hidden', 'visible']) {
          Object.defineProperty(document, 'visibilityState', { configurable: true, value });
          document.dispatchEvent(new Event('visibilitychange'));
        }
      });
      await settle();
    },
    look: async () => (await import('@/miniprogram/stores/case-store')).refreshCase('case-1'),
    /** The texts that the server took. */
    sent: () =>
      door.given.events.flatMap(({ words: { text } = {}, type: kind }) =>
        kind === 'message.said' && text !== SECRET ? [text] : [],
      ),
  };
}

async function settle(ms = 60): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, ms)));
}
