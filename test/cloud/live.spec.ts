import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { WebSocket, WebSocketServer } from 'ws';
import type { House } from '@/cloud/house';
import { createSeal } from '@/cloud/identity/seal';
import { signIn, signTicket } from '@/cloud/identity/token';
import { createLive } from '@/cloud/live/live';
import { speakTo } from '@/cloud/live/speaking';
import { NUDGE_CHANNEL, type Nudge, nudgeTexts } from '@/cloud/store/nudge';
import { forgetUsedTickets } from '@/cloud/store/used-tickets';
import type { CaseId, CentreId, PersonId } from '@/domain/ids';
import { arrange, bringIn, fileAs, filing, type Staffed, staff, talk } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { type LivePhone, look, openLive } from '../harness/live-phone';
import { fresh, type Phone } from '../harness/phone';
import { until } from '../harness/server-process';
import { CENTRE, openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let second: HttpDoor;
const open: LivePhone[] = [];
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  second = await town.another();
});
afterEach(() => {
  for (const phone of open.splice(0)) phone.close();
});
afterAll(() => town.close());

/** Live sockets of a house of the test's own, told by the test alone. */
async function serveLive(house: House, mostSockets?: number) {
  const live = createLive(house, mostSockets);
  const server = createServer().on('upgrade', live.upgrade);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = async () => {
    await live.stop();
    await new Promise((done) => server.close(done));
  };
  return { live, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
async function looking(phone: Phone, url = town.http.url): Promise<LivePhone> {
  const live = await look(phone, url);
  open.push(live);
  return live;
}

/** Whoever must not be told is asked after somebody who must be has been told of something later. */
async function afterwards(witness: LivePhone, caseId: string, change: () => Promise<unknown>): Promise<void> {
  const from = witness.told.length;
  await change();
  await witness.hears(caseId, from);
}

describe('a message', () => {
  it('reaches whoever is looking, whichever server they are connected to', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    const other = somebody();
    await talk(staffed, dispute, other);
    const near = await looking(other);
    const far = await looking(other, second.url);
    const mediators = await looking(staffed.mediator, second.url);
    await applicant.do(caseId, { type: 'say', room: 'joint', text: '在吗' });
    await Promise.all([near, far, mediators].map((live) => live.hears(caseId)));
    await second
      .withToken(town.http.tokenOf(other.name) ?? '')
      .do(caseId, { type: 'say', room: 'joint', text: '在' });
    await near.hears(caseId, 1);
  });

  it('on one side’s line to the centre is hinted at to the centre, never to the other side', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    const other = somebody();
    await talk(staffed, dispute, other);
    const [own, others, clerks, strangers] = [
      await looking(applicant),
      await looking(other),
      await looking(staffed.clerk),
      await looking(staffed.otherMediator),
    ];
    await afterwards(clerks, caseId, () =>
      applicant.do(caseId, { type: 'say', room: 'centre', text: '悄悄话' }),
    );
    await own.hears(caseId);
    // A clerk does not read the joint room, and so is not told of it.
    const heard = clerks.told.length;
    await afterwards(others, caseId, () =>
      applicant.do(caseId, { type: 'say', room: 'joint', text: '大家好' }),
    );
    expect(others.told).toEqual([caseId]);
    await afterwards(own, caseId, () => other.do(caseId, { type: 'say', room: 'joint', text: '你好' }));
    expect(clerks.told).toHaveLength(heard);
    expect(strangers.told).toEqual([]);
  });
});

