import { sql } from 'kysely';
import { lookAfterCases } from '@/cloud/sweeping';
import type { Recording } from '@/cloud/voices/transcriber';
import { writeDownVoices } from '@/cloud/voices/writing-down';
import type { NoticeCard } from '@/contract/answers';
import {
  arrange,
  bringIn,
  type Dispute,
  fileAs,
  keyFor,
  type Staffed,
  staff,
  talk,
} from '../harness/dispute';
import { mp3 } from '../harness/media';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** What stands in somebody's inbox of one case, newest first: `kind what`, with a mark where it is read. */
async function inbox(phone: Phone, { caseId }: Pick<Dispute, 'caseId'>): Promise<string[]> {
  const { notices } = await phone.ok('notice.list', {});
  return notices.filter((one) => one.case?.caseId === caseId).map(words);
}

function words({ kind, task, step, room, as, count, read }: NoticeCard): string {
  const what = task ?? step ?? room ?? as ?? '';
  return `${kind} ${what}${count > 1 ? ` ×${count}` : ''}${read ? ' (read)' : ''}`;
}

describe.each(['http', 'function'] as const)('by %s', (way) => {
  let staffed: Staffed;
  let person: (name: string) => Phone;
  beforeAll(async () => {
    const door = way === 'http' ? town.http : town.function();
    person = (name) => door.as(`${name} ${way}`);
    staffed = await staff(town, door, ` ${way}`);
  });

  it('everybody is told what concerns them, from the filing to a word in the room', async () => {
    const dispute = await fileAs(person('张秀英'));
    const { caseId, applicant } = dispute;
    expect(await inbox(staffed.clerk, dispute)).toEqual(['turn decide_acceptance']);
    expect(await inbox(applicant, dispute)).toEqual([]);
    await arrange(staffed, dispute);
    expect(await inbox(staffed.mediator, dispute)).toEqual(
      expect.arrayContaining(['came mediator', 'turn declare (read)', 'turn invite (read)']),
    );
    expect(await inbox(applicant, dispute)).toEqual(['progress mediator.assigned ×2']);
    const other = person('李桂芳');
    await bringIn(staffed, dispute, 'p2', other);
    expect(await inbox(other, dispute)).toEqual(['turn answer (read)']);
    await other.do(caseId, { type: 'consent' });
    await staffed.mediator.do(caseId, { type: 'declare', relation: 'none' });
    await staffed.mediator.do(caseId, { type: 'openRoom' });
    await applicant.do(caseId, { type: 'say', room: 'joint', text: '在吗' });
    await applicant.do(caseId, { type: 'say', room: 'joint', text: '有话好说' });
    expect((await inbox(other, dispute))[0]).toBe('message joint ×2');
    expect((await inbox(staffed.mediator, dispute))[0]).toBe('message joint ×2');
    expect(await inbox(staffed.clerk, dispute)).not.toContainEqual(expect.stringContaining('message'));
    expect(await inbox(staffed.otherMediator, dispute)).toEqual([]);
  });

  it('a duty is settled, and counted no longer, once anybody has done it', async () => {
    const colleague = person('马丽');
    await town.appoint(colleague, 'clerk');
    const dispute = await fileAs(person('王建国'));
    const before = await colleague.ok('notice.count', {});
    await staffed.clerk.do(dispute.caseId, { type: 'accept' });
    const { notices } = await colleague.ok('notice.list', {});
    const own = notices.filter((one) => one.case?.caseId === dispute.caseId);
    expect(own.map(({ task, read, settled }) => [task, read, settled])).toEqual([
      ['assign', false, false],
      ['decide_acceptance', true, true],
    ]);
    expect(await colleague.ok('notice.count', {})).toEqual({ ...before });
  });

  it('reading a room reads what was told of it, and what comes after starts anew', async () => {
    const dispute = await fileAs(person('赵小兰'));
    const { caseId, applicant } = dispute;
    const other = person('孙大伟');
    await talk(staffed, dispute, other);
    const say = (text: string) => applicant.do(caseId, { type: 'say', room: 'joint', text });
    await say('一');
    await say('二');
    await other.ok('case.read', { caseId, room: 'joint', messages: 1 });
    expect((await inbox(other, dispute))[0]).toBe('message joint ×2');
    await other.ok('case.read', { caseId, room: 'joint', messages: 2 });
    expect((await inbox(other, dispute))[0]).toBe('message joint ×2 (read)');
    await say('三');
    expect((await inbox(other, dispute)).slice(0, 2)).toEqual(['message joint', 'message joint ×2 (read)']);
    await other.do(caseId, { type: 'say', room: 'joint', text: '看到了' });
    expect((await inbox(other, dispute))[0]).toBe('message joint (read)');
  });
});

