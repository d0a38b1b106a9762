import type { Answer } from '@/contract/answers';
import {
  bringIn,
  type Dispute,
  fileAs,
  invited,
  keyFor,
  linkInto,
  type Staffed,
  staff,
  strictKeyFor,
} from '../harness/dispute';
import { fresh, type Phone } from '../harness/phone';
import { CENTRE, openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

const ACTING = { name: '王小军', as: 'helper' } as const;
const p2 = { partyId: 'p2' } as const;
let people = 0;
const somebody = () => town.http.as(`等的人${++people}`);

const claim = (phone: Phone, { code }: Dispute, key: string, acting?: typeof ACTING) =>
  phone.ok('case.claim', { commandId: fresh(), code, key, ...(acting ? { acting } : {}) });

const listOf = (phone: Phone): Promise<Answer<'case.mine'>> => phone.ok('case.mine', {});
const rowOf = ({ caseId, code }: Dispute) => ({
  caseId,
  code,
  centre: { name: CENTRE.name, phone: CENTRE.phone },
});

describe('somebody whom the centre checks first', () => {
  it('finds in their list the code that they typed and whom to call, and nothing else of the case', async () => {
    const dispute = await invited(staffed, somebody());
    const guest = somebody();
    await claim(guest, dispute, await strictKeyFor(staffed, dispute));
    expect(await listOf(guest)).toEqual({ cases: [], waiting: [rowOf(dispute)] });
  });

  it('has the ordinary card there once they are confirmed', async () => {
    const dispute = await invited(staffed, somebody());
    const guest = somebody();
    await claim(guest, dispute, await strictKeyFor(staffed, dispute));
    await staffed.clerk.do(dispute.caseId, { type: 'confirmClaim', ...p2, how: 'callback' });
    const { cases, ...rest } = await listOf(guest);
    expect(cases).toMatchObject([{ caseId: dispute.caseId, kind: 'neighbours' }]);
    expect(rest).toEqual({});
  });

  it('has nothing there once the centre has taken it back', async () => {
    const dispute = await invited(staffed, somebody());
    const guest = somebody();
    await claim(guest, dispute, await strictKeyFor(staffed, dispute));
    await staffed.clerk.do(dispute.caseId, { type: 'undoClaim', ...p2, reason: '打错了' });
    expect(await listOf(guest)).toEqual({ cases: [] });
    expect((await guest.no('case.view', dispute)).code).toBe('access.ended');
  });

  it('has it beside their own cases, also where the centre doubts them only later', async () => {
    const [dispute, own] = [await invited(staffed, somebody()), somebody()];
    const filed = await fileAs(own);
    await bringIn(staffed, dispute, 'p2', own);
    await staffed.clerk.do(dispute.caseId, { type: 'doubtClaim', ...p2, reason: '不像本人' });
    const { cases, waiting } = await listOf(own);
    expect(cases.map(({ caseId }) => caseId)).toEqual([filed.caseId]);
    expect(waiting).toEqual([rowOf(dispute)]);
    await staffed.clerk.do(dispute.caseId, { type: 'confirmClaim', ...p2, how: 'window' });
    expect(await listOf(own)).not.toHaveProperty('waiting');
  });
});

describe('somebody who says that they act for a party', () => {
  it('waits in their own list alone, and nobody else of the case sees anything of it in theirs', async () => {
    const dispute = await invited(staffed, somebody());
    const [party, nephew] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', party);
    await claim(nephew, dispute, await keyFor(staffed, dispute, 'p2'), ACTING);
    expect(await listOf(nephew)).toEqual({ cases: [], waiting: [rowOf(dispute)] });
    for (const phone of [party, dispute.applicant]) expect(await listOf(phone)).not.toHaveProperty('waiting');
    for (const operation of ['centre.inbox', 'desk.queue'] as const) {
      const phone = operation === 'centre.inbox' ? staffed.clerk : staffed.mediator;
      expect(await phone.ok(operation, {})).not.toHaveProperty('waiting');
    }
  });

  it('is shown the code on their slip where that case goes on in another one, and not the other code', async () => {
    const [first, second] = [await invited(staffed, somebody()), await fileAs(somebody())];
    await staffed.clerk.do(second.caseId, { type: 'accept' });
    const nephew = somebody();
    const key = await keyFor(staffed, second, 'p2');
    await staffed.clerk.do(second.caseId, linkInto(first.code, ['p1', 'p1'], ['p2', 'p2']));
    await claim(nephew, second, key, ACTING);
    const list = await listOf(nephew);
    expect(list).toEqual({ cases: [], waiting: [{ ...rowOf(second), caseId: first.caseId }] });
    expect(JSON.stringify(list)).not.toContain(first.code);
  });

  it('is answered by no code as a case of theirs', async () => {
    const dispute = await invited(staffed, somebody());
    const nephew = somebody();
    await claim(nephew, dispute, await keyFor(staffed, dispute, 'p2'), ACTING);
    expect(await nephew.ok('case.mine', { code: dispute.code })).toEqual({ cases: [] });
  });
});
