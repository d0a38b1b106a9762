import type { CaseState } from '@/domain/case/state';
import type { StaffRole, Tied } from '@/domain/case/viewer';
import type { CaseId, PartyId, PersonId } from '@/domain/ids';
import { type Database, statement } from './database';

interface Row {
  state: string;
  acts: { person: PersonId; party: PartyId }[] | null;
  roles: (StaffRole & { person: PersonId })[] | null;
}

const selectTies = statement<Row>(`select c.state,
    (select json_agg(json_build_object('person', a.person_id, 'party', a.party_id)) from acts_for a
      where a.case_id = c.case_id and a.person_id = any($2::text[]) and a.until_at is null) as acts,
    (select json_agg(json_build_object('person', r.person_id, 'role', r.role, 'centreId', r.centre_id))
      from staff_role r where r.person_id = any($2::text[]) and r.until_at is null) as roles
  from dispute_case c where c.case_id = $1`);

/** A case as it stands, with what ties each of these persons to it, in one question. Null: there is no such case. */
export async function loadTies(
  db: Database,
  caseId: CaseId,
  personIds: readonly PersonId[],
): Promise<{ readonly state: CaseState; readonly ties: readonly Tied[] } | null> {
  const [row] = await selectTies(db, [caseId, personIds]);
  if (!row) return null;
  const ties = new Map(
    personIds.map((personId) => [
      personId,
      { personId, actsFor: [] as PartyId[], roles: [] as StaffRole[], now: new Date().toISOString() },
    ]),
  );
  for (const { person, party } of row.acts ?? []) ties.get(person)?.actsFor.push(party);
  for (const { person, role, centreId } of row.roles ?? []) ties.get(person)?.roles.push({ role, centreId });
  return { state: JSON.parse(row.state) as CaseState, ties: [...ties.values()] };
}

const selectWatched = statement<{ person: PersonId; case_id: CaseId }>(`
  select person_id as person, case_id from acts_for where person_id = any($1::text[]) and until_at is null
  union select mediator, case_id from dispute_case where open and mediator = any($1::text[])
  union select handler, case_id from dispute_case, unnest(handlers) as handler
    where open and handlers && $1::text[] and handler = any($1::text[])`);

/** The cases that concern each of these persons: those they act in, and the open ones they mediate. */
export async function watchedCases(
  db: Database,
  personIds: readonly PersonId[],
): Promise<{ readonly personId: PersonId; readonly caseId: CaseId }[]> {
  const rows = await selectWatched(db, [personIds]);
  return rows.map(({ person, case_id }) => ({ personId: person, caseId: case_id }));
}