describe('somebody who is looking already', () => {
  it('is told of the case they file, claim or are assigned to', async () => {
    const applicant = somebody();
    await fileAs(applicant);
    const other = somebody();
    await fileAs(other);
    const [own, others, clerks, mediators] = [
      await looking(applicant),
      await looking(other),
      await looking(staffed.clerk, second.url),
      await looking(staffed.mediator, second.url),
    ];
    const { caseId, code } = await applicant.ok('case.file', filing());
    await clerks.hears(caseId);
    await own.hears(caseId);
    await afterwards(mediators, caseId, () => arrange(staffed, { caseId, code, applicant }));
    expect(others.told).toEqual([]);
    await afterwards(others, caseId, () => bringIn(staffed, { caseId, code, applicant }, 'p2', other));
    await afterwards(others, caseId, () =>
      staffed.clerk.do(caseId, { type: 'log', partyId: 'p2', how: 'call', result: 'reached' }),
    );
    const before = others.told.length;
    await afterwards(own, caseId, () =>
      staffed.clerk.do(caseId, { type: 'log', partyId: 'p1', how: 'call', result: 'reached' }),
    );
    expect(others.told).toHaveLength(before);
  });

  it('of the other side is told of the joint room once it has agreed to talk, and not before', async () => {
    const dispute = await fileAs(somebody(), {
      others: [
        { kind: 'person', name: '王建国' },
        { kind: 'person', name: '赵小兰' },
      ],
    });
    const { caseId, applicant } = dispute;
    const [early, late] = [somebody(), somebody()];
    await arrange(staffed, dispute);
    await bringIn(staffed, dispute, 'p2', early);
    await bringIn(staffed, dispute, 'p3', late);
    const live = await looking(late);
    await early.do(caseId, { type: 'consent' });
    await late.do(caseId, { type: 'consent' });
    await staffed.mediator.do(caseId, { type: 'declare', relation: 'none' });
    await staffed.mediator.do(caseId, { type: 'openRoom' });
    await live.hears(caseId);
    await afterwards(live, caseId, () => applicant.do(caseId, { type: 'say', room: 'joint', text: '都好' }));
  });

  it('and no longer mediates a case is told no more of what its mediator reads', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    await arrange(staffed, dispute);
    const mediators = await looking(staffed.mediator);
    const clerks = await looking(staffed.clerk);
    const { personId } = await staffed.otherMediator.ok('session.me', {});
    await afterwards(clerks, caseId, () =>
      staffed.clerk.do(caseId, { type: 'assign', mediatorId: personId }),
    );
    const heard = mediators.told.length;
    await afterwards(clerks, caseId, () =>
      applicant.do(caseId, { type: 'say', room: 'centre', text: '换人了？' }),
    );
    expect(mediators.told).toHaveLength(heard);
  });
});

describe('nudges', () => {
  it('of one case that wait for each other are told once, to each by what they read', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    const other = somebody();
    await talk(staffed, dispute, other);
    const [own, others] = [await looking(applicant), await looking(other)];
    const nudges = ['joint', 'centre:p1', 'joint', 'joint'].map((stream) =>
      JSON.stringify({ caseId, centres: [], streams: [stream], persons: [] }),
    );
    await sql`select pg_notify(${NUDGE_CHANNEL}, nudge || repeat(' ', at::int))
      from unnest(${nudges}::text[]) with ordinality as said(nudge, at)`.execute(town.db);
    await Promise.all([own.hears(caseId), others.hears(caseId)]);
    await wait(50);
    expect([own.told, others.told]).toEqual([[caseId], [caseId]]);
  });

  it('ask the database once for however many look at a case, and not again for what was said', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    const other = somebody();
    await talk(staffed, dispute, other);
    let questions = 0;
    const counted = town.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        questions += 1;
        return result;
      },
    });
    const { live, url, stop } = await serveLive({ ...town.house(), db: counted });
    try {
      const reading: LivePhone[] = [];
      for (const phone of [applicant, other, staffed.mediator, applicant, other])
        reading.push(await looking(phone, url));
      const clerks = await looking(staffed.clerk, url);
      const questionsFor = async (streams: string[]) => {
        const [before, from] = [questions, reading[0]?.told.length];
        live.hear({ caseId: caseId as CaseId, centres: ['anzhou', CENTRE.centreId], streams, persons: [] });
        await Promise.all(reading.map((phone) => phone.hears(caseId, from)));
        return questions - before;
      };
      expect(await questionsFor(['joint'])).toBe(1);
      expect(await questionsFor(['joint'])).toBe(0);
      expect(await questionsFor(['parties', 'joint'])).toBe(1);
      expect(clerks.told).toEqual([caseId]);
    } finally {
      await stop();
    }
  });

  it('are cut where PostgreSQL would not take them whole', () => {
    const nudge = {
      caseId: 'c'.repeat(36) as CaseId,
      centres: ['centre-1'],
      streams: Array.from({ length: 400 }, (_, at) => `private:p${at}.1`),
      persons: Array.from({ length: 900 }, (_, at) => `${'p'.repeat(32)}${at}` as PersonId),
    };
    const texts = nudgeTexts(nudge);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
    const parts = texts.map((text) => JSON.parse(text) as Nudge);
    // Whoever is named must hear of every stream, and every part is whole in itself.
    for (const stream of nudge.streams)
      for (const person of [nudge.persons[0], nudge.persons[899]])
        expect(
          parts.some(
            ({ streams, persons }) => streams.includes(stream) && persons.includes(person as PersonId),
          ),
        ).toBe(true);
    expect(nudgeTexts({ ...nudge, streams: ['joint'], persons: [] })).toHaveLength(1);
  });

  it('that were missed while the database was away cost time, never content', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    const other = somebody();
    await talk(staffed, dispute, other);
    const [near, far] = [await looking(other), await looking(other, second.url)];
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen %' and datname = current_database()`.execute(town.db);
    await applicant.do(caseId, { type: 'say', room: 'joint', text: '听得到吗' });
    await until('both are told to ask again', () => near.again() > 0 && far.again() > 0);
    const before = [near.told.length, far.told.length];
    await applicant.do(caseId, { type: 'say', room: 'joint', text: '现在呢' });
    await Promise.all([near.hears(caseId, before[0]), far.hears(caseId, before[1])]);
  });

  it('that nobody can read are a reason to ask again, and no end of the server', async () => {
    const live = await looking(staffed.clerk);
    await sql`select pg_notify(${NUDGE_CHANNEL}, ${'{"caseId":'})`.execute(town.db);
    await until('told to ask again', () => live.again() === 1);
  });
});