describe('an inbox', () => {
  let staffed: Staffed;
  beforeAll(async () => {
    staffed = await staff(town, town.http, ' 收件箱');
  });

  it('is its owner’s alone: somebody else’s id does nothing', async () => {
    const dispute = await fileAs(town.http.as('周玉兰'));
    const { notices } = await staffed.clerk.ok('notice.list', {});
    const id = notices[0]?.noticeId as string;
    const stranger = town.http.as('过路人');
    await fileAs(stranger);
    await stranger.ok('notice.read', { notices: [id] });
    expect(await inbox(staffed.clerk, dispute)).toEqual(['turn decide_acceptance']);
    await staffed.clerk.ok('notice.read', { notices: [id] });
    expect(await inbox(staffed.clerk, dispute)).toEqual(['turn decide_acceptance (read)']);
  });

  it('is read case by case, or whole up to what was seen', async () => {
    const reader = town.http.as('细心的人');
    const one = await fileAs(reader);
    const two = await fileAs(reader);
    for (const { caseId } of [one, two]) {
      await staffed.clerk.do(caseId, { type: 'say', room: 'centre', partyId: 'p1', text: '收到' });
      await staffed.clerk.do(caseId, { type: 'accept' });
    }
    expect(await reader.ok('notice.count', {})).toEqual({ unread: 4, templates: [] });
    expect(await reader.ok('notice.read', { caseId: one.caseId })).toEqual({ unread: 3 });
    const { notices, unread } = await reader.ok('notice.list', {});
    expect(unread).toBe(3);
    await staffed.clerk.do(two.caseId, { type: 'say', room: 'centre', partyId: 'p1', text: '还有' });
    const upTo = notices[0]?.at as string;
    await reader.ok('notice.read', { upTo });
    expect((await reader.ok('notice.list', {})).notices.filter(({ read }) => !read).map(words)).toEqual([
      'message centre ×2',
    ]);
  });

  it('comes by pages, and nobody has to take a cursor that is none', async () => {
    const reader = town.http.as('事情多的人');
    for (let count = 0; count < 31; count += 1) {
      const { caseId } = await fileAs(reader);
      await staffed.clerk.do(caseId, { type: 'accept' });
    }
    const first = await reader.ok('notice.list', {});
    expect(first.notices).toHaveLength(30);
    const second = await reader.ok('notice.list', { before: first.before as string });
    expect(second.notices).toHaveLength(1);
    expect(second.before).toBeUndefined();
    const ids = [...first.notices, ...second.notices].map(({ noticeId }) => noticeId);
    expect(new Set(ids).size).toBe(31);
    const [, id] = Buffer.from(first.before as string, 'base64url')
      .toString('utf8')
      .split(' ');
    const beyond = ['0000-01-01T00:00:00.000Z', '+012026-01-01T00:00:00.000Z', '-000044-03-15T00:00:00.000Z'];
    const forged = beyond.map((at) => Buffer.from(`${at} ${id}`).toString('base64url'));
    for (const before of ['from the future', ...forged])
      expect(await reader.call('notice.list', { before })).toMatchObject({
        error: { code: 'cursor.invalid' },
      });
    for (const upTo of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-10:00'])
      expect(await reader.call('notice.read', { upTo })).toMatchObject({
        error: { code: 'input.invalid', fields: { upTo: { code: 'date' } } },
      });
  });

  it('tells whoever takes no part any longer that there was something, and no more', async () => {
    const dispute = await fileAs(town.http.as('刘洋'));
    const { caseId } = dispute;
    await arrange(staffed, dispute);
    await staffed.clerk.do(caseId, { type: 'say', room: 'centre', partyId: 'p2', text: '在吗' });
    await staffed.mediator.do(caseId, { type: 'declineCase', reason: '忙不过来' });
    const { notices } = await staffed.mediator.ok('notice.list', {});
    const gone = notices.filter((one) => one.case === null);
    expect(gone.map(words).sort()).toEqual(expect.arrayContaining(['came ']));
    for (const one of gone)
      expect(Object.keys(one).sort()).toEqual(['at', 'case', 'count', 'kind', 'noticeId', 'read', 'settled']);
  });

  it('keeps what was said in private between its two people', async () => {
    const dispute = await fileAs(town.http.as('何芳'));
    const { caseId } = dispute;
    const other = town.http.as('蒋平');
    await talk(staffed, dispute, other);
    await other.do(caseId, { type: 'say', room: 'private', text: '我其实愿意让' });
    expect((await inbox(staffed.mediator, dispute))[0]).toBe('message private');
    for (const phone of [dispute.applicant, staffed.clerk, staffed.otherMediator])
      expect((await inbox(phone, dispute)).join()).not.toContain('private');
  });

  it('leaves a former mediator no notice of a private talk, not even of danger heard in it', async () => {
    const dispute = await fileAs(town.http.as('邓丽'));
    const { caseId } = dispute;
    const other = town.http.as('曹军');
    await talk(staffed, dispute, other);
    const file = await other.upload(mp3());
    await other.do(caseId, { type: 'say', room: 'private', text: '', files: [file], voice: 4 });
    const transcribe = async ({ content }: Recording) => {
      content.destroy();
      return '我不想活了';
    };
    await writeDownVoices(town.house(), { transcribe, privately: true });
    const privately = async () => {
      const { rows } = await sql<{ kind: string }>`select kind from notice
        where case_id = ${caseId} and person_id = ${staffed.mediatorId} and stream like 'private:%'
        order by kind`.execute(town.db);
      return rows.map(({ kind }) => kind);
    };
    expect(await privately()).toEqual(['message', 'progress']);
    const { personId: mediatorId } = await staffed.otherMediator.ok('session.me', {});
    await staffed.clerk.do(caseId, { type: 'assign', mediatorId });
    expect(await privately()).toEqual([]);
  });

  it('tells whoever acts for a party, as long as they do', async () => {
    const dispute = await fileAs(town.http.as('丁大爷'));
    const { caseId, code, applicant } = dispute;
    const agent = { type: 'appointActor', as: 'agent', name: '丁小妹', authority: 'spoken' } as const;
    const { case: seen } = await staffed.clerk.do(caseId, {
      ...agent,
      partyId: 'p1',
      scope: ['read', 'talk'],
      ownInterest: false,
    });
    const actorId = seen.parties[0]?.actors?.[0]?.actorId as string;
    const { key } = await staffed.clerk.do(caseId, { type: 'issueKey', partyId: 'p1', actorId });
    const daughter = town.http.as('丁小妹');
    await daughter.ok('case.claim', { commandId: fresh(), code, key: key as string });
    const say = (text: string) =>
      staffed.clerk.do(caseId, { type: 'say', room: 'centre', partyId: 'p1', text });
    await say('请带身份证');
    expect(await inbox(daughter, dispute)).toEqual(['message centre']);
    await staffed.clerk.do(caseId, { type: 'dismissActor', partyId: 'p1', actorId });
    await say('明天九点');
    await staffed.clerk.do(caseId, { type: 'accept' });
    expect((await inbox(applicant, dispute))[0]).toBe('progress case.accepted');
    const { notices } = await daughter.ok('notice.list', {});
    expect(notices.map((one) => [one.case, one.count])).toEqual([[null, 1]]);
  });

  it('tells who joins of what their party owes, as read, and nobody of what they did', async () => {
    const dispute = await fileAs(town.http.as('罗成'));
    await arrange(staffed, dispute);
    await keyFor(staffed, dispute, 'p2');
    const { notices } = await staffed.clerk.ok('notice.list', {});
    const own = notices.filter((one) => one.case?.caseId === dispute.caseId && !one.read);
    expect(own).toEqual([]);
  });
});

describe('dates', () => {
  it('are reminded of once when near and once when past, by whichever server', async () => {
    const staffed = await staff(town, town.http, ' 催办');
    const dispute = await fileAs(town.http.as('秦桂香'));
    const { notices } = await staffed.clerk.ok('notice.list', {});
    const due = notices.find((one) => one.case?.caseId === dispute.caseId)?.due as string;
    const at = (ms: number) => ({ ...town.house(), now: () => new Date(Date.parse(due) + ms).toISOString() });
    const HOUR = 3_600_000;
    await lookAfterCases(at(-23 * HOUR));
    expect(await inbox(staffed.clerk, dispute)).toEqual(['soon decide_acceptance', 'turn decide_acceptance']);
    const both = await Promise.all([lookAfterCases(at(HOUR)), lookAfterCases(at(HOUR))]);
    await lookAfterCases(at(2 * HOUR));
    expect(both.length).toBe(2);
    expect(await inbox(staffed.clerk, dispute)).toEqual([
      'late decide_acceptance',
      'soon decide_acceptance',
      'turn decide_acceptance',
    ]);
    await staffed.clerk.do(dispute.caseId, { type: 'accept' });
    expect(
      (await staffed.clerk.ok('notice.list', {})).notices.filter(({ kind }) => kind === 'late'),
    ).toMatchObject([{ settled: true, read: true }]);
  });

  it('one that somebody was told of twice is reminded of once, and holds up nobody else’s', async () => {
    const staffed = await staff(town, town.http, ' 又来');
    const dispute = await fileAs(town.http.as('赵桂兰'));
    await arrange(staffed, dispute);
    const other = town.http.as('钱大妈');
    await bringIn(staffed, dispute, 'p2', other);
    const agent = town.http.as('钱律师');
    for (let times = 0; times < 2; times += 1) {
      const { case: seen } = await other.do(dispute.caseId, {
        type: 'appointActor',
        as: 'agent',
        name: '钱律师',
        authority: 'spoken',
        scope: ['read', 'talk', 'answer'],
        ownInterest: false,
      });
      const own = seen.parties.find(({ partyId }) => partyId === 'p2');
      const actorId = own?.actors?.at(-1)?.actorId as string;
      const { key = '' } = await staffed.clerk.do(dispute.caseId, {
        type: 'issueKey',
        partyId: 'p2',
        actorId,
      });
      await agent.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
      await agent.ok('notice.read', { caseId: dispute.caseId });
      if (times === 0) await other.do(dispute.caseId, { type: 'dismissActor', actorId });
    }
    const { notices } = await agent.ok('notice.list', {});
    const due = notices.find(({ kind, settled }) => kind === 'turn' && !settled)?.due as string;
    await lookAfterCases({ ...town.house(), now: () => new Date(Date.parse(due) + 1000).toISOString() });
    expect((await inbox(agent, dispute)).filter((one) => one.startsWith('late'))).toEqual(['late answer']);
  });

  it('nothing is reminded of once it is done', async () => {
    const staffed = await staff(town, town.http, ' 不催');
    const dispute = await fileAs(town.http.as('吴军'));
    await staffed.clerk.do(dispute.caseId, { type: 'decline', reason: '法院已经受理', office: 'court' });
    await lookAfterCases({
      ...town.house(),
      now: () => new Date(Date.now() + 40 * 86_400_000).toISOString(),
    });
    expect((await inbox(staffed.clerk, dispute)).join()).not.toMatch(/soon|late/);
  });
});

it('allows nothing where nothing is sent', async () => {
  const person = town.http.as('想收通知的人');
  await fileAs(person);
  const once = { commandId: fresh(), accepted: ['a-template'] };
  expect(await person.ok('notice.allow', once)).toEqual({ allowed: 0 });
  expect(await person.ok('notice.allow', once)).toEqual({ allowed: 0 });
  expect(await person.call('notice.allow', { ...once, accepted: ['another'] })).toMatchObject({
    error: { code: 'command.id_reused' },
  });
});
