import type { CaseCommandInput } from '@/contract/command';
import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { type Door, fresh, PHOTO, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const INSULT = '你这个不要脸的骗子';
const FEAR = '我真的不想活了';

describe.each([
  ['HTTP', () => town.http],
  ['the cloud function', () => town.function()],
] as const)('by %s', (_name, open) => {
  let door: Door;
  let staffed: Staffed;
  let expert: Phone;
  let expertId: string;
  let people = 0;
  beforeAll(async () => {
    door = open();
    staffed = await staff(town, door, ` ${door.name}`);
    expert = door.as(`秦工 ${door.name}`);
    expertId = await town.appoint(expert, 'mediator');
  });

  interface Talk extends Dispute {
    readonly other: Phone;
    /** Everybody who has to do with the case, and somebody who has not. */
    readonly everybody: Readonly<Record<string, Phone>>;
  }

  async function talking(): Promise<Talk> {
    const number = ++people;
    const dispute = await fileAs(door.as(`申请人${door.name}${number}`));
    const other = door.as(`对方${door.name}${number}`);
    await talk(staffed, dispute, other);
    await staffed.clerk.do(dispute.caseId, { type: 'addHandler', personId: expertId, as: 'expert' });
    const { clerk, mediator } = staffed;
    const everybody = {
      applicant: dispute.applicant,
      other,
      clerk,
      mediator,
      expert,
      outsider: staffed.otherMediator,
    };
    return { ...dispute, other, everybody };
  }

  const say = (text: string, more: object = {}) =>
    ({ type: 'say', room: 'joint', text, ...more }) as CaseCommandInput;

  /** All that somebody can be told of a case, as text. */
  async function told(phone: Phone, { caseId }: Dispute): Promise<string> {
    const page = await phone.call('case.view', { caseId });
    const since = await phone.call('case.since', { caseId, cursor: Buffer.from('{}').toString('base64url') });
    const rooms = [['joint'], ['centre', 'p1'], ['centre', 'p2'], ['private', 'p2']].map(([room, partyId]) =>
      phone.call('case.earlier', { caseId, room, partyId, before: 'joint:9999', limit: 200 }),
    );
    const lists = ['case.mine', 'desk.queue', 'centre.inbox', 'notice.list'].map(async (name) => {
      const answer = await phone.call(name, {});
      // Of this case alone: the lists hold those of other tests.
      const items = answer.ok ? Object.values(answer.data as object).flat() : [];
      return items.filter((item) => JSON.stringify(item).includes(caseId));
    });
    const answers = [page, since, ...(await Promise.all(rooms)), ...(await Promise.all(lists))];
    return JSON.stringify(answers);
  }

  async function whoHears(dispute: Talk, words: string): Promise<string[]> {
    const heard: string[] = [];
    for (const [name, phone] of Object.entries(dispute.everybody))
      if ((await told(phone, dispute)).includes(words)) heard.push(name);
    return heard;
  }

  const page = (phone: Phone, { caseId }: Dispute) => phone.ok('case.view', { caseId });

  it('an insult is held back, shown to its writer as such, and let through or given back by the mediator', async () => {
    const dispute = await talking();
    const { caseId, other, applicant } = dispute;
    const { mediator, clerk } = staffed;
    const photo = await other.upload(PHOTO);
    const commandId = fresh();
    const done = await other.do(caseId, say(INSULT, { files: [photo] }), commandId);
    expect(done.entries).toMatchObject([{ type: 'message.held', partyId: 'p2', text: INSULT }]);
    expect(done.case.held).toMatchObject([{ partyId: 'p2' }]);
    expect((await other.do(caseId, say(INSULT, { files: [photo] }), commandId)).case.held).toHaveLength(1);
    expect(await whoHears(dispute, INSULT)).toEqual(['other', 'clerk', 'mediator']);
    expect(await whoHears(dispute, photo)).toEqual(['other', 'clerk', 'mediator']);
    const [held] = (await page(mediator, dispute)).case.held ?? [];
    if (!held) throw new Error('nothing is held');
    for (const phone of [applicant, clerk, expert])
      expect(await phone.refused(caseId, { type: 'releaseMessage', ...held })).toBe('case.not_yours');
    const card = async () =>
      (await mediator.ok('desk.queue', {})).cases.find((one) => one.caseId === caseId)?.reviews;
    expect(await card()).toBe(1);

    const before = await page(applicant, dispute);
    await mediator.do(caseId, { type: 'releaseMessage', ...held });
    expect(await card()).toBeUndefined();
    expect(await whoHears(dispute, photo)).toEqual(['applicant', 'other', 'clerk', 'mediator', 'expert']);
    const after = await applicant.ok('case.since', { caseId, cursor: before.cursor });
    expect(after.entries).toMatchObject([
      {
        type: 'message.said',
        room: 'joint',
        text: INSULT,
        by: { role: 'party', partyId: 'p2' },
        files: [{ fileId: photo }],
      },
    ]);
    expect((await page(applicant, dispute)).case.rooms[0]).toMatchObject({ messages: 1, unread: 1 });
    expect((await page(other, dispute)).entries.find(({ type }) => type === 'message.said')?.by.you).toBe(
      true,
    );
    expect(await mediator.refused(caseId, { type: 'releaseMessage', ...held })).toBe('case.not_now');

    await other.do(caseId, say(`${INSULT}，又来了`));
    const [again] = (await page(mediator, dispute)).case.held ?? [];
    await mediator.do(caseId, {
      type: 'returnMessage',
      partyId: 'p2',
      seq: again?.seq ?? 0,
      reason: '请换个说法',
    });
    const entries = (await page(other, dispute)).entries.map(({ type, text }) => `${type} ${text}`);
    expect(entries).toContain(`message.held ${INSULT}，又来了`);
    expect(entries).toContain('message.returned 请换个说法');
    expect(await whoHears(dispute, '又来了')).toEqual(['other', 'clerk', 'mediator']);
  });

  it('what a mediator lets through leaves unread what they have not read', async () => {
    const dispute = await talking();
    const { caseId, applicant, other } = dispute;
    const { mediator } = staffed;
    const letThrough = async () => {
      await other.do(caseId, say(INSULT));
      const [held] = (await page(mediator, dispute)).case.held ?? [];
      if (!held) throw new Error('nothing is held');
      const { case: seen } = await mediator.do(caseId, { type: 'releaseMessage', ...held });
      expect((await page(mediator, dispute)).case.rooms[0]).toEqual(seen.rooms[0]);
      return seen.rooms[0]?.unread;
    };
    const messages = async () => {
      const { notices } = await mediator.ok('notice.list', {});
      return notices.filter((one) => one.case?.caseId === caseId && one.kind === 'message' && !one.read)
        .length;
    };
    expect(await letThrough()).toBe(0);
    await applicant.do(caseId, say('那天的事我再说一遍'));
    expect(await letThrough()).toBe(2);
    expect(await messages()).toBe(1);
    await mediator.do(caseId, say('都听到了'));
    expect((await page(mediator, dispute)).case.rooms[0]).toMatchObject({ unread: 0 });
    expect(await messages()).toBe(0);
  });

  it('words that sound like danger are marked for who helps, and the other side is told nothing', async () => {
    const dispute = await talking();
    const { caseId, other } = dispute;
    const { mediator, clerk } = staffed;
    await other.do(caseId, say('我说两句'));
    const silent = (await page(dispute.applicant, dispute)).cursor;
    const done = await other.do(caseId, say(FEAR));
    expect(done.entries.map(({ type }) => type)).toEqual(['message.said']);
    expect(done.case.dangers).toBeUndefined();
    const change = await dispute.applicant.ok('case.since', { caseId, cursor: silent });
    expect(change.entries.map(({ type }) => type)).toEqual(['message.said']);
    expect(await whoHears(dispute, 'danger')).toEqual(['clerk', 'mediator', 'expert']);
    const [place] = (await page(mediator, dispute)).case.dangers ?? [];
    expect(place).toEqual({ room: 'joint', seq: 2 });
    const mark = async (phone: Phone, list: 'desk.queue' | 'centre.inbox') =>
      (await phone.ok(list, {})).cases.find((one) => one.caseId === caseId)?.danger;
    expect([await mark(mediator, 'desk.queue'), await mark(clerk, 'centre.inbox')]).toEqual([true, true]);
    const settle = { type: 'settleDanger', room: 'joint', seq: 2, text: '打过电话，人没事' } as const;
    expect(await clerk.refused(caseId, settle)).toBe('case.not_now');
    await mediator.do(caseId, settle);
    expect(await mark(mediator, 'desk.queue')).toBeUndefined();
    expect(await whoHears(dispute, settle.text)).toEqual(['clerk', 'mediator', 'expert']);
  });

  it('danger in private is known to the mediator of that talk alone, and on a line to whoever reads it', async () => {
    const dispute = await talking();
    const { caseId, other } = dispute;
    await other.do(caseId, say(FEAR, { room: 'private' }));
    expect(await whoHears(dispute, 'danger')).toEqual(['mediator']);
    await staffed.mediator.do(caseId, {
      type: 'settleDanger',
      room: 'private',
      partyId: 'p2',
      seq: 1,
      text: '问过了',
    });
    await other.do(caseId, say('救命，他又来了', { room: 'centre' }));
    expect(await whoHears(dispute, '"danger":true')).toEqual(['clerk', 'mediator']);
    expect(await whoHears(dispute, 'danger.heard')).toEqual(['clerk', 'mediator']);
  });

  it('a message is folded for whoever asks, by the mediator, and the log keeps it', async () => {
    const dispute = await talking();
    const { caseId, other, applicant } = dispute;
    const { mediator } = staffed;
    await other.do(caseId, say('算你狠'));
    await applicant.do(caseId, { type: 'askHide', seq: 1, reason: '听着难受' });
    expect(await whoHears(dispute, '听着难受')).toEqual(['applicant', 'clerk', 'mediator']);
    expect(await whoHears(dispute, 'hideAsked')).toEqual(['applicant', 'mediator']);
    expect(await other.refused(caseId, { type: 'hideMessage', seq: 1 })).toBe('case.not_yours');
    // A number of the room at which something else stands.
    await applicant.do(caseId, { type: 'keepEvidence', room: 'joint', seq: 1, name: '他说的话' });
    expect(await mediator.refused(caseId, { type: 'hideMessage', seq: 2 })).toBe('message.unknown');
    const hidden = await mediator.do(caseId, { type: 'hideMessage', seq: 1, reason: '请好好说' });
    expect(hidden.case).toMatchObject({ hidden: [1] });
    expect((await page(other, dispute)).case.hidden).toEqual([1]);
    expect((await page(other, dispute)).entries).toContainEqual(expect.objectContaining({ text: '算你狠' }));
    await mediator.do(caseId, { type: 'showMessage', seq: 1 });
    expect((await page(other, dispute)).case.hidden).toBeUndefined();
  });

  it('evidence stands on its side’s list where its message is read, and of a private talk nowhere else', async () => {
    const dispute = await talking();
    const { caseId, other, applicant } = dispute;
    await other.do(caseId, say('看这里'));
    await other.do(caseId, say('只跟您说', { room: 'private' }));
    await applicant.do(caseId, {
      type: 'keepEvidence',
      room: 'joint',
      seq: 1,
      name: '证据甲',
      day: '2026-02-20',
    });
    await other.do(caseId, { type: 'keepEvidence', room: 'private', seq: 1, name: '证据乙' });
    expect(await whoHears(dispute, '证据甲')).toEqual(['applicant', 'other', 'mediator', 'expert']);
    expect(await whoHears(dispute, '证据乙')).toEqual(['other', 'mediator']);
    expect((await page(other, dispute)).case.evidence).toEqual([
      { room: 'joint', seq: 1, day: '2026-02-20', by: 'p1' },
      { room: 'private', partyId: 'p2', appointment: 1, seq: 1, day: null, by: 'p2' },
    ]);
    expect((await page(applicant, dispute)).case.evidence).toHaveLength(1);
    const place = { room: 'private', partyId: 'p2', seq: 1 } as const;
    const keep = { type: 'keepEvidence', ...place, name: '想知道' } as const;
    expect(await applicant.refused(caseId, keep)).toBe('message.unknown');
    expect(await staffed.clerk.refused(caseId, keep)).toBe('case.not_now');
    await applicant.do(caseId, { type: 'dropEvidence', room: 'joint', seq: 1 });
    expect((await page(staffed.mediator, dispute)).case.evidence).toHaveLength(1);
  });

  it('only the mediator sees how far each party has read', async () => {
    const dispute = await talking();
    const { caseId, other, applicant } = dispute;
    for (const text of ['一', '二', '三']) await other.do(caseId, say(text));
    await applicant.ok('case.read', { caseId, room: 'joint', messages: 2 });
    const room = async (phone: Phone) => (await page(phone, dispute)).case.rooms[0];
    const readBy = [
      { partyId: 'p1', messages: 2 },
      { partyId: 'p2', messages: 3 },
    ];
    expect((await room(staffed.mediator))?.readBy).toEqual(readBy);
    expect((await staffed.mediator.do(caseId, say('好'))).case.rooms[0]?.readBy).toEqual(readBy);
    expect(await whoHears(dispute, 'readBy')).toEqual(['mediator']);
  });

  it('a mediator keeps quick replies of their own, the whole list at a time', async () => {
    const { mediator, clerk, otherMediator } = staffed;
    expect(await mediator.ok('desk.phrases', {})).toEqual({ phrases: [] });
    const commandId = fresh();
    const first = { commandId, phrases: [' 请稍等 ', '我明天上门'] };
    expect(await mediator.ok('desk.keepPhrases', first)).toEqual({ phrases: ['请稍等', '我明天上门'] });
    await mediator.ok('desk.keepPhrases', { commandId: fresh(), phrases: ['辛苦了'] });
    // The first one arrives a second time, late.
    expect(await mediator.ok('desk.keepPhrases', first)).toEqual({ phrases: ['辛苦了'] });
    expect((await mediator.no('desk.keepPhrases', { commandId, phrases: [] })).code).toBe(
      'command.id_reused',
    );
    expect(await otherMediator.ok('desk.phrases', {})).toEqual({ phrases: [] });
    expect((await clerk.no('desk.keepPhrases', { commandId: fresh(), phrases: [] })).code).toBe(
      'role.needed',
    );
    const wrong = async (phrases: unknown) =>
      Object.values(
        (await mediator.no('desk.keepPhrases', { commandId: fresh(), phrases })).fields ?? {},
      ).map(({ code }) => code);
    expect(await wrong(Array(21).fill('好'))).toEqual(['too_many']);
    expect(await wrong(['长'.repeat(201)])).toEqual(['too_long']);
    expect(await wrong([' '])).toEqual(['required']);
    expect(await mediator.ok('desk.keepPhrases', { commandId: fresh(), phrases: [] })).toEqual({
      phrases: [],
    });
  });

  it('two hundred earlier messages come at once, and a cursor that cannot be is refused', async () => {
    const dispute = await talking();
    const { caseId, other, applicant } = dispute;
    for (let number = 1; number <= 12; number += 1) await other.do(caseId, say(`第${number}句`));
    const earlier = (limit?: number) =>
      applicant.ok('case.earlier', {
        caseId,
        room: 'joint',
        before: 'joint:11',
        ...(limit ? { limit } : {}),
      });
    expect(await earlier(200)).toMatchObject({ more: false, entries: { length: 10 } });
    const some = await earlier(4);
    expect(some.entries.map(({ id }) => id)).toEqual(['joint:7', 'joint:8', 'joint:9', 'joint:10']);
    expect(some.more).toBe(true);
    expect((await earlier()).entries).toHaveLength(10);
    for (const limit of [0, 201, 1.5])
      expect(
        (await applicant.no('case.earlier', { caseId, room: 'joint', before: 'joint:11', limit })).code,
      ).toBe('input.invalid');

    const { cursor } = await page(applicant, dispute);
    const positions = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Record<
      string,
      unknown
    >;
    const since = async (held: object) => {
      const text = Buffer.from(JSON.stringify(held)).toString('base64url');
      const answer = await applicant.call('case.since', { caseId, cursor: text });
      return answer.ok ? 'ok' : answer.error.code;
    };
    expect(await since(positions)).toBe('ok');
    expect(await since({ ...positions, joint: 13 })).toBe('cursor.invalid');
    expect(await since({ ...positions, joint: -1 })).toBe('cursor.invalid');
    // Of a stream that is not theirs nothing is told, not even how far it has come.
    expect(await since({ ...positions, staff: 9999, 'private:p2.1': 9999 })).toBe('ok');
    const elsewhere = await talking();
    const foreign = await page(elsewhere.applicant, elsewhere);
    expect((await applicant.no('case.since', { caseId, cursor: foreign.cursor })).code).toBe(
      'cursor.invalid',
    );
  });
});
