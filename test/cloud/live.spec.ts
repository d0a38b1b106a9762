import { createSeal } from '@/cloud/identity/seal';
import { signIn, signTicket } from '@/cloud/identity/token';
import type { CentreId, PersonId } from '@/domain/ids';
import { arrange, bringIn, fileAs, filing, type Staffed, staff, talk } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { type LivePhone, look, openLive } from '../harness/live-phone';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

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
  it('reaches whoever is looking within a second, whichever server they are connected to', async () => {
    const dispute = await fileAs(somebody());
    const { caseId, applicant } = dispute;
    const other = somebody();
    await talk(staffed, dispute, other);
    const near = await looking(other);
    const far = await looking(other, second.url);
    const mediators = await looking(staffed.mediator, second.url);
    const began = Date.now();
    await applicant.do(caseId, { type: 'say', room: 'joint', text: '在吗' });
    await Promise.all([near, far, mediators].map((live) => live.hears(caseId)));
    expect(Date.now() - began).toBeLessThan(1_000);
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
    expect(mediators.told.length - heard).toBeLessThanOrEqual(0);
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

  it('of another centre’s clerk is told nothing', async () => {
    const foreign = town.http.as('王芳');
    await town.appoint(foreign, 'clerk', 'sangzao' as CentreId);
    const [outside, inside] = [await looking(foreign), await looking(staffed.clerk)];
    const { caseId } = await somebody().ok('case.file', filing({ commandId: fresh() }));
    await afterwards(inside, caseId, () => staffed.clerk.do(caseId, { type: 'accept' }));
    expect(outside.told).toEqual([]);
  });
});
