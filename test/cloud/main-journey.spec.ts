import { arrange, bringIn, fileAs, filing, keyFor, type Staffed, staff } from '../harness/dispute';
import { type Door, fresh, PHOTO, type Phone } from '../harness/phone';
import { CENTRE, openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const unread = async (phone: Phone, caseId: string, room: 'joint' | 'centre') =>
  (await phone.ok('case.view', { caseId })).case.rooms.find((one) => one.room === room)?.unread;

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

  it('a dispute goes from filing to a talk in which both sides are heard', async () => {
    const { clerk, mediator, mediatorId } = staffed;
    const applicant = door.as('张秀英');
    const other = door.as('李桂芳');
    const photo = await applicant.upload(PHOTO);
    const { caseId, code } = await applicant.ok('case.file', filing({ files: [photo] }));
    expect(code).toMatch(/^\d{16}$/);

    const inbox = await clerk.ok('centre.inbox', {});
    expect(inbox.cases.find((card) => card.caseId === caseId)).toMatchObject({
      code,
      stage: 'filed',
      photos: 1,
      role: 'clerk',
    });
    const filed = await clerk.ok('case.view', { caseId });
    expect(filed.entries).toContainEqual(
      expect.objectContaining({
        type: 'statement.given',
        text: filing().facts,
        wish: filing().wish,
        files: [
          expect.objectContaining({
            fileId: photo,
            kind: 'photo',
            bytes: expect.any(Number),
            sum: expect.stringMatching(/^[0-9a-f]{64}$/),
            url: expect.stringContaining(photo),
          }),
        ],
      }),
    );
    expect(filed.case.next).toMatchObject({ who: { role: 'clerk', you: true } });

    await clerk.do(caseId, { type: 'accept' });
    await clerk.do(caseId, { type: 'assign', mediatorId });
    const queue = await mediator.ok('desk.queue', {});
    expect(queue.cases.map((card) => card.caseId)).toContain(caseId);
    const issued = await clerk.do(caseId, { type: 'issueKey', partyId: 'p2' });
    expect(issued.key).toMatch(/^\d{6}$/);
    await clerk.do(caseId, { type: 'deliver', partyId: 'p2', how: 'phone' });

    const bare = await door.as('路人').ok('case.lookup', { code });
    expect(bare).toEqual({
      stage: 'accepted',
      next: { what: expect.any(String), due: expect.stringMatching(/Z$/) },
      centre: { name: CENTRE.name, phone: CENTRE.phone },
    });

    const key = issued.key ?? '';
    expect((await other.ok('case.claim', { commandId: fresh(), code, key })).caseId).toBe(caseId);
    const invited = await other.ok('case.view', { caseId });
    expect(invited.case.you).toEqual({ role: 'party', partyId: 'p2' });
    expect(invited.case.parties).toEqual([
      expect.not.objectContaining({ phone: expect.anything() }),
      expect.objectContaining({ partyId: 'p2', you: true, joined: true, phone: '13700000002' }),
    ]);
    expect(invited.case.mediator).toMatchObject({ personId: mediatorId, name: mediator.name });
    const told = JSON.stringify(invited);
    for (const secret of [filing().facts, filing().wish, '13800000001', photo])
      expect(told).not.toContain(secret);
    expect(invited.may).toEqual(expect.arrayContaining(['consent', 'answerLater', 'refuse', 'say']));

    await other.do(caseId, { type: 'say', room: 'centre', text: '会不会要收钱？' });
    expect(await unread(applicant, caseId, 'centre')).toBe(0);
    await other.do(caseId, { type: 'consent' });
    expect(await mediator.refused(caseId, { type: 'openRoom' })).toBe('mediator.declare_first');
    await mediator.do(caseId, { type: 'declare', relation: 'none' });
    await mediator.do(caseId, { type: 'openRoom' });

    const before = await applicant.ok('case.view', { caseId });
    await applicant.do(caseId, { type: 'say', room: 'joint', text: '我只想把沟填上' });
    await other.do(caseId, { type: 'say', room: 'joint', text: '我可以填，但要等收完谷子' });
    await mediator.do(caseId, { type: 'say', room: 'joint', text: '那就定在下月初，好不好？' });
    const heard = await applicant.ok('case.since', { caseId, cursor: before.cursor });
    expect(heard.entries.map((entry) => [entry.by.name, entry.by.you, entry.text])).toEqual([
      ['张秀英', true, '我只想把沟填上'],
      ['李桂芳', false, '我可以填，但要等收完谷子'],
      [mediator.name, false, '那就定在下月初，好不好？'],
    ]);
    expect(heard.more).toBe(false);
    expect(await applicant.ok('case.since', { caseId, cursor: heard.cursor })).toMatchObject({ entries: [] });

    expect(await unread(applicant, caseId, 'joint')).toBe(2);
    expect(await unread(other, caseId, 'joint')).toBe(1);
    const read = await applicant.ok('case.read', { caseId, room: 'joint', messages: 3 });
    expect(read).toEqual({ unread: 0 });
    expect(await unread(applicant, caseId, 'joint')).toBe(0);
    expect(await unread(other, caseId, 'joint')).toBe(1);

    for (const phone of [applicant, other]) {
      const { cases } = await phone.ok('case.mine', {});
      expect(cases).toEqual([expect.objectContaining({ caseId, code, stage: 'talking', role: 'party' })]);
    }
    const talking = await mediator.ok('desk.queue', {});
    expect(talking.cases.find((card) => card.caseId === caseId)).toMatchObject({
      stage: 'talking',
      unread: 1,
    });
    expect(await unread(mediator, caseId, 'joint')).toBe(0);
  });

  it('the room of one against three opens only when all three have answered', async () => {
    const { clerk, mediator } = staffed;
    const others = ['王建国', '赵小兰', '孙德福'];
    const dispute = await fileAs(door.as('刘桂英'), {
      applicant: { name: '刘桂英', phone: '13800000011' },
      others: [
        { kind: 'person', name: '王建国', phone: '13700000012' },
        { kind: 'organisation', name: '赵小兰' },
        { kind: 'person', name: '孙德福', channel: 'phone' },
      ],
    });
    const { caseId } = dispute;
    await arrange(staffed, dispute);
    await mediator.do(caseId, { type: 'declare', relation: 'none' });
    for (const [index, name] of others.slice(0, 2).entries()) {
      const who = door.as(name);
      await bringIn(staffed, dispute, `p${index + 2}`, who);
      expect(await mediator.refused(caseId, { type: 'openRoom' })).toBe('room.consent_missing');
      await who.do(caseId, { type: 'consent' });
    }
    const missing = await mediator.no('case.do', {
      caseId,
      commandId: fresh(),
      command: { type: 'openRoom' },
    });
    expect(missing).toMatchObject({ code: 'room.consent_missing', params: { missing: 1 } });

    // Has no phone: was visited, and said yes to the clerk.
    await clerk.do(caseId, { type: 'deliver', partyId: 'p4', how: 'visit' });
    await clerk.do(caseId, { type: 'log', partyId: 'p4', how: 'visit', result: 'willing' });
    const { entries } = await clerk.do(caseId, {
      type: 'consent',
      partyId: 'p4',
      told: { how: 'visit', readBack: true },
    });
    expect(entries).toContainEqual(
      expect.objectContaining({ type: 'consent.given', detail: expect.objectContaining({ recorded: true }) }),
    );
    const { case: opened } = await mediator.do(caseId, { type: 'openRoom' });
    expect(opened.parties.map((party) => [party.partyId, party.answer, party.answerRecordedBy])).toEqual([
      ['p1', 'consented', undefined],
      ['p2', 'consented', undefined],
      ['p3', 'consented', undefined],
      ['p4', 'consented', 'staff'],
    ]);
    await door.as('王建国').do(caseId, { type: 'say', room: 'joint', text: '都到齐了' });
    expect(await unread(door.as('赵小兰'), caseId, 'joint')).toBe(1);
  });

  it('the applicant takes the request back; the other side reads that it ended, not why', async () => {
    const dispute = await fileAs(door.as('撤回的人'));
    await arrange(staffed, dispute);
    const other = door.as('被申请的人');
    await bringIn(staffed, dispute, 'p2', other);
    await dispute.applicant.do(dispute.caseId, { type: 'withdraw', reason: '两家已经说好了' });
    const seen = await other.ok('case.view', { caseId: dispute.caseId });
    expect(seen.case).toMatchObject({ stage: 'withdrawn', next: null });
    expect(seen.entries.map((entry) => entry.type)).toContain('case.withdrawn');
    expect(JSON.stringify(seen)).not.toContain('两家已经说好了');
    expect(seen.may).toEqual(['say']);
    const staffView = await staffed.clerk.ok('case.view', { caseId: dispute.caseId });
    expect(JSON.stringify(staffView.entries)).toContain('两家已经说好了');
    const bare = await door.as('路人甲').ok('case.lookup', { code: dispute.code });
    expect(bare).toMatchObject({ stage: 'call_centre', next: null });
    for (const cases of [
      (await staffed.clerk.ok('centre.inbox', {})).cases,
      (await staffed.mediator.ok('desk.queue', {})).cases,
    ])
      expect(cases.find((card) => card.caseId === dispute.caseId)).toMatchObject({
        stage: 'withdrawn',
        next: null,
      });
  });

  it('nothing goes to the other side of somebody afraid until a person has called them', async () => {
    const { clerk, mediator } = staffed;
    const dispute = await fileAs(door.as('吴小梅'), { afraid: { safePhone: '13900000009' } });
    const { caseId } = dispute;
    await arrange(staffed, dispute);
    const held = (await clerk.ok('case.view', { caseId })).case;
    expect(held).toMatchObject({ hold: true, next: { what: 'call_applicant' } });
    expect(held.parties[0]).toMatchObject({ safePhone: '13900000009' });
    for (const command of [
      { type: 'issueKey', partyId: 'p2' },
      { type: 'deliver', partyId: 'p2', how: 'phone' },
    ] as const)
      expect(await clerk.refused(caseId, command)).toBe('case.call_applicant_first');

    await clerk.do(caseId, { type: 'log', partyId: 'p1', how: 'call', result: 'may_proceed' });
    const other = door.as('郑大海');
    const key = await keyFor(staffed, dispute, 'p2');
    await clerk.do(caseId, { type: 'deliver', partyId: 'p2', how: 'phone' });
    await other.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    const seen = JSON.stringify(await other.ok('case.view', { caseId }));
    for (const secret of ['13900000009', '13800000001', 'fear.told', 'hold'])
      expect(seen).not.toContain(secret);
    await other.do(caseId, { type: 'refuse', reason: '没什么好谈的' });
    const told = JSON.stringify(await door.as('吴小梅').ok('case.view', { caseId }));
    expect(told).not.toContain('没什么好谈的');
    expect((await mediator.ok('case.view', { caseId })).case.stage).toBe('refused');
  });
});
