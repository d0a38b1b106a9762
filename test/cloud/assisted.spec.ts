import { sql } from 'kysely';
import { verifyAll } from '@/cloud/store/verify';
import { filing, type Staffed, staff } from '../harness/dispute';
import { clause } from '../harness/lives';
import { type Door, fresh, PHOTO, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const inTwoMonths = () => new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
const AT_WINDOW = { how: 'window', readBack: true } as const;
const BY_PHONE = { how: 'phone', readBack: true } as const;
const ELDER = { applicant: { name: '王秀兰', channel: 'paper' } } as const;
const CADRE = {
  name: '赵主任',
  phone: '13600000006',
  office: 'cadre',
  authority: 'spoken',
  scope: ['file'],
} as const;

/** A case whose elder never touches a phone: filed by the village's cadre, its other side reached by telephone. */
async function helped(helper: Phone, more: Partial<Parameters<typeof filing>[0]> = {}) {
  const others = [{ kind: 'person', name: '李桂芳', phone: '13700000002', channel: 'phone' }] as const;
  return helper.ok(
    'case.file',
    filing({ ...ELDER, others: [...others], helper: { ...CADRE, scope: ['file'] }, ...more }),
  );
}

describe.each([
  ['HTTP', () => town.http],
  ['the cloud function', () => town.function()],
] as const)('by %s', (_name, open) => {
  let door: Door;
  let staffed: Staffed;
  beforeAll(async () => {
    door = open();
    staffed = await staff(town, door, ` ${door.name}`);
  });

  it('an elder goes from a filing by the village’s cadre to a signed agreement, without a phone', async () => {
    const { clerk, mediator, mediatorId } = staffed;
    const helper = door.as('赵主任');
    const photo = await helper.upload(PHOTO);
    const { caseId } = await helped(helper, { files: [photo] });

    // The cadre sees how far it is and what they filed; the clerk that it was not the elder who filed.
    const own = await helper.ok('case.view', { caseId });
    expect(own.case).toMatchObject({ stage: 'filed', you: { partyId: 'p1' }, rooms: [], turns: [] });
    expect(own.entries.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['statement.given', 'authority.shown']),
    );
    expect(own.may).toEqual([]);
    const card = (await clerk.ok('centre.inbox', {})).cases.find((one) => one.caseId === caseId);
    expect(card?.assisted).toEqual({ name: '赵主任', office: 'cadre', confirmed: false });

    await clerk.do(caseId, { type: 'accept' });
    await clerk.do(caseId, { type: 'assign', mediatorId });
    await mediator.do(caseId, { type: 'declare', relation: 'none' });
    const invite = { type: 'deliver', partyId: 'p2', how: 'paper' } as const;
    expect(await clerk.refused(caseId, invite)).toBe('filing.unconfirmed');
    expect(await clerk.refused(caseId, { type: 'confirmFiling', agreed: true })).toBe('record.how_needed');
    await clerk.do(caseId, { type: 'confirmFiling', agreed: true, told: AT_WINDOW });
    expect((await helper.ok('case.view', { caseId })).entries.map(({ type }) => type)).toContain(
      'helper.told',
    );

    // The invitation goes on paper; the answer comes by telephone, and is the mediator's to get.
    await clerk.do(caseId, invite);
    const waiting = (await mediator.ok('desk.queue', {})).cases.find((one) => one.caseId === caseId);
    expect(waiting?.next).toMatchObject({ what: 'answer', by: 'call', yours: true });
    const told = (await mediator.ok('notice.list', {})).notices.filter((one) => one.case?.caseId === caseId);
    expect(told.map(({ kind, task }) => [kind, task])).toContainEqual(['turn', 'answer']);
    expect(await mediator.refused(caseId, { type: 'consent', partyId: 'p2' })).toBe('record.how_needed');
    await mediator.do(caseId, { type: 'consent', partyId: 'p2', told: BY_PHONE });
    await mediator.do(caseId, { type: 'openRoom' });

    // What both say is taken down, and is theirs.
    for (const [partyId, text] of [
      ['p1', '墙都泡软了，请把沟填了'],
      ['p2', '我愿意修，就是钱紧'],
    ] as const) {
      const say = { type: 'say', room: 'joint', text, for: partyId } as const;
      expect(await mediator.refused(caseId, say)).toBe('record.how_needed');
      const { entries } = await mediator.do(caseId, { ...say, told: BY_PHONE });
      expect(entries[0]).toMatchObject({ text, detail: { for: partyId, how: 'phone' } });
    }
    await mediator.do(caseId, { type: 'proposeTerm', ...clause(inTwoMonths()) });
    for (const partyId of ['p1', 'p2'])
      await mediator.do(caseId, { type: 'acceptTerm', termId: 't1', version: 1, partyId, told: BY_PHONE });

    const { case: draft } = await mediator.do(caseId, {
      type: 'draftAgreement',
      facts: '排水沟挖到墙根，墙面渗水。',
      issue: '修复费用由谁承担。',
      responsibility: '李桂芳承担修复费用。',
      manner: '现金。',
      form: 'paper',
    });
    for (const partyId of ['p1', 'p2'])
      await clerk.do(caseId, { type: 'checkIdentity', partyId, how: 'id_card', authority: true });
    const digest = draft.agreement?.digest ?? '';
    const sheet = await clerk.upload(PHOTO);
    await clerk.do(caseId, {
      type: 'recordPaper',
      digest,
      partyIds: ['p1', 'p2'],
      mediator: true,
      read: 'aloud',
      files: [sheet],
    });
    const { case: bound } = await clerk.do(caseId, { type: 'sealAgreement', digest });
    expect(bound.stage).toBe('in_force');
    expect(bound.parties.map(({ joined }) => joined)).toEqual([false, false]);

    // The cadre still sees how far it is, and nothing of what was talked about.
    const seen = await helper.ok('case.view', { caseId });
    expect(seen.case).toMatchObject({ stage: 'in_force', terms: [], meetings: [], handlers: [] });
    // Ids and codes may hold these digits by chance.
    expect(JSON.stringify(seen)).not.toMatch(/钱紧|(?<![\da-f])5000(?![\da-f])|周敏/);
    const noticed = (await helper.ok('notice.list', {})).notices.filter((one) => one.case?.caseId === caseId);
    expect(noticed.map(({ step }) => step)).toEqual(['helper.told']);
    expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
  });

  it('nobody is drawn in by a stranger, and whoever did not ask for it ends it', async () => {
    const { clerk } = staffed;
    const { caseId } = await helped(door.as('路人甲'));
    const { case: seen } = await clerk.do(caseId, {
      type: 'confirmFiling',
      agreed: false,
      reason: '我没有让人申请',
      told: BY_PHONE,
    });
    expect(seen.stage).toBe('withdrawn');
  });

  it('the person’s own key says yes to it, and the key is not the helper’s to use', async () => {
    const { clerk } = staffed;
    const [helper, elder] = [door.as('赵主任二'), door.as('王秀兰')];
    const { caseId, code } = await helped(helper);
    const { key = '' } = await clerk.do(caseId, { type: 'issueKey', partyId: 'p1' });
    expect((await helper.no('case.claim', { commandId: fresh(), code, key })).code).toBe('key.opposing');
    await elder.ok('case.claim', { commandId: fresh(), code, key });
    const view = await elder.ok('case.view', { caseId });
    expect(view.case.parties[0]).toMatchObject({
      confirmed: true,
      channel: 'app',
      assisted: { name: '赵主任', confirmed: true },
    });
  });

  it('what needs a paper is not taken without, and no date from long ago', async () => {
    const helper = door.as('赵主任三');
    const file = (more: object) => filing({ ...ELDER, helper: { ...CADRE, scope: ['file'], ...more } });
    expect((await helper.no('case.file', file({ authority: 'written' }))).code).toBe('actor.paper');
    expect((await helper.no('case.file', file({ until: '2020-01-01T00:00:00.000Z' }))).code).toBe(
      'date.past',
    );
    const unreachable = { ...file({}), applicant: { name: '王秀兰', channel: 'phone' } };
    expect((await helper.no('case.file', unreachable)).fields).toMatchObject({
      'applicant.phone': { code: 'required' },
    });
  });

  it('a clerk at the window goes on as the clerk, and lets somebody else hear the person’s yes', async () => {
    const { clerk, mediator, mediatorId } = staffed;
    const { caseId } = await helped(clerk);
    expect((await clerk.ok('case.view', { caseId })).case.you).toEqual({ role: 'clerk' });
    const rows = await sql`select 1 from acts_for where case_id = ${caseId}`.execute(town.db);
    expect(rows.rows).toEqual([]);
    await clerk.do(caseId, { type: 'accept' });
    const yes = { type: 'confirmFiling', agreed: true, told: AT_WINDOW } as const;
    expect(await clerk.refused(caseId, yes)).toBe('actor.conflict');
    await clerk.do(caseId, { type: 'assign', mediatorId });
    await mediator.do(caseId, yes);
  });

  it('a mediator who filed for somebody does not mediate it', async () => {
    const { clerk, otherMediator } = staffed;
    const { caseId } = await helped(otherMediator);
    await clerk.do(caseId, { type: 'accept' });
    const { personId } = await otherMediator.ok('session.me', {});
    expect(await clerk.refused(caseId, { type: 'assign', mediatorId: personId })).toBe(
      'case.mediator_is_party',
    );
  });
});
