import { randomUUID } from 'node:crypto';
import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import type { PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { fitsPin, hashPin } from '../identity/pin';
import { signUnlock } from '../identity/token';
import { findDone } from '../store/case-reading';
import type { Database } from '../store/database';
import { holdPerson, pinIsKnown, pinOf, type StoredPin, savePin, takePinTry } from '../store/pins';
import { markFor } from './idempotence';
import { meFor } from './session';

/** Minutes to wait after each wrong try; after the last one only a new personal key from the centre opens again. */
const WAITS = [0, 0, 1, 10, 0] as const;
const MINUTE = 60_000;

/** `session.pin`: sets the PIN before the caller's private talks, changes it, or removes it. */
export async function pin(
  input: ParsedInput<'session.pin'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'session.pin'>>> {
  const personId = caller.personId as PersonId;
  const mark = markFor(personId, 'session.pin', unreadable(house, input));
  const refusal = await house.db.transaction().execute(async (trx) => {
    await holdPerson(trx, personId);
    const done = await findDone(trx, personId, input.commandId);
    if (done) return done.inputHash === mark.inputHash ? null : no('command.id_reused');
    const opened = await openWith(trx, house, personId, input.old);
    if (!opened.ok) return opened;
    await savePin(trx, mark, personId, await freshPin(house, personId, input.pin), house.now());
    return null;
  });
  return refusal ?? meFor(house, personId);
}

async function freshPin({ seal }: House, personId: PersonId, digits: string | null) {
  return digits === null ? null : { pinId: randomUUID(), pinHash: await hashPin(seal, personId, digits) };
}

/** `session.unlock`: opens the caller's private talks for ten minutes. */
export async function unlock(
  input: ParsedInput<'session.unlock'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'session.unlock'>>> {
  const personId = caller.personId as PersonId;
  const guessed = await guess(house.db, house, personId, input.pin);
  return guessed.ok ? yes(signUnlock(house.seal, personId, guessed.data.pinId, house.now())) : guessed;
}

/** A mark is kept: whoever reads it must not find the digits by trying them all. */
function unreadable({ seal }: House, { commandId, pin, old }: ParsedInput<'session.pin'>) {
  const digest = (digits: string | null | undefined) => (digits ? seal.digest('pin-command', digits) : null);
  return { commandId, pin: digest(pin), old: digest(old) };
}

/** Whoever changes a PIN has to know it. */
async function openWith(
  db: Database,
  house: House,
  personId: PersonId,
  old: string | undefined,
): Promise<Result<unknown>> {
  if (!(await pinOf(db, personId))) return yes(null);
  return old === undefined ? no('pin.needed') : guess(db, house, personId, old);
}

async function guess(
  db: Database,
  house: House,
  personId: PersonId,
  digits: string,
): Promise<Result<StoredPin>> {
  const now = house.now();
  const taken = await takePinTry(db, personId, now, WAITS);
  if (!taken) return whyNot(await pinOf(db, personId), now);
  if (await fitsPin(house.seal, personId, digits, taken.pinHash)) {
    await pinIsKnown(db, personId, taken.pinId, now);
    return yes(taken);
  }
  const left = WAITS.length - taken.tries;
  return left === 0 ? no('pin.locked') : no('pin.wrong', { left, minutes: minutesUntil(taken, now) });
}

function whyNot(stored: StoredPin | null, now: string): Result<never> {
  if (!stored) return no('pin.none');
  if (stored.tries >= WAITS.length) return no('pin.locked');
  return no('pin.wait', { minutes: Math.max(1, minutesUntil(stored, now)) });
}

function minutesUntil({ waitUntil }: StoredPin, now: string): number {
  return waitUntil === null ? 0 : Math.max(0, Math.ceil((Date.parse(waitUntil) - Date.parse(now)) / MINUTE));
}
