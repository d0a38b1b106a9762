import { sql } from 'kysely';
import type { CaseState } from '@/domain/case/state';
import type { CaseId, PartyId, PersonId } from '@/domain/ids';
import type { CommandMark } from './case-log';
import { type Database, statement } from './database';

export interface StoredPin {
  /** Another one with every PIN that is set: what was opened with the one before opens nothing. */
  readonly pinId: string;
  readonly pinHash: string;
  /** Wrong tries since it was last given, this one among them. */
  readonly tries: number;
  readonly waitUntil: string | null;
}

interface Row {
  pin_id: string;
  pin_hash: string;
  tries: number;
  wait_until: string | null;
}

export async function pinOf(db: Database, personId: PersonId): Promise<StoredPin | null> {
  const row = await db
    .selectFrom('person_pin')
    .select(['pin_id', 'pin_hash', 'tries', 'wait_until'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

const selectShut = statement<{
  person_id: PersonId;
  pin_id: string;
}>(`select person_id, pin_id from person_pin p
  where p.person_id = any($2::text[]) and exists(select 1 from acts_for a
    where a.case_id = $1 and a.person_id = p.person_id and a.until_at is null)`);

/** The PIN of each of these persons before what is said to them in private in this case; staff have none there. */
export async function pinsBefore(
  db: Database,
  caseId: CaseId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await selectShut(db, [caseId, personIds]);
  return new Map(rows.map(({ person_id, pin_id }) => [person_id, pin_id]));
}

const takeOne = statement<Row>(`update person_pin set tries = tries + 1,
    wait_until = $2::timestamptz + make_interval(mins => ($4::int[])[tries + 1])
  where person_id = $1 and tries < $3::int and (wait_until is null or wait_until <= $2::timestamptz)
  returning pin_id, pin_hash, tries, wait_until`);

/**
 * Takes a try before the PIN is looked at, so that many guesses at once get no more tries than one by one.
 *
 * @param waits minutes to wait after the first wrong try, after the second, …; as many as there are tries.
 * @returns null where there is no try to take now.
 */
export async function takePinTry(
  db: Database,
  personId: PersonId,
  now: string,
  waits: readonly number[],
): Promise<StoredPin | null> {
  const [row] = await takeOne(db, [personId, now, waits.length, [...waits]]);
  return row ? stored(row) : null;
}

/** It was no guess: the PIN fitted, and what was begun because it was forgotten begins anew. */
export async function pinIsKnown(
  db: Database,
  personId: PersonId,
  pinId: string,
  now: string,
): Promise<void> {
  await db
    .updateTable('person_pin')
    .set({ tries: 0, wait_until: null, known_at: now, rekeyed: [] })
    .where('person_id', '=', personId)
    .where('pin_id', '=', pinId)
    .execute();
}

/** Whoever sets or removes the PIN of this person after us waits until our transaction has ended. */
export async function holdPerson(db: Database, personId: PersonId): Promise<void> {
  await sql`select 1 from person where person_id = ${personId} for no key update`.execute(db);
}

/** Sets the PIN, or removes it, and records that this command did. */
export async function savePin(
  db: Database,
  { doer, commandId, inputHash }: CommandMark,
  personId: PersonId,
  pin: Pick<StoredPin, 'pinId' | 'pinHash'> | null,
  now: string,
): Promise<void> {
  await db
    .insertInto('command_done')
    .values({ doer, command_id: commandId, input_hash: inputHash, from_ordinal: 0, to_ordinal: 0, at: now })
    .execute();
  await clearPin(db, personId);
  if (!pin) return;
  await db
    .insertInto('person_pin')
    .values({
      person_id: personId,
      pin_id: pin.pinId,
      pin_hash: pin.pinHash,
      wait_until: null,
      known_at: now,
    })
    .execute();
}

const rekey = statement<{ rekeyed: string[] }>(`update person_pin
  set rekeyed = case when $2 = any(rekeyed) then rekeyed else rekeyed || $2::text end
  where person_id = $1 and known_at < $3::timestamptz returning rekeyed`);

/**
 * Notes that this person entered a new key to a case. Two that are entered at once are noted one after the other.
 *
 * @returns all the cases noted so far, or null where the key was made before the PIN was last known.
 */
export async function noteRekeyed(
  db: Database,
  personId: PersonId,
  caseId: CaseId,
  issuedAt: string,
): Promise<string[] | null> {
  const [row] = await rekey(db, [personId, caseId, issuedAt]);
  return row?.rekeyed ?? null;
}

const selectOwn = statement<{ state: string; parties: PartyId[] }>(`select c.state, a.parties
  from (select case_id, json_agg(party_id) as parties from acts_for
    where person_id = $1 and until_at is null group by case_id) a
  join dispute_case c using (case_id)`);

/** Every case that this person is tied to, however long ago, and to which parties. */
export async function ownCases(
  db: Database,
  personId: PersonId,
): Promise<{ readonly state: CaseState; readonly actsFor: readonly PartyId[] }[]> {
  const rows = await selectOwn(db, [personId]);
  return rows.map(({ state, parties }) => ({ state: JSON.parse(state) as CaseState, actsFor: parties }));
}

export async function clearPin(db: Database, personId: PersonId): Promise<void> {
  await db.deleteFrom('person_pin').where('person_id', '=', personId).execute();
}

function stored(row: Row): StoredPin {
  return { pinId: row.pin_id, pinHash: row.pin_hash, tries: row.tries, waitUntil: row.wait_until };
}
