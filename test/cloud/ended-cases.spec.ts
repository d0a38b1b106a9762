import { signIn } from '@/cloud/identity/token';
import type { PersonId } from '@/domain/ids';
import { fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { type MovedTime, moveTime } from '../harness/moved-time';
import type { Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let time: MovedTime;
beforeAll(async () => {
  town = await openTown();
  time = moveTime('2026-11-30T01:00:00.000Z');
  staffed = await staff(town, town.http);
});
afterAll(async () => {
  time.end();
  await town.close();
});

it('a case that ended stays on the lists of staff for ninety days by the clock of the service', async () => {
  const dispute = await fileAs(town.http.as('张秀英'));
  const { applicant } = dispute;
  await talk(staffed, dispute, town.http.as('李桂芳'));
  await applicant.do(dispute.caseId, { type: 'withdraw', reason: '两家说好了' });
  const signInAgain = new Map<Phone, () => Phone>();
  for (const phone of [staffed.clerk, staffed.mediator, applicant]) {
    const personId = (await phone.ok('session.me', {})).personId as PersonId;
    signInAgain.set(phone, () => town.http.withToken(signIn(town.seal, personId, time.now())));
  }
  const again = (phone: Phone) => signInAgain.get(phone)?.() ?? phone;
  const listed = async () => {
    const inbox = await again(staffed.clerk).ok('centre.inbox', {});
    const queue = await again(staffed.mediator).ok('desk.queue', {});
    const mine = await again(applicant).ok('case.mine', {});
    return [inbox, queue, mine].map(({ cases }) => cases.length);
  };
  time.on(24 * 90 - 1);
  expect(await listed()).toEqual([1, 1, 1]);
  time.on(2);
  expect(await listed()).toEqual([0, 0, 1]);
});
