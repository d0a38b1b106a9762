import { sql } from 'kysely';
import { migrate } from '@/cloud/store/migrate';
import { verifyAll } from '@/cloud/store/verify';
import { casesThatWake } from '@/cloud/store/waking';
import { fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { PHOTO } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

/** The tables as they were before a case's whole life: by undoing what was done to them since. */
const BEFORE = [
  'drop index case_of_mediator',
  'create index case_of_mediator on dispute_case (mediator, updated_at desc)',
  'drop table limit_budget, limit_failure, limit_alarm, look, poster, person_pin',
  'drop index case_from_poster',
  'alter table file drop column asked_by',
  'drop table notice, notice_allowance, used_ticket, desk_phrases, voice_try',
  'drop index voice_message, voice_written',
  'drop table agreement_number',
  'alter table party_key drop constraint party_key_pkey',
  'alter table party_key drop column actor_id',
  'alter table party_key add primary key (case_id, party_id)',
  'alter table dispute_case drop column centres, drop column handlers, drop column wakes_at',
  'create index case_of_centre on dispute_case (centre_id, open)',
  'alter table file drop column stream',
  "delete from kysely_migration where name > '001-first'",
];

it('cases from before go on: on their lists, awake, with their keys and photos', async () => {
  const applicant = town.http.as('张秀英');
  const dispute = await fileAs(applicant, { files: [await applicant.upload(PHOTO)] });
  const { caseId } = dispute;
  const other = town.http.as('李桂芳');
  await talk(staffed, dispute, other);
  await other.do(caseId, { type: 'say', room: 'joint', text: '看照片', files: [await other.upload(PHOTO)] });
  const before = await staffed.clerk.ok('centre.inbox', {});
  expect(before.cases).toMatchObject([{ caseId, photos: 1 }]);
  const owed = async () => {
    const { rows } = await sql<{ duty: string }>`select person_id || topic || due as duty from notice
      where kind = 'turn' and settled_at is null order by duty`.execute(town.db);
    return rows.map(({ duty }) => duty);
  };
  const duties = await owed();
  expect(duties.length).toBeGreaterThan(0);
  for (const statement of BEFORE) await sql.raw(statement).execute(town.db);

  await migrate(town.db);
  expect(await verifyAll(town.db)).toMatchObject({ cases: 1, broken: [] });
  expect(await staffed.clerk.ok('centre.inbox', {})).toEqual(before);
  const soon = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString();
  expect(await casesThatWake(town.db, soon, 9)).toMatchObject([{ found: { caseId } }]);
  expect(await owed()).toEqual(duties);
  expect((await staffed.mediator.ok('notice.list', {})).notices).toMatchObject([
    { kind: 'turn', case: { caseId } },
  ]);
  await staffed.clerk.do(caseId, { type: 'issueKey', partyId: 'p2', reason: '条子丢了' });
});
