import { setTimeout as wait } from 'node:timers/promises';
import { readUnlock, signTicket } from '@/cloud/identity/token';
import type { PersonId } from '@/domain/ids';
import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { type LivePhone, look, openLive } from '../harness/live-phone';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

const PIN = '2580';

let town: Town;
let second: HttpDoor;
let staffed: Staffed;
const open: LivePhone[] = [];
beforeAll(async () => {
  town = await openTown();
  second = await town.another();
  staffed = await staff(town, town.http);
});
afterEach(() => {
  for (const phone of open.splice(0)) phone.close();
});
afterAll(() => town.close());

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

async function unlocked({ name }: Phone): Promise<{ phone: Phone; unlock: string }> {
  const { unlock } = await town.http.as(name).ok('session.unlock', { pin: PIN });
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
    const opened = await looking((await unlocked(phone)).phone);
    await confide(dispute);
    await opened.hears(caseId);
    await wait(100);
    expect(shut.map(({ told }) => told)).toEqual([[], []]);
    await sayToAll(dispute);
    await Promise.all(shut.map((live) => live.hears(caseId)));
    await opened.hears(caseId, 1);
    expect(shut.map(({ told }) => told)).toEqual([[caseId], [caseId]]);
  });

  it('is told no longer once the time of its unlock is over, or the PIN is another one', async () => {
    const { dispute, phone } = await locked();
    const { caseId } = dispute;
    const { personId } = await phone.ok('session.me', {});
    const { unlock } = await unlocked(phone);
    const now = new Date().toISOString();
    const given = readUnlock(town.seal, unlock, personId as PersonId, now);
    const soon = { ...given, unlockedUntil: Date.now() + 600 };
    const ticket = signTicket(town.seal, personId as PersonId, now, soon);
    const brief = await openLive(`${town.http.url}/live?ticket=${ticket}`);
    open.push(brief);
    const opened = await looking(town.http.as(phone.name, unlock));
    await confide(dispute);
    await brief.hears(caseId);
    await wait(700);
    await confide(dispute);
    await opened.hears(caseId, 1);
    await wait(100);
    expect(brief.told).toEqual([caseId]);
    await phone.ok('session.pin', { commandId: fresh(), pin: '1111', old: PIN });
    await confide(dispute);
    await sayToAll(dispute);
    await opened.hears(caseId, 2);
    await wait(100);
    expect(opened.told).toHaveLength(3);
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
