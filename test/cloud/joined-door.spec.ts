import { completeCode } from '@/domain/code/dispute-code';
import {
  arrange,
  bringIn,
  type Dispute,
  fileAs,
  keyFor,
  linkInto,
  type Staffed,
  staff,
} from '../harness/dispute';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const link = (second: Dispute, first: Dispute, ...same: [string, string][]) =>
  staffed.clerk.do(second.caseId, linkInto(first.code, ...same));
/** Which of their own cases a person is led to by a code. */
const ledTo = async (phone: Phone, { code }: Dispute) =>
  (await phone.ok('case.mine', { code })).cases.map(({ caseId }) => caseId);

/** A first case with both sides in it, and a second one with an applicant of its own. */
async function two() {
  const first = await fileAs(somebody());
  await arrange(staffed, first);
  const other = somebody();
  await bringIn(staffed, first, 'p2', other);
  const second = await fileAs(somebody());
  return { first, other, second };
}

describe('the code of a joined case', () => {
  it('leads both sides of the first to it, and nobody who does not take part there', async () => {
    const { first, other, second } = await two();
    const busy = await fileAs(other);
    expect(await ledTo(first.applicant, second)).toEqual([]);
    await link(second, first);
    expect(await ledTo(first.applicant, second)).toEqual([first.caseId]);
    expect(await ledTo(other, second)).toEqual([first.caseId]);
    expect(await ledTo(other, busy)).toEqual([busy.caseId]);
    const { applicant: elsewhere } = await fileAs(somebody());
    for (const phone of [second.applicant, elsewhere, staffed.clerk, staffed.mediator])
      expect(await phone.ok('case.mine', { code: second.code })).toEqual({ cases: [] });
  });

  it('leads whoever came from the second, by its filing or by its key', async () => {
    const first = await fileAs(somebody());
    await arrange(staffed, first);
    const second = await fileAs(somebody());
    await arrange(staffed, second);
    const key = await keyFor(staffed, second, 'p2');
    await link(second, first, ['p1', 'p2'], ['p2', 'p1']);
    expect(await ledTo(second.applicant, second)).toEqual([first.caseId]);
    const third = await fileAs(somebody());
    await arrange(staffed, third);
    const another = await keyFor(staffed, third, 'p2');
    const free = await fileAs(somebody());
    await arrange(staffed, free);
    await link(third, free, ['p2', 'p2']);
    const guest = somebody();
    await guest.ok('case.claim', { commandId: fresh(), code: third.code, key: another });
    expect(await ledTo(guest, third)).toEqual([free.caseId]);
    // The place was taken by then: its key opened nothing.
    const late = somebody();
    await late.no('case.claim', { commandId: fresh(), code: second.code, key });
    await fileAs(late);
    expect(await ledTo(late, second)).toEqual([]);
  });

  it('leads there no more once its case is taken up again by itself', async () => {
    const { first, second } = await two();
    await link(second, first);
    await staffed.clerk.do(second.caseId, { type: 'reopen', reason: '不是同一件事' });
    expect(await ledTo(first.applicant, second)).toEqual([]);
    expect(await ledTo(second.applicant, second)).toEqual([second.caseId]);
  });

  it('says the same to everybody as a bare code, whoever asks', async () => {
    const { first, other, second } = await two();
    await link(second, first);
    const asked = [first.applicant, other, second.applicant, staffed.clerk, somebody()];
    const answers = await Promise.all(asked.map((phone) => phone.ok('case.lookup', { code: second.code })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is nobody’s: that it is said like at the bare code, and nobody signed out is told anything', async () => {
    const { first } = await two();
    const code = completeCode('48217730592618');
    expect((await first.applicant.no('case.mine', { code })).code).toBe('code.not_found');
    expect((await somebody().no('case.mine', { code: first.code })).code).toBe('identity.missing');
  });
});
