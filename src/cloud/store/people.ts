import { sql } from 'kysely';
import type { MediatorCard } from '@/domain/case/view';
import type { StaffRole } from '@/domain/case/viewer';
import type { CaseId, CentreId, PartyId, PersonId } from '@/domain/ids';
import type { Database } from './database';
import type { AccountTable, ActsForTable } from './schema';

export interface KnownPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Nobody has confirmed who this is: every account was opened by a filing or a claim on the web. */
  readonly guest: boolean;
  /** Whether a PIN stands before their private talks. */
  readonly pin: boolean;
}

export async function findPerson(db: Database, personId: PersonId): Promise<KnownPerson | null> {
  const { rows } = await sql<{ name: string; roles: StaffRole[] | null; guest: boolean; pin: boolean }>`
    select p.name,
      (select json_agg(json_build_object('role', r.role, 'centreId', r.centre_id)) from staff_role r
        where r.person_id = p.person_id and r.until_at is null) as roles,
      (select bool_and(a.channel = 'guest') from account a where a.person_id = p.person_id) as guest,
      exists(select 1 from person_pin pp where pp.person_id = p.person_id) as pin
    from person p where p.person_id = ${personId}`.execute(db);
  const row = rows[0];
  return row ? { personId, ...row, roles: row.roles ?? [] } : null;
}

