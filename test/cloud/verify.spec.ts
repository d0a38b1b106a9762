import { sql } from 'kysely';
import { verifyAll } from '@/cloud/store/verify';
import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let dispute: Dispute;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  dispute = await fileAs(town.http.as('张秀英'));
  const other = town.http.as('李桂芳');
  await talk(staffed, dispute, other);
  for (const text of ['一', '二', '三']) await other.do(dispute.caseId, { type: 'say', room: 'joint', text });
  await fileAs(town.http.as('刘桂英'), { afraid: { safePhone: '13900000009' } });
});
afterAll(() => town.close());

const verify = () => verifyAll(town.db);

it('a database in use is whole, while it is being written, too', async () => {
  const writing = Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      dispute.applicant.do(dispute.caseId, { type: 'say', room: 'joint', text: `第${index}句` }),
    ),
  );
  let busy = true;
  void writing.finally(() => {
    busy = false;
  });
  while (busy) expect((await verify()).broken).toEqual([]);
  await writing;
  const { rows } = await sql<{ events: number }>`select count(*) as events from case_event`.execute(town.db);
  expect(await verify()).toEqual({ cases: 2, events: rows[0]?.events, broken: [] });
});

const FORGERIES: Record<string, string> = {
  'the facts of an event': `update case_event set facts = replace(facts, '"how":"phone"', '"how":"visit"') where type = 'invitation.delivered'`,
  'the words of a message': `update case_event set words = replace(words, '二', '五') where type = 'message.said' and words like '%二%'`,
  'the salt of an event': `update case_event set salt = sha256(salt) where type = 'case.accepted'`,
  'words put in place of none, with a salt and digest to fit them': `update case_event set salt = ''::bytea, words = '{}', words_digest = sha256('{}'::bytea) where type = 'room.opened'`,
  'the time of an event beside its facts': `update case_event set at = at - interval '1 day' where type = 'case.accepted'`,
  'the kind of an event beside its facts': `update case_event set type = 'room.paused' where type = 'room.opened'`,
  'the state': `update dispute_case set state = replace(state, '"stage":"talking"', '"stage":"refused"')`,
  'the code that opens it': `update dispute_case set code = reverse(code)`,
  'the lists on which it stands': `update dispute_case set centres = '{sangzao}'`,
  'who helps to handle it': `update dispute_case set handlers = '{somebody}'`,
  'when time alone changes it': `update dispute_case set wakes_at = wakes_at + interval '1 day' where wakes_at is not null`,
  'that time ever changes it': 'update dispute_case set wakes_at = null',
  'the place it is filed under': `update dispute_case set place = reverse(place)`,
  'the heads': `update dispute_case set heads = regexp_replace(heads, '"hash":"..', '"hash":"zz')`,
  'the head': 'update dispute_case set head = head + 1',
  'an event in the middle, deleted': `delete from case_event where type = 'consent.given'`,
  'the last event, deleted':
    'delete from case_event where ordinal = (select head from dispute_case c where c.case_id = case_event.case_id)',
  'the last event, deleted and the count with it': `with gone as (delete from case_event where ordinal =
      (select head from dispute_case c where c.case_id = case_event.case_id) returning case_id)
    update dispute_case c set head = head - 1 from gone where c.case_id = gone.case_id`,
  'all events of a stream, deleted': `delete from case_event where stream = 'staff'`,
  'two hashes, swapped': `update case_event e set hash = f.hash from case_event f where e.case_id = f.case_id
      and e.stream = 'joint' and f.stream = 'joint' and e.seq + f.seq = 3`,
  'two messages, swapped with their hashes': `update case_event e set hash = f.hash, facts = f.facts, words = f.words,
      salt = f.salt, words_digest = f.words_digest from case_event f where e.case_id = f.case_id
      and e.stream = 'joint' and f.stream = 'joint' and e.seq + f.seq = 3`,
  'an event moved to another audience': `update case_event set stream = 'parties', seq = 99 where type = 'message.said' and stream = 'joint' and seq = 1`,
};

describe('is found out, with the case named:', () => {
  beforeAll(async () => {
    for (const table of ['case_event', 'dispute_case'])
      await sql`create table ${sql.table(`kept_${table}`)} as table ${sql.table(table)}`.execute(town.db);
  });
  afterEach(async () => {
    await sql`delete from case_event`.execute(town.db);
    await sql`insert into case_event table kept_case_event`.execute(town.db);
    await sql`update dispute_case c set head = k.head, heads = k.heads, state = k.state, code = k.code,
      place = k.place, centres = k.centres, handlers = k.handlers, wakes_at = k.wakes_at from kept_dispute_case k where k.case_id = c.case_id`.execute(
      town.db,
    );
  });

  it.each(Object.entries(FORGERIES))('%s', async (_what, statement) => {
    const { numAffectedRows } = await sql.raw(statement).execute(town.db);
    expect(Number(numAffectedRows)).toBeGreaterThan(0);
    const { broken } = await verify();
    expect(broken).toContainEqual({ caseId: dispute.caseId, why: expect.stringMatching(/\w/) });
  });
});

describe('is still whole:', () => {
  it('a case of which words and salts were erased', async () => {
    await sql`update case_event set words = null, salt = null where case_id = ${dispute.caseId}
      and type in ('message.said', 'statement.given', 'contact.given')`.execute(town.db);
    expect((await verify()).broken).toEqual([]);
    const { entries } = await dispute.applicant.ok('case.view', { caseId: dispute.caseId });
    const said = entries.filter((entry) => entry.type === 'message.said');
    expect(said.length).toBeGreaterThan(3);
    expect(said.every((entry) => entry.text === undefined && entry.by.name === '')).toBe(true);
    const again = await dispute.applicant.do(dispute.caseId, { type: 'say', room: 'joint', text: '还在' });
    expect(again.entries).toMatchObject([{ text: '还在' }]);
    expect((await verify()).broken).toEqual([]);
  });
});
