import { arrange, type Dispute, fileAs, filing, keyFor, type Staffed, staff, talk } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let second: HttpDoor;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  second = await town.another();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const onSecond = (phone: Phone) => second.withToken(town.http.tokenOf(phone.name) ?? '');
const types = async ({ caseId }: Dispute) =>
  (await staffed.clerk.ok('case.view', { caseId })).entries.map((entry) => entry.type);

describe('the same command again', () => {
  it('has one effect and the same answer', async () => {
    const dispute = await fileAs(somebody());
    const { clerk } = staffed;
    const commandId = fresh();
    const first = await clerk.do(dispute.caseId, { type: 'accept' }, commandId);
    const before = await town.footprint();
    expect(await clerk.do(dispute.caseId, { type: 'accept' }, commandId)).toEqual(first);
    expect(await onSecond(clerk).do(dispute.caseId, { type: 'accept' }, commandId)).toEqual(first);
    expect(await town.footprint()).toBe(before);
  });

  it('files one case, for a guest, too, and signs the same person in', async () => {
    const input = filing();
    const guest = somebody();
    const first = await guest.ok('case.file', input);
    const again = await somebody().ok('case.file', input);
    expect(again).toMatchObject({ caseId: first.caseId, code: first.code, token: expect.any(String) });
    const one = await town.http.withToken(first.token ?? '').ok('session.me', {});
    expect(await town.http.withToken(again.token ?? '').ok('session.me', {})).toEqual(one);

    const known = { ...filing(), commandId: fresh() };
    const signedIn = await guest.ok('case.file', known);
    expect(signedIn.token).toBeUndefined();
    expect(await guest.ok('case.file', known)).toEqual(signedIn);
    expect((await guest.ok('case.mine', {})).cases).toHaveLength(2);
  });

  it('files one case when it comes ten times at once, to two servers', async () => {
    const input = filing();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? second : town.http).as(`急${index}`).ok('case.file', input),
      ),
    );
    expect(new Set(answers.map(({ caseId, code }) => `${caseId} ${code}`)).size).toBe(1);
    const [first] = answers;
    expect(await types({ caseId: first?.caseId ?? '' } as Dispute)).toEqual([
      'case.filed',
      'statement.given',
    ]);
  });

  it('takes a party’s place once when a claim comes five times at once', async () => {
    const dispute = await fileAs(somebody());
    await arrange(staffed, dispute);
    const input = { commandId: fresh(), code: dispute.code, key: await keyFor(staffed, dispute, 'p2') };
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        (index % 2 ? second : town.http).as(`抢${index}`).ok('case.claim', input),
      ),
    );
    expect(new Set(answers.map(({ caseId }) => caseId))).toEqual(new Set([dispute.caseId]));
    const people = await Promise.all(
      answers.map(
        async ({ token }) => (await town.http.withToken(token ?? '').ok('session.me', {})).personId,
      ),
    );
    expect(new Set(people).size).toBe(1);
    expect((await types(dispute)).filter((type) => type === 'party.joined')).toHaveLength(1);
  });

  it('with another input is refused and does nothing', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    const commandId = fresh();
    await applicant.do(caseId, { type: 'say', room: 'centre', text: '一' }, commandId);
    const before = await town.footprint();
    expect(await applicant.refused(caseId, { type: 'say', room: 'centre', text: '二' }, commandId)).toBe(
      'command.id_reused',
    );
    expect((await applicant.no('case.file', filing({ commandId }))).code).toBe('command.id_reused');
    expect(await town.footprint()).toBe(before);
    // The id is its sender's: another person's command of the same id is another command.
    await staffed.clerk.do(caseId, { type: 'accept' }, commandId);
  });

  it('shows a new key in place of the one that was shown once', async () => {
    const dispute = await fileAs(somebody());
    await arrange(staffed, dispute);
    const commandId = fresh();
    const first = await staffed.clerk.do(dispute.caseId, { type: 'issueKey', partyId: 'p2' }, commandId);
    const again = await staffed.clerk.do(dispute.caseId, { type: 'issueKey', partyId: 'p2' }, commandId);
    expect(again.expires).toBe(first.expires);
    expect(again.entries).toEqual(first.entries);
    expect((await types(dispute)).filter((type) => type === 'key.issued')).toHaveLength(1);
    const claimed = await somebody().ok('case.claim', {
      commandId: fresh(),
      code: dispute.code,
      key: again.key ?? '',
    });
    expect(claimed.caseId).toBe(dispute.caseId);
  });

  it('shows no key to a mediator who has given the case away', async () => {
    const dispute = await fileAs(somebody());
    await arrange(staffed, dispute);
    const commandId = fresh();
    const issue = { type: 'issueKey', partyId: 'p2' } as const;
    expect((await staffed.mediator.do(dispute.caseId, issue, commandId)).key).toBeDefined();
    await staffed.mediator.do(dispute.caseId, { type: 'declineCase', reason: '我是他的亲戚' });
    expect((await staffed.mediator.do(dispute.caseId, issue, commandId)).key).toBeUndefined();
  });
});