/** Opens an account with a person behind it, or finds the one there is: two first calls at once make one person. */
export async function personOf(
  db: Database,
  account: { channel: AccountTable['channel']; subject: string },
  fresh: { personId: PersonId; name: string },
): Promise<PersonId> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`${account.channel}:${account.subject}`}))`.execute(
      trx,
    );
    const known = await holderOf(trx, account);
    if (known) return known;
    await trx
      .insertInto('person')
      .values({ person_id: fresh.personId, name: fresh.name, profile: null })
      .execute();
    await trx
      .insertInto('account')
      .values({ ...account, person_id: fresh.personId })
      .execute();
    return fresh.personId;
  });
}

/** Whose account this is, if there is one. */
export async function holderOf(
  db: Database,
  account: { channel: AccountTable['channel']; subject: string },
): Promise<PersonId | null> {
  const row = await db
    .selectFrom('account')
    .select('person_id')
    .where('channel', '=', account.channel)
    .where('subject', '=', account.subject)
    .executeTakeFirst();
  return row ? (row.person_id as PersonId) : null;
}

/** Gives a name to somebody who had none yet, e.g. after WeChat told us an id only. */
export async function nameIfUnknown(db: Database, personId: PersonId, name: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ name })
    .where('person_id', '=', personId)
    .where('name', '=', '')
    .execute();
}

/** Takes a name back from residents who bear it because they came in by somebody else's key; staff keep their own. */
export async function unname(db: Database, personId: PersonId, name: string): Promise<void> {
  await sql`update person p set name = '' where p.person_id = ${personId} and p.name = ${name}
    and not exists(select 1 from staff_role r where r.person_id = p.person_id)
    and not exists(select 1 from account a where a.person_id = p.person_id and a.channel in ('demo', 'invitation'))`.execute(
    db,
  );
}

export async function bindParty(
  db: Database,
  bond: { caseId: CaseId; partyId: PartyId; personId: PersonId; as: ActsForTable['acting_as']; from: string },
): Promise<void> {
  await db
    .insertInto('acts_for')
    .values({
      case_id: bond.caseId,
      party_id: bond.partyId,
      person_id: bond.personId,
      acting_as: bond.as,
      from_at: bond.from,
      until_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'party_id', 'person_id'])
        .doUpdateSet({ until_at: null, from_at: bond.from, acting_as: bond.as }),
    )
    .execute();
}

/** Who acts for a party of a case. */
export interface Bond {
  readonly partyId: PartyId;
  readonly personId: PersonId;
}

/** Everybody who acts for a party of this case, the longest first. */
export async function bondsOf(db: Database, caseId: CaseId): Promise<Bond[]> {
  const rows = await db
    .selectFrom('acts_for')
    .select(['party_id', 'person_id'])
    .where('case_id', '=', caseId)
    .where('until_at', 'is', null)
    .orderBy('from_at')
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({ partyId: row.party_id as PartyId, personId: row.person_id as PersonId }));
}

/** Ends ties to parties; that there were any stays known. */
export async function endBonds(
  db: Database,
  caseId: CaseId,
  bonds: readonly Bond[],
  now: string,
): Promise<void> {
  for (const { partyId, personId } of bonds)
    await db
      .updateTable('acts_for')
      .set({ until_at: now })
      .where('case_id', '=', caseId)
      .where('party_id', '=', partyId)
      .where('person_id', '=', personId)
      .where('until_at', 'is', null)
      .execute();
}

/** Whether somebody acted for a party of this case once. */
export async function hadPlace(db: Database, caseId: CaseId, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('acts_for')
    .select('party_id')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('until_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function partiesOf(db: Database, caseId: CaseId, personId: PersonId): Promise<PartyId[]> {
  const rows = await db
    .selectFrom('acts_for')
    .select('party_id')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('until_at', 'is', null)
    .execute();
  return rows.map((row) => row.party_id as PartyId);
}

export interface MediatorRow extends MediatorCard {
  readonly centreId: CentreId;
  readonly open: number;
  readonly isParty: boolean;
}

/**
 * The mediators of a centre, or of every organisation, with how many open cases each has, and whether they act or
 * once acted for a party of this case. Who belongs to several organisations is named once, with the given one where that is among them.
 */
export async function mediatorsOf(
  db: Database,
  centreId: CentreId,
  caseId: CaseId,
  everywhere = false,
): Promise<MediatorRow[]> {
  const { rows } = await sql<{
    person_id: string;
    centre_id: string;
    name: string;
    profile: string | null;
    open: number;
    is_party: boolean;
  }>`
    select distinct on (p.name, p.person_id) p.person_id, r.centre_id, p.name, p.profile,
      (select count(*) from dispute_case c where c.mediator = p.person_id and c.open) as open,
      exists(select 1 from acts_for a where a.case_id = ${caseId} and a.person_id = p.person_id) as is_party
    from staff_role r join person p using (person_id)
    where (${everywhere} or r.centre_id = ${centreId}) and r.role = 'mediator' and r.until_at is null
    order by p.name, p.person_id, r.centre_id <> ${centreId}`.execute(db);
  return rows.map((row) => ({
    ...JSON.parse(row.profile ?? '{}'),
    personId: row.person_id as PersonId,
    centreId: row.centre_id as CentreId,
    name: row.name,
    open: row.open,
    isParty: row.is_party,
  }));
}

export interface StaffMember {
  readonly personId: PersonId;
  readonly name: string;
  readonly centreId: CentreId;
  readonly role: StaffRole['role'];
  readonly from: string;
  readonly profile?: Omit<MediatorCard, 'personId' | 'name'>;
}

export async function appoint(db: Database, member: StaffMember): Promise<void> {
  const profile = member.profile ? JSON.stringify(member.profile) : null;
  await db
    .insertInto('person')
    .values({ person_id: member.personId, name: member.name, profile })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ name: member.name, ...(profile && { profile }) }),
    )
    .execute();
  await db
    .insertInto('staff_role')
    .values({
      person_id: member.personId,
      centre_id: member.centreId,
      role: member.role,
      from_at: member.from,
      until_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'centre_id', 'role']).doUpdateSet({ until_at: null }),
    )
    .execute();
}

/** The id by which WeChat knows a person; null for whoever never came by WeChat. */
export async function openidOf(db: Database, personId: PersonId): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('subject')
    .where('channel', '=', 'wechat')
    .where('person_id', '=', personId)
    .orderBy('subject')
    .executeTakeFirst();
  return row?.subject ?? null;
}

/** What is told of a person beside the name: of staff what the centre publishes, of demo people a word. */
export async function introduce(
  db: Database,
  personId: PersonId,
  profile: Omit<MediatorCard, 'personId' | 'name'> & { readonly note: string },
): Promise<void> {
  await db
    .updateTable('person')
    .set({ profile: JSON.stringify(profile) })
    .where('person_id', '=', personId)
    .execute();
}

/** Everybody who may sign in for a demonstration, in the order of their accounts. */
export async function peopleByChannel(
  db: Database,
  channel: AccountTable['channel'],
): Promise<{ personId: PersonId; name: string; role: StaffRole['role'] | null; note: string | null }[]> {
  const { rows } = await sql<{
    person_id: string;
    name: string;
    role: StaffRole['role'] | null;
    profile: string | null;
  }>`
    select p.person_id, p.name, p.profile,
      (select r.role from staff_role r where r.person_id = p.person_id and r.until_at is null limit 1) as role
    from account a join person p using (person_id) where a.channel = ${channel} order by a.subject`.execute(
    db,
  );
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    name: row.name,
    role: row.role,
    note: (JSON.parse(row.profile ?? '{}') as { note?: string }).note ?? null,
  }));
}
