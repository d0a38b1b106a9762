import { readUnlock, signTicket } from '@/cloud/identity/token';
import type { PersonId } from '@/domain/ids';
import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { type LivePhone, look, openLive } from '../harness/live-phone';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

const PIN = '2580';

let town: Town;
let second: HttpDoor;
let staffed: Staffed;
let time: MovedTime;
const open: LivePhone[] = [];
beforeAll(async () => {
  time = moveTime('2026-11-30T01:00:00.000Z');
  town = await openTown();
  second = await town.another();
  staffed = await staff(town, town.http);
});
afterEach(() => {
  for (const phone of open.splice(0)) phone.close();
});
afterAll(async () => {
  time.end();
  await town.close();
});

async function looking(phone: Phone, url = town.http.url): Promise<LivePhone> {
  const live = await look(phone, url);
  open.push(live);
  return live;
}

let people = 0;
/** The other side of a case in talks, with a PIN. */
async function locked(): Promise<{ dispute: Dispute; phone: Phone }> {
  const phone = town.http.as(`村民${++people}`);
  const dispute = await fileAs(town.http.as(`村民${++people}`));
  await talk(staffed, dispute, phone);
  await phone.ok('session.pin', { commandId: fresh(), pin: PIN });
  return { dispute, phone };
}

async function unlocked({ name }: Phone, pin = PIN): Promise<{ phone: Phone; unlock: string }> {
  const { unlock } = await town.http.as(name).ok('session.unlock', { pin });
  return { phone: town.http.as(name, unlock), unlock };
}

const confide = ({ caseId }: Dispute) =>
  staffed.mediator.do(caseId, { type: 'say', room: 'private', partyId: 'p2', text: '您的底线我记着' });
const sayToAll = ({ caseId }: Dispute) =>
  staffed.mediator.do(caseId, { type: 'say', room: 'joint', text: '大家好' });

describe('a phone whose PIN was not given', () => {
  it('is not told that something was said in private, and is told of everything else', async () => {
    const { dispute, phone } = await locked();
    const { caseId } = dispute;
    const shut = [await looking(phone), await looking(phone, second.url)];
    // At each server one that is told: all of a person's phones there are spoken to in one go.
    const open = (await unlocked(phone)).phone;
    const opened = [await looking(open), await looking(open, second.url)];
    await confide(dispute);
    await Promise.all(opened.map((live) => live.hears(caseId)));
    await sayToAll(dispute);
    await Promise.all(shut.map((live) => live.hears(caseId)));
    await Promise.all(opened.map((live) => live.hears(caseId, 1)));
    expect(shut.map(({ told }) => told)).toEqual([[caseId], [caseId]]);
  });

  it('is told no longer once the time of its unlock is over, or the PIN is another one', async () => {
    const { dispute, phone } = await locked();
    const { caseId } = dispute;
    const { personId } = await phone.ok('session.me', {});
    const { unlock } = await unlocked(phone);
    const given = readUnlock(town.seal, unlock, personId as PersonId, time.now());
    const soon = { ...given, unlockedUntil: Date.parse(time.in(5 / 60)) };
    const ticket = signTicket(town.seal, personId as PersonId, time.now(), soon);
    const brief = await openLive(`${town.http.url}/live?ticket=${ticket}`);
    open.push(brief);
    const opened = await looking(town.http.as(phone.name, unlock));
    await confide(dispute);
    await brief.hears(caseId);
    time.on(5 / 60);
    await confide(dispute);
    await opened.hears(caseId, 1);
    await sayToAll(dispute);
    await Promise.all([brief.hears(caseId, 1), opened.hears(caseId, 2)]);
    expect(brief.told).toEqual([caseId, caseId]);
    await phone.ok('session.pin', { commandId: fresh(), pin: '1111', old: PIN });
    const changed = await looking((await unlocked(phone, '1111')).phone);
    await confide(dispute);
    await changed.hears(caseId);
    await sayToAll(dispute);
    await opened.hears(caseId, 3);
    expect(opened.told).toHaveLength(4);
  });

  it('of somebody without a PIN, or of the mediator, hears as ever', async () => {
    const { dispute } = await locked();
    const { caseId } = dispute;
    const own = await looking(dispute.applicant);
    await staffed.mediator.ok('session.pin', { commandId: fresh(), pin: PIN });
    const mediators = await looking(staffed.mediator, second.url);
    await dispute.applicant.do(caseId, { type: 'say', room: 'private', text: '我让一步' });
    await own.hears(caseId);
    await mediators.hears(caseId);
  });
});
