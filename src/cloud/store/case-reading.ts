import type { CaseState } from '@/domain/case/state';
import type { CasePeople } from '@/domain/case/view';
import type { Person, StaffRole } from '@/domain/case/viewer';
import type { DisputeCode } from '@/domain/code/dispute-code';
import type { CaseId, CentreId, PartyId, PersonId } from '@/domain/ids';
import type { StoredCase } from './case-log';
import { type Database, statement } from './database';

export interface DoneCommand {
  readonly inputHash: string;
  readonly from: number;
  readonly to: number;
  readonly caseId: CaseId | null;
  readonly personId: PersonId | null;
}

/** A case with what ties one person to it, read in one go. */
export interface CaseForPerson {
  readonly case: StoredCase;
  readonly person: Person;
  readonly read: Readonly<Record<string, number>>;
  readonly done: DoneCommand | null;
}

interface Row {
  case_id: string;
  state: string;
  heads: string;
  people: string;
  head: number;
  name: string;
  acts: PartyId[] | null;
  roles: StaffRole[] | null;
  pin: string | null;
  read: Record<string, number> | null;
  mediator_name: string | null;
  mediator_profile: string | null;
  done: {
    input_hash: string;
    from_ordinal: number;
    to_ordinal: number;
    case_id: string;
    person_id: string;
  } | null;
}

/** A case with what ties the person $1 to it. */
const CASES = `select c.case_id, c.state, c.heads, c.people, c.head, me.name,
    (select json_agg(a.party_id) from acts_for a
      where a.case_id = c.case_id and a.person_id = $1 and a.until_at is null) as acts,
    (select json_agg(json_build_object('role', r.role, 'centreId', r.centre_id)) from staff_role r
      where r.person_id = $1 and r.until_at is null) as roles,
    (select pp.pin_id from person_pin pp where pp.person_id = $1) as pin,
    (select json_object_agg(rc.stream, rc.messages) from read_cursor rc
      where rc.case_id = c.case_id and rc.person_id = $1) as read,
    m.name as mediator_name, m.profile as mediator_profile`;
const FROM =
  'from dispute_case c join person me on me.person_id = $1 left join person m on m.person_id = c.mediator';
/** What staff still work on, and what ended lately: somebody calls, and the case has to be found again. */
const CURRENT = "(c.open or c.updated_at > $2::timestamptz - interval '90 days')";
/** By nothing that a private talk changes: which of many cases are listed must not tell of one. */
const LATEST = 'order by c.open desc, c.filed_at desc, c.case_id limit 500';

const selectOne = statement<Row>(`${CASES},
    (select row_to_json(d) from command_done d where d.doer = $1 and d.command_id = $3) as done
  ${FROM} where c.case_id = $2`);
const selectMine = statement<Row>(`${CASES}, null as done ${FROM}
  where c.case_id in (select case_id from acts_for where person_id = $1 and until_at is null) ${LATEST}`);
const selectCentres = statement<Row>(`${CASES}, null as done ${FROM}
  where c.centres && $3::text[] and ${CURRENT} ${LATEST}`);
const selectDesk = statement<Row>(
  `${CASES}, null as done ${FROM} where (c.mediator = $1 or c.handlers @> array[$1]::text[]) and ${CURRENT} ${LATEST}`,
);

const selectThese = statement<Row>(`${CASES}, null as done ${FROM} where c.case_id = any($2::text[])`);

/** Those of the given cases that there are, whether or not they are this person's. */
export async function casesForPerson(
  db: Database,
  personId: PersonId,
  caseIds: readonly CaseId[],
  unlocked?: string,
): Promise<CaseForPerson[]> {
  return caseIds.length === 0
    ? []
    : (await selectThese(db, [personId, caseIds])).map((row) => read(row, personId, unlocked));
}

/**
 * @param with.unlocked the PIN that this person gave lately: without it a person with a PIN is locked out of their
 *   private talks.
 * @returns null when there is no such case, or no such person.
 */
export async function loadForPerson(
  db: Database,
  caseId: CaseId,
  personId: PersonId,
  { commandId, unlocked }: { readonly commandId?: string; readonly unlocked?: string | undefined } = {},
): Promise<CaseForPerson | null> {
  const [row] = await selectOne(db, [personId, caseId, commandId ?? null]);
  return row ? read(row, personId, unlocked) : null;
}

type CaseList = 'mine' | 'centre' | 'desk';

