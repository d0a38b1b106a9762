import { sql } from 'kysely';
import type { CaseId, CentreId, PartyId, PersonId } from '@/domain/ids';
import type { Database } from './database';

export interface StoredKey {
  readonly partyId: PartyId;
  /** For somebody who acts for the party. */
  readonly actorId?: string;
  readonly keyHash: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly tries: number;
  readonly usedBy: PersonId | null;
}

/**
 * The code of a case that was ever joined to this one and whose key this person has used: by the log, as whoever came by
 * it waits on when that case is taken up again by itself.
 */
export async function codeOfKey(
  db: Database,
  caseId: CaseId,
  personId: PersonId,
): Promise<string | undefined> {
  const joined = db
    .selectFrom('case_event')
    .select(sql<string>`facts::jsonb -> 'data' ->> 'second'`.as('second'))
    .where('case_id', '=', caseId)
    .where('stream', '=', 'staff')
    .where('type', '=', 'case.absorbed');
  const used = await db
    .selectFrom('party_key')
    .innerJoin('dispute_case', 'dispute_case.case_id', 'party_key.case_id')
    .select('dispute_case.code')
    .where('party_key.case_id', 'in', joined)
    .where('party_key.used_by', '=', personId)
    .executeTakeFirst();
  return used?.code;
}

/** A new key replaces the old one of the party, or of whoever acts for it, and its wrong tries. */
export async function saveKey(
  db: Database,
  key: {
    caseId: CaseId;
    partyId: PartyId;
    actorId?: string | undefined;
    keyHash: string;
    expires: string;
    now: string;
  },
): Promise<void> {
  const fresh = {
    key_hash: key.keyHash,
    expires_at: key.expires,
    tries: 0,
    used_by: null,
    issued_at: key.now,
  };
  await db
    .insertInto('party_key')
    .values({ case_id: key.caseId, party_id: key.partyId, actor_id: key.actorId ?? '', ...fresh })
    .onConflict((conflict) => conflict.columns(['case_id', 'party_id', 'actor_id']).doUpdateSet(fresh))
    .execute();
}

export async function keysOf(db: Database, caseId: CaseId): Promise<StoredKey[]> {
  const rows = await db.selectFrom('party_key').selectAll().where('case_id', '=', caseId).execute();
  return rows.map((row) => ({
    partyId: row.party_id as PartyId,
    ...(row.actor_id === '' ? {} : { actorId: row.actor_id }),
    keyHash: row.key_hash,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    tries: row.tries,
    usedBy: row.used_by as PersonId | null,
  }));
}

/**
 * Takes one try from every key of the case that was not used yet: nobody can tell whose key a wrong one was meant to be.
 * What is taken from a locked key counts, too, so that a try given back never opens it.
 * @returns the keys that may be compared with this try, and how many tries are left after it for those that still open;
 *   a case without a key that was not used yet always leaves all of them, since there is nothing to guess.
 */
export async function takeTry(
  db: Database,
  caseId: CaseId,
  most: number,
): Promise<{ readonly keys: readonly StoredKey[]; readonly left: number }> {
  const { rows } = await sql<{
    party_id: PartyId;
    actor_id: string;
    key_hash: string;
    issued_at: string;
    expires_at: string;
    tries: number;
    ok: boolean;
  }>`
    with open as (select party_id, actor_id, tries < ${most} as ok from party_key
      where case_id = ${caseId} and used_by is null order by party_id, actor_id for update)
    update party_key k set tries = k.tries + 1 from open
    where k.case_id = ${caseId} and k.party_id = open.party_id and k.actor_id = open.actor_id
    returning k.party_id, k.actor_id, k.key_hash, k.issued_at, k.expires_at, k.tries, open.ok`.execute(db);
  const keys = rows
    .filter((row) => row.ok)
    .map((row) => ({
      partyId: row.party_id,
      ...(row.actor_id === '' ? {} : { actorId: row.actor_id }),
      keyHash: row.key_hash,
      issuedAt: row.issued_at,
      expiresAt: row.expires_at,
      tries: row.tries,
      usedBy: null,
    }));
  const left = keys.length === 0 ? 0 : most - Math.max(...keys.map((key) => key.tries));
  return { keys, left: rows.length === 0 ? most : left };
}

/** The try that was no guess: the key fitted, even if it opens nothing now. */
export async function giveTryBack(db: Database, caseId: CaseId): Promise<void> {
  await sql`
    with open as (select party_id, actor_id from party_key
      where case_id = ${caseId} and used_by is null order by party_id, actor_id for update)
    update party_key k set tries = greatest(k.tries - 1, 0) from open
    where k.case_id = ${caseId} and k.party_id = open.party_id and k.actor_id = open.actor_id`.execute(db);
}

/** Whoever uses a key of this case after us waits until our transaction has ended, always in the same order. */
export async function holdKeys(db: Database, caseId: CaseId): Promise<void> {
  await sql`select 1 from party_key where case_id = ${caseId} order by party_id, actor_id for update`.execute(
    db,
  );
}

/** @returns false when the key was used before, by whomever. */
export async function takeKey(
  db: Database,
  caseId: CaseId,
  partyId: PartyId,
  keyHash: string,
  personId: PersonId,
): Promise<boolean> {
  const result = await db
    .updateTable('party_key')
    .set({ used_by: personId })
    .where('case_id', '=', caseId)
    .where('party_id', '=', partyId)
    .where('key_hash', '=', keyHash)
    .where('used_by', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface Invitation {
  readonly hash: string;
  readonly centreId: CentreId;
  readonly role: 'clerk' | 'mediator';
  readonly name: string;
  readonly expires: string;
}

export async function saveInvitation(db: Database, invitation: Invitation): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      invitation_hash: invitation.hash,
      centre_id: invitation.centreId,
      role: invitation.role,
      name: invitation.name,
      expires_at: invitation.expires,
      used_by: null,
    })
    .execute();
}

/** Takes a one-time invitation for this person; null when it is unknown, used by another, or past its date. */
export async function takeInvitation(
  db: Database,
  hash: string,
  personId: PersonId,
  now: string,
): Promise<Invitation | null> {
  const row = await db
    .updateTable('invitation')
    .set({ used_by: personId })
    .where('invitation_hash', '=', hash)
    .where('expires_at', '>', now)
    .where((where) => where.or([where('used_by', 'is', null), where('used_by', '=', personId)]))
    .returningAll()
    .executeTakeFirst();
  return row
    ? { hash, centreId: row.centre_id as CentreId, role: row.role, name: row.name, expires: row.expires_at }
    : null;
}

/** Whom an invitation that is still good was meant for, and who has taken it. */
export async function invitedPerson(
  db: Database,
  hash: string,
  now: string,
): Promise<{ name: string; usedBy: PersonId | null } | null> {
  const row = await db
    .selectFrom('invitation')
    .select(['name', 'used_by'])
    .where('invitation_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? { name: row.name, usedBy: row.used_by as PersonId | null } : null;
}
