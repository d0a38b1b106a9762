import { sql } from 'kysely';
import { verifyAll } from '@/cloud/store/verify';
import type { CaseCommandInput } from '@/contract/command';
import type { ApiAnswer } from '@/contract/errors';
import { fileAs, type Staffed, staff } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import {
  agree,
  bindAll,
  clause,
  drafted,
  identify,
  type Lived,
  liveTo,
  SIGNATURE,
  signature,
} from '../harness/lives';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, type Phone } from '../harness/phone';
import { CENTRE, DEPARTMENT, openTown, type Town } from '../harness/town';

let town: Town;
let second: HttpDoor;
let staffed: Staffed;
let time: MovedTime;
beforeAll(async () => {
  town = await openTown();
  second = await town.another();
  time = moveTime('2026-11-30T01:00:00.000Z');
  staffed = await staff(town, town.http);
});
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const talks = () => liveTo(staffed, somebody(), somebody());
/** The same person at the other server. */
const elsewhere = (phone: Phone) => second.withToken(town.http.tokenOf(phone.name) ?? '');
const send = (phone: Phone, { caseId }: Pick<Lived, 'caseId'>, command: CaseCommandInput) =>
  phone.call('case.do', { caseId, commandId: fresh(), command });
const outcomes = (answers: readonly ApiAnswer<unknown>[]) =>
  answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort();
const entriesOf = async ({ caseId }: Lived, type: string) =>
  (await staffed.mediator.ok('case.view', { caseId })).entries.filter((entry) => entry.type === type);

afterEach(async () => {
  expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
});

it('two mediators fix one meeting once', async () => {
  const lived = await talks();
  const { personId } = await staffed.otherMediator.ok('session.me', {});
  await staffed.clerk.do(lived.caseId, { type: 'addHandler', personId, as: 'co_mediator' });
  const times = [time.in(24), time.in(48)];
  const place = { minutes: 60, remote: false, place: '第一调解室' };
  await staffed.mediator.do(lived.caseId, { type: 'proposeMeeting', times, ...place });
  const fix = (phone: Phone, index: number) =>
    send(phone, lived, { type: 'fixMeeting', meetingId: 'm1', time: times[index] ?? '' });
  const answers = await Promise.all([fix(staffed.mediator, 0), fix(elsewhere(staffed.otherMediator), 1)]);
  expect(outcomes(answers)).toEqual(['case.not_now', 'done']);
  expect(await entriesOf(lived, 'meeting.fixed')).toHaveLength(1);
});

it('of two who counter the same version of a clause, the second is told that it has changed', async () => {
  const lived = await talks();
  const terms = clause(time.day(20));
  await staffed.mediator.do(lived.caseId, { type: 'proposeTerm', ...terms });
  const counter = (phone: Phone, amount: number) =>
    send(phone, lived, { type: 'counterTerm', termId: 't1', base: 1, ...terms, amount });
  const answers = await Promise.all([
    counter(lived.applicant, 600_000),
    counter(elsewhere(lived.other), 400_000),
  ]);
  expect(outcomes(answers)).toEqual(['done', 'term.changed']);
});

it('an agreement that all sign and seal at one moment takes effect once and is printed once', async () => {
  const lived = await talks();
  await agree(lived, time.day(20));
  const digest = await drafted(lived);
  await identify(lived);
  const answers = await Promise.all([
    send(lived.applicant, lived, signature(digest)),
    send(elsewhere(lived.other), lived, signature(digest)),
    send(staffed.mediator, lived, { type: 'signAsMediator', digest, signature: SIGNATURE }),
    send(elsewhere(staffed.clerk), lived, { type: 'sealAgreement', digest }),
  ]);
  expect(outcomes(answers)).toEqual(['done', 'done', 'done', 'done']);
  for (const type of ['agreement.took_effect', 'agreement.printed'])
    expect([type, (await entriesOf(lived, type)).length]).toEqual([type, 1]);
});

it('nobody’s name comes onto a text that is taken back at the same moment', async () => {
  for (let round = 0; round < 4; round += 1) {
    const lived = await talks();
    await agree(lived, time.day(20));
    const digest = await drafted(lived);
    await identify(lived);
    const [signed] = await Promise.all([
      send(lived.applicant, lived, signature(digest)),
      send(elsewhere(staffed.mediator), lived, { type: 'reviseAgreement', reason: '日期写错了' }),
    ]);
    expect(['done', 'agreement.changed', 'case.not_now']).toContain(outcomes([signed])[0]);
    const again = await drafted(lived);
    const { case: seen } = await lived.applicant.ok('case.view', { caseId: lived.caseId });
    expect(seen.agreement).toMatchObject({ digest: again, signed: [], checked: [] });
    expect(await lived.applicant.refused(lived.caseId, signature(digest))).toMatch(
      /^agreement\.(changed|identity_first)$/,
    );
  }
});

it('agreements that are drafted at once each get a number of their own', async () => {
  const many = await Promise.all(Array.from({ length: 5 }, talks));
  for (const lived of many) await agree(lived, time.day(20));
  await Promise.all(many.map((lived) => drafted(lived)));
  const numbers = await Promise.all(
    many.map(async ({ caseId, applicant }) => {
      const { case: seen } = await applicant.ok('case.view', { caseId });
      return seen.agreement?.number;
    }),
  );
  expect(new Set(numbers).size).toBe(5);
});

it('a case that is taken over and sent back at once is either taken or back, never both', async () => {
  const department = town.http.as('秦岚');
  await town.appoint(department, 'clerk', DEPARTMENT.centreId);
  for (let round = 0; round < 4; round += 1) {
    const dispute = await fileAs(somebody());
    await staffed.clerk.do(dispute.caseId, { type: 'transfer', to: DEPARTMENT.centreId, reason: '劳动争议' });
    const answers = await Promise.all([
      send(department, dispute, { type: 'takeTransfer' }),
      send(elsewhere(department), dispute, {
        type: 'returnTransfer',
        office: '市监所',
        reason: '不是劳动关系',
      }),
    ]);
    expect(outcomes(answers)).toEqual(['case.not_yours', 'done']);
    const { rows } = await sql<{ centres: string[] }>`
      select centres from dispute_case where case_id = ${dispute.caseId}`.execute(town.db);
    expect([[CENTRE.centreId], [DEPARTMENT.centreId]]).toContainEqual(rows[0]?.centres);
  }
});

it('a paper that many ask for at once is there for each of them', async () => {
  const lived = await talks();
  await bindAll(lived, time.day(20));
  const { caseId } = lived;
  const ask = (phone: Phone) => phone.call('case.paper', { caseId, form: 'rights_notice' });
  const phones = [lived.applicant, elsewhere(lived.applicant), lived.applicant, elsewhere(lived.applicant)];
  expect(outcomes(await Promise.all(phones.map(ask)))).toEqual(phones.map(() => 'done'));
});
