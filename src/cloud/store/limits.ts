import { sql } from 'kysely';
import type { PersonId } from '@/domain/ids';
import type { Rule } from '../limits/rules';
import type { Database } from './database';

/** A try whose server stopped before it was settled is forgotten after so long. Seconds. */
const LOST_AFTER = 30;
/** By then every wait is over and every budget full. Days. */
const KEPT_DAYS = 8;

/** Whoever has nothing to wait for: no moment of some server, since another one's clock may be behind it. */
const NEVER = new Date(0).toISOString();

/** What is left of the used part now: one is free again after each `refill`. A clock that goes back frees nothing. */
const usedNow = (rule: Rule, now: string) =>
  sql`greatest(0, b.used - greatest(0, extract(epoch from ${now}::timestamptz - b.at)) / ${rule.refill}::float8)`;
const pendingNow = (now: string) =>
  sql`case when b.at < ${now}::timestamptz - ${LOST_AFTER} * interval '1 second' then 0 else b.pending end`;

/**
 * Takes one try of a budget, in one statement, so that servers need not agree on anything else. Beyond the free ones
 * there is one at a time.
 *
 * @returns 0 when it was taken; seconds to wait; or that the tries before it are not settled yet.
 */
export async function takeTry(
  db: Database,
  budget: string,
  rule: Rule,
  now: string,
): Promise<number | 'others first'> {
  const { rows } = await sql`
    insert into limit_budget as b (budget, used, pending, at, wait_until) values (${budget}, 0, 1, ${now}, ${NEVER})
    on conflict (budget) do update set
      used = ${usedNow(rule, now)}, pending = ${pendingNow(now)} + 1, at = greatest(b.at, ${now}::timestamptz)
    where b.wait_until <= ${now}::timestamptz
      and (${usedNow(rule, now)} + ${pendingNow(now)} <= ${rule.free - 1} or ${pendingNow(now)} = 0)
    returning b.budget`.execute(db);
  if (rows.length > 0) return 0;
  const known = await db
    .selectFrom('limit_budget')
    .select('wait_until')
    .where('budget', '=', budget)
    .executeTakeFirst();
  const wait = known ? Date.parse(known.wait_until) - Date.parse(now) : 0;
  return wait > 0 ? Math.ceil(wait / 1000) : 'others first';
}

/** @param costs whether the try is used up; beyond the free ones it makes the next one wait, each twice as long. */
export async function settleTry(
  db: Database,
  budget: string,
  rule: Rule,
  costs: boolean,
  now: string,
): Promise<void> {
  const cost = costs ? 1 : 0;
  const used = sql`${usedNow(rule, now)} + ${cost}`;
  const wait = sql`least(${rule.longest}::float8,
    ${rule.first}::float8 * power(2, least(30, greatest(0, ceil(${used}) - ${rule.free}::float8))))`;
  await sql`
    update limit_budget b set used = ${used}, pending = greatest(0, b.pending - 1),
      at = greatest(b.at, ${now}::timestamptz),
      wait_until = case when ${costs} and ${used} > ${rule.free - 1}
        then greatest(b.wait_until, ${now}::timestamptz + ${wait} * interval '1 second') else b.wait_until end
    where b.budget = ${budget}`.execute(db);
}

/** Whether somebody but the account itself vouches for it: WeChat, an invitation, or a centre that looked at its case. */
export async function hasStanding(db: Database, personId: PersonId): Promise<boolean> {
  const { rows } = await sql`
    select from account where person_id = ${personId} and channel <> 'guest'
    union all
    select from staff_role where person_id = ${personId} and until_at is null
    union all
    select from acts_for a join dispute_case c on c.case_id = a.case_id
      where a.person_id = ${personId} and a.until_at is null and c.mediator is not null
    limit 1`.execute(db);
  return rows.length > 0;
}

/** @returns how many wrong guesses there were within the last hour, this one included. */
export async function noteFailure(db: Database, now: string): Promise<number> {
  await sql`
    insert into limit_failure as f (minute, failures) values (date_trunc('minute', ${now}::timestamptz), 1)
    on conflict (minute) do update set failures = f.failures + 1`.execute(db);
  return failuresOfAnHour(db, now);
}

export async function failuresOfAnHour(db: Database, now: string): Promise<number> {
  const { rows } = await sql<{ failures: number }>`
    select coalesce(sum(failures), 0)::int as failures from limit_failure
    where minute > ${now}::timestamptz - interval '1 hour'`.execute(db);
  return rows[0]?.failures ?? 0;
}

/** Says that there are too many just now. @returns whether that is news: of several servers one is told so. */
export async function keepAlarm(db: Database, now: string): Promise<boolean> {
  const { rows } = await sql`
    insert into limit_alarm as a (since, seen_at) values (${now}, ${now})
    on conflict (only_one) do update set since = excluded.since, seen_at = excluded.seen_at
      where a.seen_at <= excluded.seen_at - interval '1 hour' returning since`.execute(db);
  if (rows.length > 0) return true;
  await db
    .updateTable('limit_alarm')
    .set({ seen_at: sql`greatest(seen_at, ${now}::timestamptz)` })
    .execute();
  return false;
}

/** Since when there were too many, as long as that was within the last hour. */
export async function alarmSince(db: Database, now: string): Promise<string | null> {
  const { rows } = await sql<{ since: string }>`
    select since from limit_alarm where seen_at > ${now}::timestamptz - interval '1 hour'`.execute(db);
  return rows[0]?.since ?? null;
}

/** Uploads that this budget began within a day, as long as a ticket is good, and that did not arrive. */
export async function unfinishedUploads(db: Database, askedBy: string, now: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from file
    where asked_by = ${askedBy} and kept_as is null and created_at > ${now}::timestamptz - interval '1 day'`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Throws away budgets that are full again, and what was counted before the last hour. */
export async function forgetOldTries(db: Database, now: string): Promise<void> {
  await sql`delete from limit_budget where budget in (
    select budget from limit_budget where at < ${now}::timestamptz - ${KEPT_DAYS} * interval '1 day'
    for update skip locked)`.execute(db);
  await sql`delete from limit_failure where minute in (
    select minute from limit_failure where minute < ${now}::timestamptz - interval '2 hours'
    for update skip locked)`.execute(db);
}
