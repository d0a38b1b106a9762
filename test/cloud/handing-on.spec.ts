import { verifyAll } from '@/cloud/store/verify';
import type { CentreId } from '@/domain/ids';
import { arrange, bringIn, type Dispute, fileAs, keyFor, type Staffed, staff } from '../harness/dispute';
import { type LivePhone, look } from '../harness/live-phone';
import { fresh, type Phone } from '../harness/phone';
import { CENTRE, DEPARTMENT, openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let department: Phone;
let sangzao: Phone;
let expert: Phone;
let expertId: string;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  department = town.http.as('秦岚');
  await town.appoint(department, 'clerk', DEPARTMENT.centreId);
  sangzao = town.http.as('王芳');
  await town.appoint(sangzao, 'clerk', 'sangzao' as CentreId);
  expert = town.http.as('吴启明');
  expertId = await town.appoint(expert, 'mediator', DEPARTMENT.centreId);
});
const sockets: LivePhone[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(() => town.close());

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
async function looking(phone: Phone): Promise<LivePhone> {
  const live = await look(phone, town.http.url);
  sockets.push(live);
  return live;
}
const lists = { inbox: 'centre.inbox', desk: 'desk.queue' } as const;
async function held(phone: Phone, list: keyof typeof lists, { caseId }: Dispute) {
  const { cases } = await phone.ok(lists[list], {});
  return cases.find((card) => card.caseId === caseId);
}

async function handled(): Promise<Dispute> {
  const dispute = await fileAs(somebody());
  await arrange(staffed, dispute);
  return dispute;
}

describe('a co-handler', () => {
  it('of a department is found by the clerk, hears of the case at once, and has it on the desk', async () => {
    const dispute = await handled();
    const { caseId } = dispute;
    const own = await staffed.clerk.ok('centre.mediators', { caseId });
    expect(own.mediators.map(({ name }) => name)).not.toContain('吴启明');
    const all = await staffed.clerk.ok('centre.mediators', { caseId, everywhere: true });
    expect(all.mediators.find(({ name }) => name === '吴启明')).toMatchObject({
      organisation: DEPARTMENT.name,
    });
    expect(all.mediators.find(({ name }) => name === '周敏')?.organisation).toBeUndefined();
    const asked = await dispute.applicant.ok('centre.mediators', { caseId, everywhere: true });
    expect(asked).toEqual(own);

    const live = await looking(expert);
    expect(await staffed.clerk.refused(caseId, { type: 'assign', mediatorId: expertId })).toBe(
      'case.mediator_unknown',
    );
    await staffed.clerk.do(caseId, { type: 'addHandler', personId: expertId, as: 'expert' });
    await live.hears(caseId);
    expect(await held(expert, 'desk', dispute)).toMatchObject({ role: 'expert' });
    const before = live.told.length;
    await staffed.clerk.do(caseId, { type: 'log', partyId: 'p1', how: 'call', result: 'reached' });
    await staffed.mediator.do(caseId, { type: 'declare', relation: 'none' });
    await live.hears(caseId, before);
    // What one side says to the centre is not the expert's.
    const seen = JSON.stringify(await expert.ok('case.view', { caseId }));
    expect(seen).not.toContain('排水沟');
    expect(await expert.refused(caseId, { type: 'openRoom' })).toBe('case.not_yours');
    await expert.do(caseId, {
      type: 'recordField',
      work: 'investigation',
      heldAt: new Date(Date.now() - 3_600_000).toISOString(),
      place: '二组',
      text: '工资条对不上',
    });

    await staffed.clerk.do(caseId, { type: 'removeHandler', personId: expertId });
    expect(await held(expert, 'desk', dispute)).toBeUndefined();
    expect((await expert.no('case.view', { caseId })).code).toBe('case.not_yours');
    const left = live.told.length;
    const clerks = await looking(staffed.clerk);
    await staffed.clerk.do(caseId, { type: 'deliver', partyId: 'p2', how: 'visit' });
    await clerks.hears(caseId);
    expect(live.told.length).toBe(left);
  });

  it('is not somebody’s party, not the mediator twice, and not somebody who was never appointed', async () => {
    const { caseId } = await handled();
    const add = (personId: string) =>
      staffed.clerk.refused(caseId, { type: 'addHandler', personId, as: 'co_mediator' });
    expect(await add(staffed.mediatorId)).toBe('handler.already');
    expect(await add('nobody')).toBe('case.mediator_unknown');
    expect(await add('__proto__')).toBe('case.mediator_unknown');
    const villager = await staffed.otherMediator.ok('session.me', {});
    const dispute = await fileAs(staffed.otherMediator);
    await arrange(staffed, dispute);
    const own = { type: 'addHandler', personId: villager.personId, as: 'expert' } as const;
    expect(await staffed.clerk.refused(dispute.caseId, own)).toBe('case.mediator_is_party');
  });
});

describe('a case that is given to another organisation', () => {
  const reason = '没有签合同，归劳动仲裁';
  const give = (to: string) => ({ type: 'transfer', to, reason }) as const;

  it('is answered by its clerk, keeps its code, and goes on with a mediator there', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, code, applicant } = dispute;
    await staffed.clerk.do(caseId, { type: 'accept' });
    const { organisations } = await staffed.clerk.ok('centre.organisations', { caseId });
    expect(organisations.map(({ centreId }) => centreId).sort()).toEqual([
      'anzhou',
      'arbitration',
      'sangzao',
    ]);
    const [theirs, others] = [await looking(department), await looking(sangzao)];
    await staffed.clerk.do(caseId, give(DEPARTMENT.centreId));
    await theirs.hears(caseId);
    expect(await held(department, 'inbox', dispute)).toMatchObject({ asked: true });
    expect(await held(sangzao, 'inbox', dispute)).toBeUndefined();
    const asked = await department.ok('case.view', { caseId });
    expect(asked.may).toEqual(['takeTransfer', 'returnTransfer']);
    expect(asked.case.transfer).toEqual({ to: DEPARTMENT.centreId, name: DEPARTMENT.name });
    expect(asked.case.next).toMatchObject({ what: 'answer_transfer', who: { you: true } });
    const bystander = await applicant.ok('case.view', { caseId });
    expect(bystander.case.next).toMatchObject({ what: 'answer_transfer', who: { name: DEPARTMENT.name } });
    expect(await staffed.clerk.refused(caseId, { type: 'assign', mediatorId: staffed.mediatorId })).toBe(
      'case.in_transfer',
    );
    expect(await staffed.clerk.refused(caseId, { type: 'takeTransfer' })).toBe('case.not_yours');

    await department.do(caseId, { type: 'takeTransfer' });
    expect(others.told).toEqual([]);
    expect(await held(staffed.clerk, 'inbox', dispute)).toBeUndefined();
    expect(await held(department, 'inbox', dispute)).toMatchObject({ code, stage: 'accepted' });
    expect((await staffed.clerk.no('case.view', { caseId })).code).toBe('case.not_yours');
    const bare = await town.http.as('路人').ok('case.lookup', { code });
    expect(bare.centre.name).toBe(DEPARTMENT.name);
    await department.do(caseId, { type: 'assign', mediatorId: expertId });
    expect(await held(expert, 'desk', dispute)).toMatchObject({ role: 'mediator' });
    // It has been there before.
    await department.do(caseId, give('sangzao'));
    await sangzao.do(caseId, { type: 'takeTransfer' });
    expect(await sangzao.refused(caseId, give(CENTRE.centreId))).toBe('transfer.loop');
    expect(await sangzao.refused(caseId, give(DEPARTMENT.centreId))).toBe('transfer.loop');
    expect(await sangzao.refused(caseId, give('sangzao'))).toBe('transfer.same');
    expect(await sangzao.refused(caseId, give('nowhere'))).toBe('transfer.unknown');
    expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
  });

  it('comes back with the name of whose it is, and not without', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    await staffed.clerk.do(caseId, give(DEPARTMENT.centreId));
    const back = { type: 'returnTransfer', reason: '不是劳动关系' } as const;
    expect(await department.refused(caseId, back)).toBe('transfer.whose');
    expect(await department.refused(caseId, { ...back, office: '  ' })).toBe('transfer.whose');
    expect(await department.refused(caseId, { ...back, whose: DEPARTMENT.centreId })).toBe('transfer.whose');
    expect(await department.refused(caseId, { ...back, whose: 'nowhere' })).toBe('transfer.whose');
    const commandId = fresh();
    const done = await department.do(caseId, { ...back, whose: 'sangzao' }, commandId);
    expect(done.entries.map(({ type }) => type)).toEqual(['transfer.returned']);
    expect(done.may).toEqual([]);
    await applicant.do(caseId, { type: 'say', room: 'centre', text: '那该找谁？' });
    expect(await department.do(caseId, { ...back, whose: 'sangzao' }, commandId)).toEqual(done);
    expect(await held(department, 'inbox', dispute)).toBeUndefined();
    expect((await department.no('case.view', { caseId })).code).toBe('case.not_yours');
    expect(JSON.stringify(await applicant.ok('case.view', { caseId }))).toContain('桑枣镇综治中心');
    expect(await staffed.clerk.refused(caseId, give(DEPARTMENT.centreId))).toBe('transfer.loop');
    await staffed.clerk.do(caseId, give('sangzao'));
    await sangzao.do(caseId, { ...back, office: '市场监管所' });
    await staffed.clerk.do(caseId, { type: 'accept' });
  });

  it('lets the applicant take the request back while nobody has answered', async () => {
    const dispute = await fileAs(somebody());
    await staffed.clerk.do(dispute.caseId, give(DEPARTMENT.centreId));
    await dispute.applicant.do(dispute.caseId, { type: 'withdraw' });
    expect(await held(department, 'inbox', dispute)).toBeUndefined();
    expect(await department.call('case.view', { caseId: dispute.caseId })).toMatchObject({ ok: false });
  });
});

