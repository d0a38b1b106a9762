import { verifyAll } from '@/cloud/store/verify';
import type { CaseCommandInput } from '@/contract/command';
import type { CaseState } from '@/domain/case/state';
import { type Dispute, fileAs, keyFor, linkInto, type Staffed, staff } from '../harness/dispute';
import { fresh, type Phone } from '../harness/phone';
import { DEPARTMENT, openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let department: Phone;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  department = town.http.as('秦岚');
  await town.appoint(department, 'clerk', DEPARTMENT.centreId);
});
afterAll(() => town.close());

let people = 0;
const filed = () => fileAs(town.http.as(`村民${++people}`));
const into = ({ code }: Dispute) => linkInto(code);
const AGAIN: CaseCommandInput = { type: 'reopen', reason: '不是同一件事' };

const link = (from: Dispute, to: Dispute) => staffed.clerk.do(from.caseId, into(to));
const reopen = (dispute: Dispute) => staffed.clerk.do(dispute.caseId, AGAIN);
const seen = async (phone: Phone, { caseId }: Dispute) => phone.ok('case.view', { caseId });
const typesOf = async (phone: Phone, dispute: Dispute) =>
  (await seen(phone, dispute)).entries.map(({ type }) => type);

/** A second case that was joined to a first one and is taken up again by itself; and a third one. */
async function takenUpAgain() {
  const [first, second, third] = [await filed(), await filed(), await filed()];
  await link(second, first);
  await reopen(second);
  return { first, second, third };
}

/** The cases as they are stored, each checked against its log. */
async function stored(disputes: readonly Dispute[]): Promise<CaseState[]> {
  expect((await verifyAll(town.db)).broken).toEqual([]);
  const ids = disputes.map(({ caseId }) => caseId);
  const rows = await town.db.selectFrom('dispute_case').select('state').where('case_id', 'in', ids).execute();
  return rows.map(({ state }) => JSON.parse(state) as CaseState);
}

/** A code leads at most one step on, and every case knows exactly whose codes lead to it. */
function expectOneStep(states: readonly CaseState[]): void {
  const linked = states.flatMap((one) => (one.stage === 'linked' ? [one] : []));
  for (const state of states) {
    const leading = linked.filter((one) => one.linked.into === state.caseId).map(({ caseId }) => caseId);
    expect([...(state.absorbed ?? [])].sort()).toEqual(leading.sort());
    if (state.stage === 'linked') expect(leading).toEqual([]);
  }
}

