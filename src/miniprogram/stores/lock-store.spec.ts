import { currentUnlock } from '@/miniprogram/client/unlock';
import { APPLICANT, hoursLater } from '../../../test/harness/given';
import { closeDoor, openDoor } from '../../../test/harness/page-door';
import { talking } from '../../../test/harness/stages';
import { isLocked, onLockChange, setPin, unlock, useLock } from './lock-store';
import { signOut } from './session-store';

const MINUTE = 60_000;
let changes = 0;
onLockChange(() => {
  changes += 1;
});

beforeEach(() => {
  jest.useFakeTimers();
  openDoor(APPLICANT, talking(), hoursLater(5)).pin = '2580';
  useLock.setState({ pin: true, open: false });
  changes = 0;
});
afterEach(() => {
  closeDoor();
  jest.useRealTimers();
});

test('An opened door is shut before the server shuts it, and what opened it is forgotten', async () => {
  await unlock('2580');
  expect([isLocked(), currentUnlock()]).toEqual([false, 'opened with 2580']);
  jest.advanceTimersByTime(9 * MINUTE);
  expect(isLocked()).toBe(false);
  jest.advanceTimersByTime(MINUTE);
  expect([isLocked(), currentUnlock()]).toEqual([true, undefined]);
  expect(changes).toBe(2);
});

test('Given again in time it stays open ten minutes more', async () => {
  await unlock('2580');
  jest.advanceTimersByTime(9 * MINUTE);
  await unlock('2580');
  jest.advanceTimersByTime(9 * MINUTE);
  expect(isLocked()).toBe(false);
  expect(changes).toBe(1);
});

test('A wrong one changes nothing; a new one shuts the door at once', async () => {
  await unlock('0000');
  expect([isLocked(), currentUnlock(), changes]).toEqual([true, undefined, 0]);
  await unlock('2580');
  await setPin({ commandId: 'c', pin: '1111', old: '2580' });
  expect([isLocked(), currentUnlock()]).toEqual([true, undefined]);
});

test('Whoever leaves the phone leaves no PIN and no opened door to the next', async () => {
  await unlock('2580');
  signOut();
  expect([useLock.getState(), currentUnlock()]).toEqual([{ pin: false, open: false }, undefined]);
});
