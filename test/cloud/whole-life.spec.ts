import { createHash } from 'node:crypto';
import { verifyAll } from '@/cloud/store/verify';
import type { Done } from '@/contract/answers';
import { arrange, bringIn, fileAs, type Staffed, staff } from '../harness/dispute';
import { clause, drafted, type InputOf, type Lived, SIGNATURE, signature } from '../harness/lives';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { type Door, fresh, PHOTO, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

/** Who puts what on the agreement, in the order of this door. */
type Hand = 'applicant' | 'agent' | 'mediator' | 'seal';
const ORDERS: Readonly<Record<string, readonly Hand[]>> = {
  'by HTTP': ['seal', 'mediator', 'agent', 'applicant'],
  'by the cloud function': ['applicant', 'agent', 'mediator', 'seal'],
};

const ANYBODY: Omit<InputOf<'appointActor'>, 'type'> = {
  as: 'agent',
  name: '别人',
  authority: 'spoken',
  scope: ['read'],
  ownInterest: false,
};
const ANY_TEXT = { facts: '一', issue: '二', responsibility: '三', manner: '四', form: 'screen' } as const;

type WithAgent = Lived & { readonly agent: Phone };

let town: Town;
let time: MovedTime;
// A Monday morning in China.
const MONDAY = '2026-11-30T01:00:00.000Z';

beforeAll(async () => {
  town = await openTown();
  // Tokens last a month from when they are given.
  time = moveTime(MONDAY);
});
beforeEach(() => time.on(MONDAY));
afterAll(async () => {
  time.end();
  await town.close();
});

describe.each(Object.keys(ORDERS))('%s', (name) => {
  let door: Door;
  let staffed: Staffed;
  beforeAll(async () => {
    door = name === 'by HTTP' ? town.http : town.function();
    staffed = await staff(town, door, ` ${door.name}`);
  });

  /** To the open room, with a mediator whom one side knows, and the other side's lawyer with a key of his own. */
  async function talks(): Promise<WithAgent> {
    const { clerk, mediator } = staffed;
    const [applicant, other, agent] = ['张秀英', '李桂芳', '王律师'].map((who) => door.as(who)) as [
      Phone,
      Phone,
      Phone,
    ];
    const dispute = await fileAs(applicant);
    const { caseId } = dispute;
    await arrange(staffed, dispute);
    await mediator.do(caseId, { type: 'declare', relation: 'kin', text: '李桂芳是我表姐' });
    time.on(24);
    await bringIn(staffed, dispute, 'p2', other);
    await other.do(caseId, { type: 'consent' });
    const near = { caseId, commandId: fresh(), command: { type: 'openRoom' } };
    expect(await mediator.no('case.do', near)).toMatchObject({
      code: 'mediator.not_accepted',
      params: { missing: 2 },
    });
    for (const phone of [applicant, other]) await phone.do(caseId, { type: 'acceptMediator' });
    await mediator.do(caseId, { type: 'openRoom' });

    const paper = await other.upload(PHOTO);
    await other.do(caseId, {
      type: 'appointActor',
      as: 'agent',
      name: '王律师',
      authority: 'written',
      scope: ['read', 'talk', 'sign'],
      files: [paper],
      ownInterest: false,
    });
    const { key = '' } = await clerk.do(caseId, { type: 'issueKey', partyId: 'p2', actorId: 'a1' });
    await agent.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    return { ...dispute, staffed, other, agent };
  }

  /** A meeting that both can come to, held, recorded and signed. */
  async function meeting({ caseId, applicant, other, agent }: WithAgent): Promise<void> {
    const { mediator } = staffed;
    const [early, late] = [time.in(24), time.in(30)];
    const place = '第一调解室';
    await mediator.do(caseId, {
      type: 'proposeMeeting',
      times: [early, late],
      minutes: 60,
      remote: false,
      place,
    });
    await applicant.do(caseId, { type: 'markTimes', meetingId: 'm1', suits: [0, 1] });
    await agent.do(caseId, { type: 'markTimes', meetingId: 'm1', suits: [1] });
    await mediator.do(caseId, { type: 'fixMeeting', meetingId: 'm1', time: late });
    const record: InputOf<'writeRecord'> = {
      type: 'writeRecord',
      meetingId: 'm1',
      base: 0,
      place,
      present: ['p1', 'p2'],
      rights: true,
      statements: '双方各自说明了经过。',
      result: 'agreed',
      outcome: '李桂芳承担修复费用。',
    };
    expect(await mediator.refused(caseId, record)).toBe('case.not_now');
    time.on(31);
    const { case: written } = await mediator.do(caseId, record);
    const digest = written.meetings[0]?.record?.digest ?? '';
    const sign = {
      type: 'signRecord',
      meetingId: 'm1',
      digest,
      signature: SIGNATURE,
      read: 'aloud',
    } as const;
    expect(await applicant.refused(caseId, { ...sign, digest: '0'.repeat(64) })).toBe('record.changed');
    await applicant.do(caseId, sign);
    expect(await applicant.refused(caseId, sign)).toBe('record.already_signed');
    // Changed before the last has signed: everybody is asked again, and who read the old text is told so.
    const { case: changed } = await mediator.do(caseId, { ...record, base: 1, outcome: '费用由李桂芳付。' });
    expect(await agent.refused(caseId, sign)).toBe('record.changed');
    const again = { ...sign, digest: changed.meetings[0]?.record?.digest ?? '' };
    for (const phone of [applicant, agent, mediator]) await phone.do(caseId, again);
    const { case: seen } = await other.ok('case.view', { caseId });
    expect(seen.meetings[0]?.record).toMatchObject({ version: 2, signed: ['p1', 'p2', 'mediator'] });
  }

  /** The clauses, accepted; who may not say yes for the party is told so. */
  async function terms({ caseId, applicant, other, agent }: WithAgent): Promise<void> {
    const { mediator } = staffed;
    await mediator.do(caseId, { type: 'proposeTerm', ...clause(time.day(20)) });
    const yes = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
    expect(await agent.refused(caseId, yes)).toBe('actor.scope');
    await applicant.do(caseId, yes);
    expect(await applicant.refused(caseId, yes)).toBe('term.already_accepted');
    expect(await mediator.refused(caseId, { type: 'draftAgreement', ...ANY_TEXT })).toBe(
      'agreement.open_terms',
    );
    await other.do(caseId, yes);
  }

  /** Identified by a person, then signed in this door's order; in force with the last hand and not before. */
  async function signing(lived: WithAgent): Promise<string> {
    const { caseId, applicant, agent } = lived;
    const { clerk, mediator } = staffed;
    const digest = await drafted(lived);
    expect(await applicant.refused(caseId, signature(digest))).toBe('agreement.identity_first');
    await mediator.do(caseId, { type: 'checkIdentity', partyId: 'p1', how: 'id_card', authority: false });
    expect(await agent.refused(caseId, signature(digest))).toBe('agreement.identity_first');
    const check = { type: 'checkIdentity', partyId: 'p2', how: 'id_card', authority: true } as const;
    await clerk.do(caseId, { ...check, text: '委托书原件已看' });
    expect(await agent.refused(caseId, { ...signature(digest), partyId: 'p1' })).toBe('case.not_yours');
    expect(await agent.refused(caseId, signature('0'.repeat(64)))).toBe('agreement.changed');
    const hands: Readonly<Record<Hand, () => Promise<Done>>> = {
      applicant: () => applicant.do(caseId, signature(digest)),
      agent: () => agent.do(caseId, signature(digest)),
      mediator: () => mediator.do(caseId, { type: 'signAsMediator', digest, signature: SIGNATURE }),
      seal: () => clerk.do(caseId, { type: 'sealAgreement', digest }),
    };
    const order = ORDERS[name] ?? [];
    const stages: string[] = [];
    for (const [index, hand] of order.entries()) {
      stages.push((await hands[hand]()).case.stage);
      const twice = index < order.length - 1 ? 'agreement.already_signed' : 'case.not_now';
      await expect(hands[hand]()).rejects.toThrow(twice);
    }
    expect(stages).toEqual(['signing', 'signing', 'signing', 'in_force']);
    return digest;
  }

  /** Everybody has the same file, byte for byte, and who holds it on paper can ask whether it is genuine. */
  async function copies({ caseId, code, applicant, other, agent }: WithAgent, digest: string): Promise<void> {
    const check = (fingerprint: string) => door.as('路人').ok('agreement.check', { code, fingerprint });
    expect(await check(digest.slice(0, 16))).toEqual({
      genuine: true,
      number: expect.stringMatching(/^（2026）人调字第\d+号$/),
      inForceAt: time.now(),
      committee: '花荄镇人民调解委员会',
    });
    const altered = `${digest.slice(0, 15)}${digest[15] === '0' ? '1' : '0'}`;
    for (const wrong of [altered, '0'.repeat(64)]) expect(await check(wrong)).toEqual({ genuine: false });
    const hashes = await Promise.all(
      [applicant, other, agent, staffed.mediator, staffed.clerk].map(async (phone) => {
        const { papers } = await phone.ok('case.papers', { caseId });
        return papers.find(({ form }) => form === 'agreement')?.sha256;
      }),
    );
    expect(new Set(hashes).size).toBe(1);
    const { url } = await other.ok('case.paper', { caseId, form: 'agreement' });
    if (door !== town.http) return;
    const bytes = Buffer.from(await (await fetch(town.http.url + url)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hashes[0]);
  }

  /** Paid, received, visited, settled, closed and rated. */
  async function afterwards({ caseId, applicant, other, agent }: WithAgent): Promise<void> {
    const { clerk, mediator } = staffed;
    const part = { termId: 't1', part: 0 } as const;
    const report = { type: 'reportPerformance', ...part, done: 'done' } as const;
    const receive = { type: 'confirmPerformance', ...part, received: true } as const;
    expect(await applicant.refused(caseId, report)).toBe('performance.not_yours');
    await agent.do(caseId, { ...report, text: '已转账' });
    expect(await other.refused(caseId, receive)).toBe('performance.not_yours');
    await applicant.do(caseId, receive);
    expect(await clerk.refused(caseId, { type: 'close' })).toBe('visit.missing');
    await mediator.do(caseId, {
      type: 'visit',
      how: 'call',
      performed: 'done',
      text: '都打了电话，钱到了。',
    });
    expect(await clerk.refused(caseId, { type: 'close' })).toBe('visit.missing');
    for (const phone of [applicant, other, mediator])
      await phone.do(caseId, { type: 'answerVisit', answer: 'settled' });
    await clerk.do(caseId, { type: 'close' });
    await applicant.do(caseId, { type: 'rate', stars: 5, text: '办得快' });
    expect(await applicant.refused(caseId, { type: 'rate', stars: 1 })).toBe('rating.given');
    await other.do(caseId, { type: 'rate', stars: 3 });
    // How a party rates its mediator is for the office, not for the mediator.
    expect(JSON.stringify(await mediator.ok('case.view', { caseId }))).not.toContain('办得快');
    expect(JSON.stringify(await clerk.ok('case.view', { caseId }))).toContain('办得快');
  }

  it('a dispute goes from filing to the visit and its end, through five people’s hands', async () => {
    const lived = await talks();
    const { caseId, code, applicant, other, agent } = lived;
    await agent.do(caseId, { type: 'say', room: 'joint', text: '我受李桂芳委托。' });
    expect(await agent.refused(caseId, { type: 'withdraw' })).toBe('case.not_yours');
    expect(await agent.refused(caseId, { type: 'appointActor', ...ANYBODY })).toBe('actor.scope');
    await meeting(lived);
    await terms(lived);
    const bare = { code, fingerprint: '0'.repeat(16) };
    expect(await door.as('路人').ok('agreement.check', bare)).toEqual({ genuine: false });
    const digest = await signing(lived);
    await copies(lived, digest);
    time.on(24 * 5);
    await afterwards(lived);
    for (const phone of [applicant, other, agent, staffed.mediator, staffed.clerk])
      expect((await phone.ok('case.view', { caseId })).case.stage).toBe('closed');
    expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
  });
});