describe('a mediator who declines', () => {
  it('is told that it is done, however often it was sent, and then reads nothing more', async () => {
    const dispute = await handled();
    const { caseId, applicant } = dispute;
    const { clerk, mediator, otherMediator } = staffed;
    const commandId = fresh();
    const decline = { type: 'declineCase', reason: '对方是我表弟' } as const;
    const done = await mediator.do(caseId, decline, commandId);
    expect(done.case.stage).toBe('accepted');
    expect(done.may).toEqual([]);
    const { personId } = await otherMediator.ok('session.me', {});
    await clerk.do(caseId, { type: 'assign', mediatorId: personId });
    await applicant.do(caseId, { type: 'say', room: 'private', text: '这话只跟新来的说' });
    expect(await mediator.do(caseId, decline, commandId)).toEqual(done);
    expect(await mediator.refused(caseId, decline)).toBe('case.not_yours');
    expect((await mediator.no('case.view', { caseId })).code).toBe('case.not_yours');
    for (const reason of ['对方是我表弟', '这话只跟新来的说'])
      expect(JSON.stringify(await clerk.ok('case.view', { caseId })).includes(reason)).toBe(
        reason === decline.reason,
      );
  });
});

describe('a mediator who is replaced', () => {
  it('loses the case from the desk and reads nothing of it any more', async () => {
    const dispute = await handled();
    const { caseId, applicant } = dispute;
    const other = somebody();
    await bringIn(staffed, dispute, 'p2', other);
    await applicant.do(caseId, { type: 'askReplacement', reason: '他们常在一起打牌' });
    const own = await staffed.mediator.ok('case.view', { caseId });
    expect(JSON.stringify(own)).not.toContain('打牌');
    expect(JSON.stringify(await other.ok('case.view', { caseId }))).not.toContain('打牌');
    expect(JSON.stringify(await staffed.clerk.ok('case.view', { caseId }))).toContain('打牌');
    const { personId } = await staffed.otherMediator.ok('session.me', {});
    await staffed.clerk.do(caseId, { type: 'assign', mediatorId: personId });
    expect(await held(staffed.mediator, 'desk', dispute)).toBeUndefined();
    expect((await staffed.mediator.no('case.view', { caseId })).code).toBe('case.not_yours');
    expect(await held(staffed.otherMediator, 'desk', dispute)).toMatchObject({ role: 'mediator' });
  });
});

