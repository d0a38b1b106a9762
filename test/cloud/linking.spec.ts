import { verifyAll } from '@/cloud/store/verify';
import type { CaseCommandInput } from '@/contract/command';
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
  talk,
} from '../harness/dispute';
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
const somebody = () => town.http.as(`村民${++people}`);
const stranger = () => town.http.as(`路人${++people}`);

const WRONG: CaseCommandInput = { type: 'closeWrong', reason: '同一件事点了两次' };

/** 张 complains of 李, and 李 of 张, about one ditch; the first case is accepted, nobody of the other side in it. */
async function crossed(): Promise<{ first: Dispute; second: Dispute }> {
  const first = await fileAs(somebody());
  await arrange(staffed, first);
  const second = await fileAs(somebody(), {
    applicant: { name: '李桂芳', phone: '13700000002' },
    others: [{ kind: 'person', name: '张秀英' }],
  });
  return { first, second };
}

describe('two cases about one dispute', () => {
  it('become one: the second code shows the first, and its applicant stands in the first', async () => {
    const { first, second } = await crossed();
    const { case: after } = await staffed.clerk.do(
      second.caseId,
      linkInto(first.code, ['p1', 'p2'], ['p2', 'p1']),
    );
    expect(after).toMatchObject({ stage: 'linked', linked: { caseId: first.caseId } });

    const shown = await stranger().ok('case.lookup', { code: second.code });
    const direct = await stranger().ok('case.lookup', { code: first.code });
    expect(shown).toEqual({ ...direct, together: true });
    // The bare second code is no way to the first one's.
    expect(JSON.stringify(shown)).not.toContain(first.code);

    const seen = await second.applicant.ok('case.view', { caseId: second.caseId });
    expect(seen).toMatchObject({ case: { stage: 'linked', linked: { caseId: first.caseId } }, may: [] });
    expect(seen.entries.find(({ type }) => type === 'case.linked')?.text).toBe('两家说的是同一条沟');
    expect(JSON.stringify(seen)).not.toContain(first.code);
    const there = await second.applicant.ok('case.view', { caseId: first.caseId });
    expect(there.case.parties.find(({ you }) => you)).toMatchObject({
      partyId: 'p2',
      joined: true,
      answer: 'none',
    });
    // What was told in the second case is told to nobody in the first.
    const facts = await first.applicant.ok('case.view', { caseId: first.caseId });
    expect(facts.entries.map(({ type }) => type)).not.toContain('case.absorbed');
    expect(facts.entries.map(({ type }) => type)).toContain('party.joined');
    const clerk = await staffed.clerk.ok('case.view', { caseId: first.caseId });
    expect(clerk.case.absorbed).toEqual([second.caseId]);
    expect((await verifyAll(town.db)).broken).toEqual([]);
  });

  it('keep what was said in the second readable, for those who could read it, and no wider', async () => {
    const { first, second } = await crossed();
    const say = { type: 'say', room: 'centre', text: '沟是去年挖的' } as const;
    await second.applicant.do(second.caseId, say);
    await staffed.clerk.do(second.caseId, linkInto(first.code, ['p1', 'p2']));
    const own = await second.applicant.ok('case.view', { caseId: second.caseId });
    expect(JSON.stringify(own.entries)).toContain('沟是去年挖的');
    expect(own.case.rooms.every(({ mayWrite }) => !mayWrite)).toBe(true);
    expect(await second.applicant.refused(second.caseId, say)).toBe('case.not_now');
    expect(await first.applicant.no('case.view', { caseId: second.caseId })).toMatchObject({
      code: 'case.not_yours',
    });
  });

  it('have no door to the first for whoever was not paired, and the sentence all the same', async () => {
    const { first, second } = await crossed();
    await staffed.clerk.do(second.caseId, linkInto(first.code));
    const seen = await second.applicant.ok('case.view', { caseId: second.caseId });
    expect(seen.case.stage).toBe('linked');
    expect(seen.case).not.toHaveProperty('linked');
    expect(JSON.stringify(seen)).not.toContain(first.caseId);
    expect(await second.applicant.no('case.view', { caseId: first.caseId })).toMatchObject({
      code: 'case.not_yours',
    });
  });

  it('do not seat anybody twice or on both sides', async () => {
    const { first, second } = await crossed();
    const own = await fileAs(first.applicant);
    expect(await staffed.clerk.refused(own.caseId, linkInto(first.code, ['p1', 'p2']))).toBe('link.opposing');
    // The same person filed twice: nothing changes for them in the first.
    await staffed.clerk.do(own.caseId, linkInto(first.code, ['p1', 'p1'], ['p2', 'p2']));
    const there = await first.applicant.ok('case.view', { caseId: first.caseId });
    expect(there.case.parties.find(({ you }) => you)?.partyId).toBe('p1');
    // A place that somebody has stays theirs.
    await bringIn(staffed, first, 'p2', stranger());
    await staffed.clerk.do(second.caseId, linkInto(first.code, ['p1', 'p2']));
    expect(await second.applicant.no('case.view', { caseId: first.caseId })).toMatchObject({
      code: 'case.not_yours',
    });
  });

  it('are joined only where both are at home, once, and never in a chain or round in a circle', async () => {
    const { first, second } = await crossed();
    const third = await fileAs(somebody());
    const refused = (dispute: Dispute, code: string) => staffed.clerk.refused(dispute.caseId, linkInto(code));
    expect(await refused(second, second.code)).toBe('link.same');
    expect(await refused(second, completeCode('48217730592618'))).toBe('link.unknown');
    await staffed.clerk.do(second.caseId, linkInto(first.code));
    expect(await refused(third, second.code)).toBe('link.linked');
    expect(await refused(first, third.code)).toBe('link.chain');
    expect(await refused(second, third.code)).toBe('case.not_now');
    const away = await fileAs(somebody());
    await staffed.clerk.do(away.caseId, { type: 'transfer', to: DEPARTMENT.centreId, reason: '劳动的事' });
    await department.do(away.caseId, { type: 'takeTransfer' });
    expect(await refused(third, away.code)).toBe('link.not_yours');
    await staffed.clerk.do(third.caseId, WRONG);
    const fourth = await fileAs(somebody());
    expect(await refused(fourth, third.code)).toBe('link.ended');
  });

  it('write both or neither when everybody does something at once, and answer the same command twice alike', async () => {
    const { first, second } = await crossed();
    const other = await fileAs(somebody());
    const busy = Array.from({ length: 12 }, (_, n) =>
      n % 2 === 0
        ? first.applicant.do(first.caseId, { type: 'say', room: 'centre', text: `第 ${n} 句` })
        : staffed.clerk.do(second.caseId, { type: 'log', how: 'call', partyId: 'p1', result: 'reached' }),
    );
    const command = linkInto(first.code, ['p1', 'p2']);
    const id = fresh();
    // Round in a circle: at most one of these two can be.
    const circle = [
      staffed.clerk.call('case.do', { caseId: second.caseId, commandId: id, command }),
      staffed.clerk.call('case.do', {
        caseId: first.caseId,
        commandId: fresh(),
        command: linkInto(second.code),
      }),
      staffed.clerk.call('case.do', {
        caseId: other.caseId,
        commandId: fresh(),
        command: linkInto(first.code),
      }),
    ];
    await Promise.all(busy);
    const [one, two] = await Promise.all(circle);
    expect([one?.ok, two?.ok].filter(Boolean)).toHaveLength(1);
    if (one?.ok) {
      const again = await staffed.clerk.ok('case.do', { caseId: second.caseId, commandId: id, command });
      expect(again.case.stage).toBe('linked');
    }
    const found = await verifyAll(town.db);
    expect(found.broken).toEqual([]);
  });

  it('go on again from the start where they were joined by mistake', async () => {
    const { first, second } = await crossed();
    await staffed.clerk.do(second.caseId, linkInto(first.code));
    await staffed.clerk.do(second.caseId, { type: 'reopen', reason: '不是同一件事' });
    const shown = await stranger().ok('case.lookup', { code: second.code });
    expect(shown).toMatchObject({ stage: 'received' });
    expect(shown).not.toHaveProperty('together');
  });
});