/**
 * The cases of a list, newest change first; who may see which card is decided by the domain's viewer.
 *
 * @param with.centres whose cases, of the list of a centre alone.
 */
export async function listForPerson(
  db: Database,
  list: CaseList,
  personId: PersonId,
  now: string,
  {
    centres = [],
    unlocked,
  }: { readonly centres?: readonly CentreId[]; readonly unlocked?: string | undefined } = {},
): Promise<CaseForPerson[]> {
  const ask = {
    mine: () => selectMine(db, [personId]),
    centre: () => selectCentres(db, [personId, now, [...centres]]),
    desk: () => selectDesk(db, [personId, now]),
  };
  return (await ask[list]()).map((row) => read(row, personId, unlocked));
}

export async function loadByCode(db: Database, code: DisputeCode): Promise<StoredCase | null> {
  const row = await db
    .selectFrom('dispute_case')
    .select(['case_id', 'state', 'heads', 'people', 'head'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

/** A case as its code shows it to anybody: where it is linked to another one, that one. */
export interface OpenedByCode {
  /** The one whose code it is, and the one that it goes on in. */
  readonly cases: readonly CaseId[];
  readonly state: CaseState;
  readonly together: boolean;
}

/** One and the same statement whatever became of the case, so that the time it takes tells nothing. */
const selectOpen = statement<{ cases: CaseId[]; state: string; together: boolean }>(`
  select array_remove(array[c.case_id, f.case_id], null) as cases, coalesce(f.state, c.state) as state,
    f.case_id is not null as together
  from dispute_case c left join dispute_case f
    on f.case_id = case when c.stage = 'linked' then c.state::json -> 'linked' ->> 'into' end
  where c.code = $1`);

export async function loadOpenByCode(db: Database, code: DisputeCode): Promise<OpenedByCode | null> {
  const [row] = await selectOpen(db, [code]);
  return row ? { cases: row.cases, state: JSON.parse(row.state) as CaseState, together: row.together } : null;
}

export async function loadById(db: Database, caseId: CaseId): Promise<StoredCase | null> {
  const row = await db
    .selectFrom('dispute_case')
    .select(['case_id', 'state', 'heads', 'people', 'head'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

/** Throws when there is no such case. */
export async function codeOfCase(db: Database, caseId: CaseId): Promise<DisputeCode> {
  const row = await db
    .selectFrom('dispute_case')
    .select('code')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return row.code as DisputeCode;
}

/** Whether anybody has filed anything yet. */
export async function hasCases(db: Database): Promise<boolean> {
  const first = await db.selectFrom('dispute_case').select('case_id').limit(1).executeTakeFirst();
  return first !== undefined;
}

export async function findDone(db: Database, doer: string, commandId: string): Promise<DoneCommand | null> {
  const row = await db
    .selectFrom('command_done')
    .selectAll()
    .where('doer', '=', doer)
    .where('command_id', '=', commandId)
    .executeTakeFirst();
  return row ? done(row) : null;
}

function read(row: Row, personId: PersonId, unlocked: string | undefined): CaseForPerson {
  const base = stored(row);
  const mediator = base.state.mediator;
  const people: CasePeople =
    mediator && row.mediator_name !== null
      ? {
          ...base.people,
          mediator: {
            ...JSON.parse(row.mediator_profile ?? '{}'),
            personId: mediator.personId,
            name: row.mediator_name,
          },
        }
      : base.people;
  return {
    case: { ...base, people },
    person: {
      personId,
      name: row.name,
      actsFor: row.acts ?? [],
      roles: row.roles ?? [],
      locked: row.pin !== null && row.pin !== unlocked,
      now: new Date().toISOString(),
    },
    read: row.read ?? {},
    done: row.done ? done(row.done) : null,
  };
}

export function stored(row: {
  case_id: string;
  state: string;
  heads: string;
  people: string;
  head: number;
}): StoredCase {
  return {
    caseId: row.case_id as CaseId,
    state: JSON.parse(row.state) as CaseState,
    heads: JSON.parse(row.heads) as StoredCase['heads'],
    people: JSON.parse(row.people) as CasePeople,
    head: row.head,
  };
}

function done(row: {
  input_hash: string;
  from_ordinal: number;
  to_ordinal: number;
  case_id: string | null;
  person_id: string | null;
}): DoneCommand {
  return {
    inputHash: row.input_hash,
    from: row.from_ordinal,
    to: row.to_ordinal,
    caseId: row.case_id as CaseId | null,
    personId: row.person_id as PersonId | null,
  };
}
