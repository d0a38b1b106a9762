import { act, fireEvent, screen, within } from '@testing-library/react';
import { isLocked, useLock } from '@/miniprogram/stores/lock-store';
import { useSession } from '@/miniprogram/stores/session-store';
import { useSettings } from '@/miniprogram/stores/settings-store';
import { errors } from '@/miniprogram/texts/zh/errors';
import { sharedPhone as words } from '@/miniprogram/texts/zh/shared-phone';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor, type PageDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import SharedPhonePage from '.';

const ME = { personId: 'p', name: '张秀英', role: 'resident', guest: false };
// The number pad is looked up by roles, key for key.
jest.setTimeout(20_000);

afterEach(() => {
  closePage();
  act(() => useSettings.setState({ neutral: false }));
});

async function open(pin: string | null) {
  const door: PageDoor = openDoor(APPLICANT, talking(), hoursLater(5));
  door.pin = pin;
  door.answers = {
    'session.me': { ...ME, pin: pin !== null },
    'centre.contact': { name: '花荄镇综治中心', phone: '0816-4330148' },
  };
  useSession.setState({ state: 'in', me: { ...ME, pin: pin !== null } as never });
  useLock.setState({ pin: pin !== null, open: false });
  const page = await openPage(SharedPhonePage);
  const sheet = () => within(screen.getByRole('dialog'));
  return {
    ...page,
    door,
    sheet,
    type: async (digits: string, then: string) => {
      for (const digit of digits) fireEvent.click(sheet().getByRole('button', { name: digit }));
      await page.tapInSheet(then);
    },
  };
}

test('Neutral titles are switched on, and the page shows how they look', async () => {
  const page = await open(null);
  expect(page.says('调解事项 ····1860')).toBe(true);
  await page.tap(words.neutral.on, 'tab');
  expect(useSettings.getState().neutral).toBe(true);
  expect(localStorage.getItem('yima:me:settings')).toContain('"neutral":true');
  await page.tap(words.neutral.off, 'tab');
  expect(useSettings.getState().neutral).toBe(false);
});

test('A PIN is typed twice; what differs is chosen anew, too short a one goes nowhere', async () => {
  const page = await open(null);
  await page.tap(words.lock.set);
  for (const digit of '123') fireEvent.click(page.sheet().getByRole('button', { name: digit }));
  expect(page.isDisabled(words.steps.next)).toBe(true);
  await page.tapInSheet(words.pad.erase);
  await page.type('90', words.steps.next);
  expect(page.says(words.steps.again)).toBe(true);
  await page.type('1291', words.steps.save);
  expect(page.says(words.steps.differs)).toBe(true);
  await page.type('2580', words.steps.next);
  await page.type('2580', words.steps.save);
  expect(page.door.pin).toBe('2580');
  expect(isLocked()).toBe(true);
  expect(page.says(words.done.set)).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(page.offers(words.lock.change)).toBe(true);
});

test('Changing asks for the old one first, and a wrong one is told before anything is changed', async () => {
  const page = await open('2580');
  await page.tap(words.lock.change);
  await page.type('0000', words.steps.next);
  await page.type('777777', words.steps.next);
  await page.type('777777', words.steps.save);
  expect(page.says(errors.codes['pin.wrong']({ left: 4, minutes: 0 }))).toBe(true);
  expect(page.door.pin).toBe('2580');
  await page.type('2580', words.steps.next);
  await page.type('777777', words.steps.next);
  await page.type('777777', words.steps.save);
  expect(page.door.pin).toBe('777777');
});

test('Removed it is asked for no more; forgotten it is explained', async () => {
  const page = await open('2580');
  await page.tap(words.lock.forgot);
  expect(page.says(words.forgotten.text)).toBe(true);
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  await page.settle();
  await page.tap(words.lock.remove);
  await page.type('2580', words.steps.removeNow);
  expect(page.door.pin).toBeNull();
  expect(useLock.getState().pin).toBe(false);
  expect(page.offers(words.lock.set)).toBe(true);
});

test('Whoever is not signed in is told how to come to a PIN', async () => {
  const page = await open(null);
  act(() => useSession.setState({ state: 'out', ended: false }, true));
  expect(page.says(words.lock.signIn)).toBe(true);
  expect(page.offers(words.lock.set)).toBe(false);
});