describe('a key of a case that was joined to another', () => {
  const claim = (phone: Phone, { code }: Dispute, key: string) =>
    ({ phone, input: { commandId: fresh(), code, key } }) as const;

  it('opens nothing where nobody said who its party is in the first', async () => {
    const { first, second } = await crossed();
    const key = await keyFor(staffed, second, 'p1');
    await staffed.clerk.do(second.caseId, linkInto(first.code, ['p2', 'p1']));
    const { phone, input } = claim(stranger(), second, key);
    expect((await phone.no('case.claim', input)).code).toBe('key.linked');
  });

  it('lets the other side of the second case in as whoever it is in the first', async () => {
    const { first } = await crossed();
    const second = await fileAs(somebody());
    await arrange(staffed, second);
    const key = await keyFor(staffed, second, 'p2');
    await staffed.clerk.do(second.caseId, linkInto(first.code, ['p1', 'p1'], ['p2', 'p2']));
    const li = stranger();
    const { input } = claim(li, second, key);
    const claimed = await li.ok('case.claim', input);
    expect(claimed.caseId).toBe(first.caseId);
    expect((await li.ok('case.claim', input)).caseId).toBe(first.caseId);
    const seen = await li.ok('case.view', { caseId: first.caseId });
    expect(seen.case.parties.find(({ you }) => you)).toMatchObject({ partyId: 'p2', answer: 'none' });
    expect(await li.no('case.view', { caseId: second.caseId })).toMatchObject({ code: 'case.not_yours' });
    const again = claim(stranger(), second, key);
    expect((await again.phone.no('case.claim', again.input)).code).toMatch(/^key\./);
    expect((await verifyAll(town.db)).broken).toEqual([]);
  });

  it('opens nothing where somebody has that place, and says whom to call', async () => {
    const { first } = await crossed();
    const second = await fileAs(somebody());
    await arrange(staffed, second);
    const key = await keyFor(staffed, second, 'p2');
    await bringIn(staffed, first, 'p2', stranger());
    await staffed.clerk.do(second.caseId, linkInto(first.code, ['p2', 'p2']));
    const { phone, input } = claim(stranger(), second, key);
    expect(await phone.no('case.claim', input)).toMatchObject({
      code: 'key.linked',
      params: { centre: '花荄镇综治中心' },
    });
  });
});

