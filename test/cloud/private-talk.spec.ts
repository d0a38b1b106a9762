import { Client } from 'pg';
import type { CaseCommandInput } from '@/contract/command';
import { arrange, bringIn, type Dispute, fileAs, type Staffed, staff } from '../harness/dispute';
import { differences, type Eavesdropping, eavesdrop, type Heard } from '../harness/eavesdropping';
import type { HttpDoor } from '../harness/http-door';
import { type LivePhone, look } from '../harness/live-phone';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { PHOTO, type Phone } from '../harness/phone';
import { bodyText, readPdf } from '../harness/read-pdf';
import { COUNTY, DEPARTMENT, openTown, type Town } from '../harness/town';

const SECRETS = [
  '我最多能让三千',
  '他在外面还欠着账',
  '这句可以告诉对方',
  '我不会说出去',
  '我留的凭据',
  '我不想活了',
] as const;
/** What the mediator notes about a danger in it: for nobody else, not even the party. */
const NOTED = '已经上门看过他';
const MONDAY = '2026-03-02T01:00:00.000Z';

interface Cast {
  readonly town: Town;
  readonly door: HttpDoor;
  readonly staffed: Staffed;
  readonly dispute: Dispute;
  /** Stands beside it in every list, due on the same day, and changed last. */
  readonly sibling: Dispute;
  readonly other: Phone;
  readonly secretPhoto: string;
  readonly ids: Readonly<Record<'n' | 'co' | 'expert', string>>;
}

let time: MovedTime;

/** The centre with everybody who has to do with a case, and two cases alike: one is to be confided in. */
async function stage(town: Town): Promise<Cast> {
  const door = town.http;
  const staffed = await staff(town, door);
  const appoint = (name: string, role: 'clerk' | 'mediator', centre = DEPARTMENT.centreId) =>
    town.appoint(door.as(name), role, centre);
  await appoint('韩雪', 'clerk', COUNTY.centreId);
  await appoint('秦岚', 'clerk');
  const ids = {
    n: (await staffed.otherMediator.ok('session.me', {})).personId,
    co: await appoint('余木林', 'mediator'),
    expert: await appoint('吴启明', 'mediator'),
  };
  await fileAs(door.as('路过的刘桂英'));
  const cast = { town, door, staffed, ids, other: door.as('李桂芳') };
  const dispute = await talks(cast);
  const sibling = await talks(cast);
  const secretPhoto = await cast.other.upload(PHOTO);
  return { ...cast, dispute, sibling, secretPhoto };
}

/** One against two, in the joint room; the county, a second mediator and an expert are of it, too. */
async function talks({ door, staffed, other, ids }: Omit<Cast, 'dispute' | 'sibling' | 'secretPhoto'>) {
  const { clerk, mediator } = staffed;
  const dispute = await fileAs(door.as('张秀英'), {
    others: [
      { kind: 'person', name: '李桂芳' },
      { kind: 'person', name: '王建国' },
    ],
  });
  const { caseId, applicant } = dispute;
  await arrange(staffed, dispute);
  await mediator.do(caseId, { type: 'declare', relation: 'none' });
  for (const [partyId, phone] of [
    ['p2', other],
    ['p3', door.as('王建国')],
  ] as const) {
    await bringIn(staffed, dispute, partyId, phone);
    await phone.do(caseId, { type: 'consent' });
  }
  await mediator.do(caseId, { type: 'openRoom' });
  await applicant.do(caseId, { type: 'say', room: 'joint', text: '大家坐下来谈' });
  await clerk.do(caseId, { type: 'addHandler', personId: ids.expert, as: 'expert' });
  await clerk.do(caseId, { type: 'addHandler', personId: ids.co, as: 'co_mediator' });
  for (const reason of ['拖得太久', '还是没有动静']) await clerk.do(caseId, { type: 'raise', reason });
  return dispute;
}

/** What only the two of them are to know. */
async function confide({ dispute: { caseId }, staffed, other, secretPhoto }: Cast): Promise<void> {
  const { mediator } = staffed;
  const alone = { type: 'say', room: 'private' } as const;
  await other.do(caseId, { ...alone, text: SECRETS[0], pass: 'no' });
  await other.do(caseId, { ...alone, text: SECRETS[1], files: [secretPhoto] });
  await mediator.do(caseId, { ...alone, partyId: 'p2', text: SECRETS[3] });
  await other.do(caseId, { ...alone, text: SECRETS[2], pass: 'yes' });
  await other.do(caseId, { type: 'setPass', seq: 1, pass: 'yes' });
  await other.do(caseId, {
    type: 'keepEvidence',
    room: 'private',
    seq: 1,
    name: SECRETS[4],
    day: '2026-02-20',
  });
  const { entries } = await other.do(caseId, { ...alone, text: SECRETS[5] });
  const seq = Number(entries[0]?.id.split(':').at(-1));
  await mediator.do(caseId, { type: 'settleDanger', room: 'private', partyId: 'p2', seq, text: NOTED });
  await other.do(caseId, { ...alone, text: SECRETS[5] });
  await mediator.ok('case.read', { caseId, room: 'private', partyId: 'p2', messages: 9 });
  await other.ok('case.read', { caseId, room: 'private', messages: 9 });
}