describe('a joined case that is taken up again', () => {
  it('holds the first no longer: that one can be joined to another, and each code leads to one open case', async () => {
    const { first, second, third } = await takenUpAgain();
    expect((await seen(staffed.clerk, first)).may).toContain('linkCase');
    const { case: after } = await link(first, third);
    expect(after).toMatchObject({ stage: 'linked', linked: { caseId: third.caseId } });

    await staffed.clerk.do(third.caseId, { type: 'accept' });
    const look = ({ code }: Dispute) => town.http.as('路人').ok('case.lookup', { code });
    expect(await look(first)).toEqual({ ...(await look(third)), together: true });
    expect(await look(second)).toMatchObject({ stage: 'received' });
    expect(await look(second)).not.toHaveProperty('together');
    expectOneStep(await stored([first, second, third]));
  });

  it('can be joined to the first again, and the first to it', async () => {
    const { first, second } = await takenUpAgain();
    await link(second, first);
    expect(await staffed.clerk.refused(first.caseId, into(second))).toBe('link.chain');
    await reopen(second);
    await link(first, second);
    expect((await seen(staffed.clerk, second)).case.absorbed).toEqual([first.caseId]);
    expectOneStep(await stored([first, second]));
  });

  it('is told to the staff of the first, with the reason, and to nobody else', async () => {
    const { first, second } = await takenUpAgain();
    const clerk = await seen(staffed.clerk, first);
    expect(clerk.case).not.toHaveProperty('absorbed');
    expect(clerk.entries.find(({ type }) => type === 'case.released')?.text).toBe('不是同一件事');
    expect(await typesOf(first.applicant, first)).not.toContain('case.released');
    expect(await typesOf(second.applicant, second)).not.toContain('case.released');
  });

  it('leaves the first where it is while another one leads there', async () => {
    const { first, second, third } = await takenUpAgain();
    await link(second, first);
    const fourth = await filed();
    await link(fourth, first);
    await reopen(second);
    const { case: view, may } = await seen(staffed.clerk, first);
    expect(view.absorbed).toEqual([fourth.caseId]);
    expect(may).not.toContain('linkCase');
    expect(await staffed.clerk.refused(first.caseId, into(third))).toBe('link.chain');
  });

  it('leaves a first one that has ended or moved meanwhile', async () => {
    const [first, second, third] = [await filed(), await filed(), await filed()];
    await link(second, first);
    await link(third, first);
    await staffed.clerk.do(first.caseId, { type: 'transfer', to: DEPARTMENT.centreId, reason: '劳动的事' });
    await department.do(first.caseId, { type: 'takeTransfer' });
    await reopen(second);
    expect((await seen(department, first)).case.absorbed).toEqual([third.caseId]);
    await first.applicant.do(first.caseId, { type: 'withdraw' });
    await reopen(third);
    const { case: view, entries } = await seen(department, first);
    expect(view).not.toHaveProperty('absorbed');
    expect(view.stage).toBe('withdrawn');
    expect(entries.filter(({ type }) => type === 'case.released')).toHaveLength(2);
    expectOneStep(await stored([first, second, third]));
  });

  it('leaves whoever waits in the first by its key the code that they typed, and not the other one', async () => {
    const [first, second] = [await filed(), await filed()];
    for (const dispute of [first, second]) await staffed.clerk.do(dispute.caseId, { type: 'accept' });
    const key = await keyFor(staffed, second, 'p2');
    const same = [{ partyId: 'p2', is: 'p2' }];
    const command = { type: 'linkCase', code: first.code, same, reason: '同一件事' } as const;
    await staffed.clerk.do(second.caseId, command);
    const nephew = town.http.as('侄子');
    const acting = { name: '李小军', as: 'agent' } as const;
    await nephew.ok('case.claim', { commandId: fresh(), code: second.code, key, acting });
    await reopen(second);
    const list = await nephew.ok('case.mine', {});
    expect(list.waiting).toMatchObject([{ caseId: first.caseId, code: second.code }]);
    expect(JSON.stringify(list)).not.toContain(first.code);
  });

  it('changes both cases or neither, whatever else is done at once, and twice sent only once', async () => {
    const { first, second, third } = await takenUpAgain();
    await link(second, first);
    const id = fresh();
    const again = { caseId: second.caseId, commandId: id, command: AGAIN };
    const done = await Promise.all([
      staffed.clerk.call('case.do', again),
      staffed.clerk.call('case.do', again),
      staffed.clerk.call('case.do', { caseId: first.caseId, commandId: fresh(), command: into(third) }),
      staffed.clerk.call('case.do', { caseId: third.caseId, commandId: fresh(), command: into(first) }),
      ...Array.from({ length: 4 }, (_, n) =>
        first.applicant.call('case.do', {
          caseId: first.caseId,
          commandId: fresh(),
          command: { type: 'say', room: 'centre', text: `第 ${n} 句` },
        }),
      ),
    ]);
    expect(done.slice(0, 2).map(({ ok }) => ok)).toEqual([true, true]);
    const states = await stored([first, second, third]);
    expectOneStep(states);
    const told = (await typesOf(staffed.clerk, first)).filter((type) => type === 'case.released');
    // Once by the link of the story before, once by this one.
    expect(told).toHaveLength(2);
    expect(states.find(({ caseId }) => caseId === second.caseId)?.stage).toBe('filed');
  });
});