describe('a code', () => {
  it('answers before, during and after its case moves to another organisation', async () => {
    const dispute = await fileAs(somebody());
    const look = () => stranger().ok('case.lookup', { code: dispute.code });
    expect(await look()).toMatchObject({ stage: 'received', centre: { name: '花荄镇综治中心' } });
    const key = await keyForApplicant(dispute);
    await staffed.clerk.do(dispute.caseId, { type: 'transfer', to: DEPARTMENT.centreId, reason: '劳动的事' });
    expect(await look()).toMatchObject({ stage: 'received', centre: { name: '花荄镇综治中心' } });
    await department.do(dispute.caseId, { type: 'takeTransfer' });
    expect(await look()).toMatchObject({ stage: 'received', centre: { name: DEPARTMENT.name } });
    // The key that was given before opens it after, too.
    const phone = stranger();
    const claimed = await phone.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    expect(claimed.caseId).toBe(dispute.caseId);
  });

  it('of a case that was closed as wrong answers like every end, and opens again with the case', async () => {
    const dispute = await fileAs(somebody());
    await staffed.clerk.do(dispute.caseId, WRONG);
    const shown = await stranger().ok('case.lookup', { code: dispute.code });
    expect(shown).toMatchObject({ stage: 'call_centre', next: null });
    const seen = await dispute.applicant.ok('case.view', { caseId: dispute.caseId });
    expect(seen.case.stage).toBe('void');
    expect(seen.entries.find(({ type }) => type === 'case.voided')?.text).toBe('同一件事点了两次');
    await staffed.clerk.do(dispute.caseId, { type: 'reopen', reason: '其实是真的' });
    expect(await stranger().ok('case.lookup', { code: dispute.code })).toMatchObject({ stage: 'received' });
  });

  it('of a case in talks is not closed as wrong', async () => {
    const dispute = await fileAs(somebody());
    await talk(staffed, dispute, stranger());
    expect(await staffed.clerk.refused(dispute.caseId, WRONG)).toBe('case.not_now');
  });

  async function keyForApplicant(dispute: Dispute) {
    return keyFor(staffed, dispute, 'p1');
  }
});