/** Everybody else who has to do with the case, or nothing at all. */
const BYSTANDERS = {
  applicant: '张秀英',
  third: '王建国',
  clerk: '陈静',
  county: '韩雪',
  expert: '吴启明',
  co: '余木林',
  outsider: '路过的刘桂英',
  nobody: '没有登录的人',
  department: '秦岚',
} as const;
type Bystander = keyof typeof BYSTANDERS;
const at = ({ door }: Cast, who: Bystander) => door.as(BYSTANDERS[who]);
const everybody = Object.keys(BYSTANDERS) as Bystander[];

/** The rest of the case's life, every step of it listened to by everybody. */
async function listenOn(cast: Cast): Promise<Eavesdropping> {
  const { staffed, dispute, door, ids } = cast;
  const { caseId } = dispute;
  const ear = eavesdrop(dispute);
  const round = async (whom: readonly Bystander[]) => {
    for (const who of whom) {
      await ear.commands(who, at(cast, who));
      await ear.reads(who, at(cast, who));
    }
  };
  time.on('2026-03-02T01:05:00.000Z');
  await round(everybody);
  // Another mediator, who was told nothing; the one before is of the case no longer.
  await staffed.clerk.do(caseId, { type: 'assign', mediatorId: ids.n });
  time.on(1 / 60);
  for (const [who, phone] of [
    ['new mediator', door.as('何川')],
    ['former mediator', staffed.mediator],
  ] as const) {
    await ear.commands(who, phone);
    await ear.reads(who, phone);
  }
  // Another organisation: first asked, then in charge.
  await staffed.clerk.do(caseId, { type: 'transfer', to: DEPARTMENT.centreId, reason: '归那边管' });
  await round(['department', 'clerk', 'co']);
  await at(cast, 'department').do(caseId, { type: 'takeTransfer' });
  await at(cast, 'department').do(caseId, { type: 'assign', mediatorId: ids.expert });
  await round(['department', 'applicant', 'expert']);
  for (const who of everybody) await ear.drastic(who, at(cast, who));
  for (const who of everybody) await ear.reads(who, at(cast, who));
  return ear;
}

const leaks = (heard: readonly Heard[], words: readonly string[]) =>
  heard
    .filter(({ raw }) => words.some((word) => raw.includes(word)))
    .map(({ who, asked }) => `${who}: ${asked}`);