describe('at once', () => {
  it('two clerks accept a case once, and the second is told that it is done', async () => {
    const colleague = town.http.as('王芳');
    await town.appoint(colleague, 'clerk');
    const dispute = await fileAs(somebody());
    const accept = (phone: Phone) =>
      phone.call('case.do', { caseId: dispute.caseId, commandId: fresh(), command: { type: 'accept' } });
    const answers = await Promise.all([accept(staffed.clerk), accept(onSecond(colleague))]);
    expect(answers.map((answer) => (answer.ok ? 'accepted' : answer.error.code)).sort()).toEqual([
      'accepted',
      'case.not_now',
    ]);
    expect((await types(dispute)).filter((type) => type === 'case.accepted')).toHaveLength(1);
  });

  it('twenty repeats of one message become one message, on two servers', async () => {
    const dispute = await fileAs(somebody());
    const { applicant, caseId } = dispute;
    const commandId = fresh();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? onSecond(applicant) : applicant).do(
          caseId,
          { type: 'say', room: 'centre', text: '喂' },
          commandId,
        ),
      ),
    );
    expect(new Set(answers.map(({ entries }) => JSON.stringify(entries))).size).toBe(1);
    const view = await applicant.ok('case.view', { caseId });
    expect(view.entries.filter((entry) => entry.type === 'message.said')).toHaveLength(1);
    expect(view.case.rooms).toMatchObject([{ room: 'centre', messages: 1 }]);
  });

  it('sixty messages of three people on two servers are all there, in one order for all', async () => {
    const dispute = await fileAs(somebody());
    const other = somebody();
    await talk(staffed, dispute, other);
    const { caseId } = dispute;
    const talkers = [dispute.applicant, other, staffed.mediator];
    const before = await other.ok('case.view', { caseId });
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const talker = talkers[index % 3] as Phone;
        const phone = index % 2 ? onSecond(talker) : talker;
        return phone.do(caseId, { type: 'say', room: 'joint', text: `第${index}句` });
      }),
    );
    const heard = await other.ok('case.since', { caseId, cursor: before.cursor });
    expect(heard.entries.map((entry) => entry.id)).toEqual(
      Array.from({ length: 60 }, (_, index) => `joint:${index + 1}`),
    );
    expect(new Set(heard.entries.map((entry) => entry.text)).size).toBe(60);
    const page = await onSecond(staffed.mediator).ok('case.view', { caseId });
    const last = page.entries.filter((entry) => entry.room === 'joint').map((entry) => entry.id);
    expect(last).toEqual(heard.entries.slice(-last.length).map((entry) => entry.id));
    const earlier = await other.ok('case.earlier', { caseId, room: 'joint', before: last[0] ?? '' });
    expect([...earlier.entries.map((entry) => entry.id), ...last]).toEqual(
      heard.entries.map((entry) => entry.id),
    );
    expect(earlier.more).toBe(false);
  });
});
