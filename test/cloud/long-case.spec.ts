import { sql } from 'kysely';
import { eventsAfter } from '@/cloud/store/case-events';
import { append } from '@/cloud/store/case-log';
import { loadForPerson } from '@/cloud/store/case-reading';
import type { Database } from '@/cloud/store/database';
import { decide } from '@/domain/case/decide';
import { viewerOf } from '@/domain/case/viewer';
import type { CaseId, PersonId } from '@/domain/ids';
import { fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { sayMany } from '../harness/many-messages';
import { NOTHING_BESIDE, setting } from '../harness/setting';
import { openTown, type Town } from '../harness/town';

const MANY = 3_000;
/** What a party reads. */
const STREAMS = ['open', 'centre:p1', 'office:p1', 'private:p1.1', 'parties', 'joint', 'accord'];

let town: Town;
let caseId: CaseId;
let applicant: PersonId;
beforeAll(async () => {
  town = await openTown();
  const staffed = await staff(town, town.http);
  // What the planner believes of a case it believes of all: one is long, and most are not.
  for (let other = 1; other <= 10; other += 1) await talkLong(staffed, `村民${other}`, 40);
  [caseId, applicant] = await talkLong(staffed, '张秀英', MANY);
  await sql`vacuum analyze`.execute(town.db);
});
afterAll(() => town.close());

async function talkLong(staffed: Staffed, name: string, messages: number): Promise<[CaseId, PersonId]> {
  const dispute = await fileAs(town.http.as(name));
  const caseId = dispute.caseId as CaseId;
  await talk(staffed, dispute, town.http.as(`${name}的邻居`));
  const { person_id } = await town.db
    .selectFrom('acts_for')
    .select('person_id')
    .where('case_id', '=', caseId)
    .where('party_id', '=', 'p1')
    .executeTakeFirstOrThrow();
  await sayMany(town.connectionString, caseId, person_id as PersonId, messages);
  return [caseId, person_id as PersonId];
}

/** How many rows of the log this transaction has looked at so far, by any index or by none. */
async function rowsRead(trx: Database): Promise<number> {
  const { rows } = await sql<{ read: string }>`select sum(pg_stat_get_xact_tuples_returned(place)) as read
    from (select 'case_event'::regclass as place
      union all select indexrelid from pg_index where indrelid = 'case_event'::regclass) places`.execute(trx);
  return Number(rows[0]?.read);
}

it('reads of a long case no more than what is new', async () => {
  await town.db.transaction().execute(async (trx) => {
    const held = Object.fromEntries(STREAMS.map((stream) => [stream, MANY - 2]));
    const found = await eventsAfter(trx, caseId, held, 101);
    expect(found.map(({ event, seq }) => [event.stream, seq])).toEqual([
      ['joint', MANY - 1],
      ['joint', MANY],
    ]);
    const read = await rowsRead(trx);
    expect(read).toBeGreaterThanOrEqual(2);
    expect(read).toBeLessThan(100);
  });
});

it('brings page after page of several streams in the order of the case', async () => {
  const from = { open: 0, parties: 0, joint: 0 };
  const all = await eventsAfter(town.db, caseId, from, 10 * MANY);
  const positions: Record<string, number> = { ...from };
  const paged: number[] = [];
  while (paged.length < all.length) {
    const page = await eventsAfter(town.db, caseId, positions, 1_001);
    expect(page).not.toEqual([]);
    for (const { event, seq, ordinal } of page) {
      positions[event.stream] = seq;
      paged.push(ordinal);
    }
  }
  expect(paged.length).toBeGreaterThan(MANY);
  expect(paged).toEqual(all.map(({ ordinal }) => ordinal));
  expect(paged).toEqual([...paged].sort((a, b) => a - b));
});

it('changes no index of the case when something is said', async () => {
  await town.db.transaction().execute(async (trx) => {
    const loaded = await loadForPerson(trx, caseId, applicant);
    if (!loaded) throw new Error('no such case');
    const decision = decide(
      loaded.case.state,
      viewerOf(loaded.case.state, loaded.person),
      { type: 'say', room: 'joint', text: '再说一句' },
      setting(new Date().toISOString(), NOTHING_BESIDE, loaded.person.name),
    );
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(await append(trx, { case: loaded.case, events: decision.events, reader: applicant })).not.toBe(
      null,
    );
    const { rows } = await sql`select
      pg_stat_get_xact_tuples_updated('dispute_case'::regclass) as updated,
      pg_stat_get_xact_tuples_hot_updated('dispute_case'::regclass) as hot`.execute(trx);
    expect(rows).toEqual([{ updated: 1, hot: 1 }]);
  });
});
