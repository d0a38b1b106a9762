import type { Look, LookedBy, LookKind, LookReason } from '@/domain/case/looks/shape';
import { mergeReasons } from '@/domain/case/looks/tell';
import type { CaseId, PersonId } from '@/domain/ids';
import { canonical } from './chain';
import { type Database, statement } from './database';

interface NewLook {
  readonly caseId: CaseId;
  readonly kind: LookKind;
  readonly by: LookedBy;
  /** `YYYY-MM-DD` in China. */
  readonly day: string;
  readonly at: string;
  readonly reason?: LookReason | undefined;
  readonly note?: string | undefined;
}

const note = statement<{ reasons: LookReason[] }>(`insert into look as l
    (case_id, day, looker, kind, reasons, note, times, last_at)
  select case_id, $2, $3, $4, $5::text[], $6, 1, $7::timestamptz from unnest($1::text[]) as looked (case_id)
  on conflict (case_id, day, looker, kind) do update set
    reasons = array(select distinct unnest(l.reasons || excluded.reasons)),
    note = coalesce(excluded.note, l.note),
    times = l.times + 1,
    last_at = greatest(l.last_at, excluded.last_at)
  returning reasons`);

/** Keeps a look; the same again on the same day raises its number. @returns all reasons of that day. */
export async function keepLook(db: Database, { caseId, ...look }: NewLook): Promise<LookReason[]> {
  return keepLookAt(db, [caseId], look);
}

/** {@link keepLook} at several cases at once, by one statement however many there are. */
export async function keepLookAt(
  db: Database,
  cases: readonly CaseId[],
  { day, by, kind, reason, at, note: words }: Omit<NewLook, 'caseId'>,
): Promise<LookReason[]> {
  const reasons = reason === undefined ? [] : [reason];
  const [row] = await note(db, [cases, day, canonical(by), kind, reasons, words ?? null, at]);
  return mergeReasons(row?.reasons ?? [], []);
}

const noteFirst = statement(`insert into look
    (case_id, day, looker, kind, reasons, note, times, last_at)
  values ($1, $2, $3, $4, $5::text[], null, 1, $6::timestamptz) on conflict do nothing`);

/** Keeps a look where there is none of its kind by this looker on that day. */
export async function keepFirstLook(db: Database, look: Omit<NewLook, 'note'>): Promise<void> {
  const { caseId, day, by, kind, reason, at } = look;
  await noteFirst(db, [caseId, day, canonical(by), kind, reason === undefined ? [] : [reason], at]);
}

/** One more than these tells whether there are earlier ones. */
const DAYS = 30;

/** The looks of the newest days before the given one, whole days, newest first. */
export async function looksOf(
  db: Database,
  caseId: CaseId,
  before: string | undefined,
): Promise<{ readonly looks: Look[]; readonly more: boolean }> {
  const days = await db
    .selectFrom('look')
    .select('day')
    .distinct()
    .where('case_id', '=', caseId)
    .where('day', '<', before ?? '9')
    .orderBy('day', 'desc')
    .limit(DAYS + 1)
    .execute();
  const shown = days.slice(0, DAYS).map(({ day }) => day);
  if (shown.length === 0) return { looks: [], more: false };
  const rows = await db
    .selectFrom('look')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('day', 'in', shown)
    .orderBy('last_at', 'desc')
    .execute();
  const looks = rows.map(
    (row): Look => ({
      day: row.day,
      kind: row.kind,
      by: JSON.parse(row.looker) as LookedBy,
      reasons: row.reasons,
      ...(row.note === null ? {} : { note: row.note }),
      times: row.times,
      last: row.last_at,
    }),
  );
  return { looks, more: days.length > DAYS };
}

/** The names of these people now. */
export async function namesOf(db: Database, people: readonly PersonId[]): Promise<Record<string, string>> {
  if (people.length === 0) return {};
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...people])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.person_id, row.name]));
}