describe('a private talk', () => {
  let silent: Cast;
  let told: Cast;
  const written: string[] = [];
  const notices: string[] = [];
  const sockets: (readonly [string, LivePhone])[] = [];
  const towns: Town[] = [];
  let listener: Client | undefined;
  beforeAll(async () => {
    time = moveTime(MONDAY);
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      });
    for (let opened = 0; opened < 2; opened += 1) towns.push(await openTown());
    [silent, told] = (await Promise.all(towns.map(stage))) as [Cast, Cast];
    listener = new Client({ connectionString: told.town.connectionString });
    await listener.connect();
    listener.on('notification', ({ payload }) => notices.push(payload ?? ''));
    await listener.query('listen yima_case');
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    for (const [, socket] of sockets) socket.close();
    await listener?.end();
    time.end();
    for (const town of towns) await town.close();
  });

  it('changes nothing in what anybody else is answered or told, from one moment to the next', async () => {
    const { dispute, staffed, other, town } = told;
    time.on('2026-03-02T01:01:00.000Z');
    for (const cast of [silent, told])
      await cast.staffed.clerk.do(cast.sibling.caseId, {
        type: 'log',
        partyId: 'p2',
        how: 'call',
        result: 'reached',
      });
    const before = eavesdrop(dispute);
    const after = eavesdrop(dispute);
    for (const who of everybody) await before.reads(who, at(told, who));
    for (const who of everybody.filter((one) => one !== 'nobody'))
      sockets.push([who, await look(at(told, who), town.http.url)]);
    const own = await look(staffed.mediator, town.http.url);
    time.on('2026-03-02T01:02:00.000Z');
    await confide(told);
    await own.hears(dispute.caseId, 4);
    own.close();
    for (const who of everybody) await after.reads(who, at(told, who));
    expect(differences(before.heard, after.heard, 'raw').slice(0, 9)).toEqual([]);
    expect(after.heard.length).toBe(before.heard.length);
    // The next thing that everybody may hear of is the first that they are told.
    await other.do(dispute.caseId, { type: 'appointActor', ...AGENT });
    for (const [, socket] of sockets.filter(([who]) => !['outsider', 'department'].includes(who)))
      await socket.hears(dispute.caseId);
    expect(sockets.map(([who, { told: hints }]) => [who, hints.length])).toEqual(
      sockets.map(([who]) => [who, ['outsider', 'department'].includes(who) ? 0 : 1]),
    );
    await silent.other.do(silent.dispute.caseId, { type: 'appointActor', ...AGENT });
  });

  it('leaves a case for everybody else as if nothing had been said, whatever they do or ask to its end', async () => {
    const ears = [await listenOn(silent), await listenOn(told)] as const;
    expect(differences(ears[0].heard, ears[1].heard, 'plain').slice(0, 9)).toEqual([]);
    expect(ears[1].heard.length).toBeGreaterThan(1_500);
    // What they asked was answered often enough to tell something.
    const answered = ears[1].heard.filter(({ raw }) => raw.startsWith('{"ok":true'));
    expect(answered.length).toBeGreaterThan(400);
    expect(leaks(ears[1].heard, [...SECRETS, NOTED, told.secretPhoto, 'private:p2.1'])).toEqual([]);
  });

  it('stands in no paper of the others, in no notice to other servers and in no log', async () => {
    const applicant = at(told, 'applicant');
    const { caseId } = told.dispute;
    const { papers } = await applicant.ok('case.papers', { caseId });
    expect(papers.length).toBeGreaterThan(1);
    for (const { form, about } of papers) {
      const { url } = await applicant.ok('case.paper', { caseId, form, about });
      const bytes = Buffer.from(await (await fetch(told.door.url + url)).arrayBuffer());
      const text = bodyText((await readPdf(bytes)).pages);
      expect(SECRETS.filter((word) => text.includes(word))).toEqual([]);
    }
    expect(notices.length).toBeGreaterThan(4);
    for (const word of SECRETS) {
      expect(notices.join()).not.toContain(word);
      expect(written.join()).not.toContain(word);
    }
  });

  it('is told to no log when the database fails under it', async () => {
    const { town, other, dispute } = told;
    await listener?.query('alter table read_cursor rename to gone');
    const failed = await other.no('case.do', {
      caseId: dispute.caseId,
      commandId: 'fails',
      command: { type: 'say', room: 'private', text: SECRETS[0] },
    });
    await listener?.query('alter table gone rename to read_cursor');
    expect(failed).toEqual({ code: 'server.unavailable', params: {} });
    expect(written.join()).toContain('"fault"');
    expect(written.join()).not.toContain(SECRETS[0]);
    await town.http.as('李桂芳').ok('case.view', { caseId: dispute.caseId });
  });

  it('is told to no log when what was stored of it cannot be read', async () => {
    const { town, other, dispute } = told;
    const kept = 'create table kept as select case_id, ordinal, words from case_event';
    const spoil = `update case_event set words = '${SECRETS[0]}' where stream = 'private:p2.1' and type = 'message.said'`;
    for (const statement of [kept, spoil]) await listener?.query(statement);
    const from = written.length;
    expect((await other.no('case.view', { caseId: dispute.caseId })).code).toBe('server.unavailable');
    await listener?.query(`update case_event e set words = k.words from kept k
      where k.case_id = e.case_id and k.ordinal = e.ordinal`);
    expect(written.slice(from).join()).toContain('"fault":"SyntaxError"');
    expect(written.join()).not.toContain(SECRETS[0].slice(0, 4));
    await town.http.as('李桂芳').ok('case.view', { caseId: dispute.caseId });
  });

  it('is still there for the two whose it was', async () => {
    const { dispute, other, staffed } = told;
    const seen = JSON.stringify(await other.ok('case.view', { caseId: dispute.caseId }));
    for (const word of SECRETS) expect(seen).toContain(word);
    expect(seen).not.toContain(NOTED);
    // Except that the mediator was replaced, and reads nothing more of the case.
    expect((await staffed.mediator.no('case.view', { caseId: dispute.caseId })).code).toBe('case.not_yours');
  });
});

const AGENT = {
  as: 'companion',
  name: '李小芳',
  authority: 'spoken',
  scope: ['read'],
  ownInterest: false,
} satisfies Omit<Extract<CaseCommandInput, { type: 'appointActor' }>, 'type'>;