describe('who acts for a party', () => {
  it('does what the authority covers, by a key of their own, until it ends', async () => {
    const dispute = await handled();
    const { caseId, code } = dispute;
    const [other, agent] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', other);
    const appoint = {
      type: 'appointActor',
      as: 'agent',
      name: '赵小兰',
      authority: 'spoken',
      scope: ['read', 'answer'],
      ownInterest: false,
    } as const;
    expect(await other.refused(caseId, { ...appoint, scope: [...appoint.scope], ownInterest: true })).toBe(
      'actor.conflict',
    );
    expect(await other.refused(caseId, { ...appoint, scope: [...appoint.scope], authority: 'written' })).toBe(
      'actor.paper',
    );
    await other.do(caseId, { ...appoint, scope: [...appoint.scope] });
    const issue = { type: 'issueKey', partyId: 'p2', actorId: 'a1' } as const;
    expect(await staffed.clerk.refused(caseId, { ...issue, actorId: 'a9' })).toBe('actor.unknown');
    const { key = '' } = await staffed.clerk.do(caseId, issue);
    // The applicant may not be the other side's agent, whoever handed them the key.
    expect((await dispute.applicant.no('case.claim', { commandId: fresh(), code, key })).code).toBe(
      'key.opposing',
    );
    await agent.ok('case.claim', { commandId: fresh(), code, key });
    const mine = await agent.ok('case.mine', {});
    expect(mine.cases.map((card) => card.caseId)).toContain(caseId);
    expect(await agent.refused(caseId, { type: 'say', room: 'centre', text: '在吗' })).toBe('actor.scope');
    const { case: seen } = await agent.do(caseId, { type: 'consent' });
    expect(seen.parties[1]).toMatchObject({ answer: 'consented', you: true });
    expect(seen.parties[1]?.actors).toMatchObject([{ name: '赵小兰', joined: true, you: true }]);

    const live = await looking(agent);
    await other.do(caseId, { type: 'dismissActor', actorId: 'a1' });
    expect((await agent.no('case.view', { caseId })).code).toBe('case.not_yours');
    expect(await agent.refused(caseId, { type: 'consent' })).toBe('case.not_yours');
    expect((await agent.ok('case.mine', {})).cases).toEqual([]);
    const told = live.told.length;
    const own = await looking(other);
    await staffed.mediator.do(caseId, { type: 'declare', relation: 'none' });
    await own.hears(caseId);
    expect(live.told.length).toBe(told);
    // The party's own key goes on as it was.
    await keyFor(staffed, dispute, 'p2');
    await other.do(caseId, { type: 'say', room: 'centre', text: '还是我自己来' });
  });
});