describe('a socket', () => {
  it('opens only by a ticket that is ours, of somebody, and not half a minute old', async () => {
    const { personId } = await staffed.clerk.ok('session.me', {});
    const now = new Date().toISOString();
    const past = new Date(Date.now() - 31_000).toISOString();
    const foreign = createSeal(Buffer.from('a secret of somebody else, as long as ours is'));
    const good = signTicket(town.seal, personId, now);
    for (const ticket of [
      '',
      'x',
      'a.b',
      `${good}x`,
      signTicket(town.seal, personId, past),
      signTicket(foreign, personId, now),
      signTicket(town.seal, 'nobody' as PersonId, now),
      signIn(town.seal, personId, now),
    ])
      await expect(openLive(`${town.http.url}/live?ticket=${ticket}`)).rejects.toThrow('401');
    await expect(openLive(`${town.http.url}/other?ticket=${good}`)).rejects.toThrow('404');
    open.push(await openLive(`${town.http.url}/live?ticket=${good}`));
  });

  it('is the only one that its ticket opens, on whichever server and however often it is shown at once', async () => {
    const tickets = await Promise.all(
      Array.from({ length: 5 }, () => staffed.clerk.ok('session.ticket', {})),
    );
    for (const { ticket } of tickets) {
      const doors = [town.http.url, second.url, town.http.url, second.url];
      const opened = await Promise.allSettled(doors.map((url) => openLive(`${url}/live?ticket=${ticket}`)));
      const got = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      open.push(...got);
      expect(got).toHaveLength(1);
      for (const one of opened) if (one.status === 'rejected') expect(String(one.reason)).toContain('401');
      await expect(openLive(`${second.url}/live?ticket=${ticket}`)).rejects.toThrow('401');
    }
  });

  it('leaves no trace of its ticket once nobody could show it any more', async () => {
    await looking(staffed.clerk);
    const count = async () => (await sql`select 1 from used_ticket`.execute(town.db)).rows.length;
    expect(await count()).toBeGreaterThan(0);
    await forgetUsedTickets(town.db, new Date().toISOString());
    expect(await count()).toBeGreaterThan(0);
    await forgetUsedTickets(town.db, new Date(Date.now() + 2 * 3_600_000).toISOString());
    expect(await count()).toBe(0);
  });

  it('is one of a limited number of the same person on a server', async () => {
    const somebodys = somebody();
    await fileAs(somebodys);
    const { url, stop } = await serveLive(town.house(), 3);
    try {
      const phones = [
        await looking(somebodys, url),
        await looking(somebodys, url),
        await looking(somebodys, url),
      ];
      await expect(look(somebodys, url)).rejects.toThrow('429');
      open.push(await look(staffed.clerk, url));
      phones[0]?.close();
      await until('a place is free', async () => {
        open.push(await look(somebodys, url));
        return true;
      });
    } finally {
      await stop();
    }
  });

  it('that takes nothing any more is let go', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const accepted = once(server, 'connection');
    const phone = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const [socket] = (await accepted) as [WebSocket];
    await once(phone, 'open');
    phone.pause();
    const gone = once(socket, 'close');
    const long = Buffer.alloc(1024 * 1024, ' ');
    for (let said = 0; said < 50; said += 1) {
      speakTo(socket, long);
      await new Promise((done) => setImmediate(done));
    }
    await gone;
    phone.terminate();
    server.close();
  });

  it('of another centre’s clerk is told nothing', async () => {
    const foreign = town.http.as('王芳');
    await town.appoint(foreign, 'clerk', 'sangzao' as CentreId);
    const [outside, inside] = [await looking(foreign), await looking(staffed.clerk)];
    const { caseId } = await somebody().ok('case.file', filing({ commandId: fresh() }));
    await afterwards(inside, caseId, () => staffed.clerk.do(caseId, { type: 'accept' }));
    expect(outside.told).toEqual([]);
  });
});
