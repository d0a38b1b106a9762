import type { Done } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { FilingInput } from '@/contract/filing';
import { type Door, fresh, type Phone } from './phone';
import { type Town, VILLAGE } from './town';

export function filing(more: Partial<FilingInput> = {}): FilingInput {
  return {
    commandId: fresh(),
    kind: 'neighbours',
    place: VILLAGE,
    applicant: { name: '张秀英', phone: '13800000001' },
    others: [{ kind: 'person', name: '李桂芳', phone: '13700000002' }],
    facts: '他家的排水沟挖到了我家墙根',
    wish: '请他把沟填回去',
    ...more,
  };
}

/** A centre with its people at one door, and how a dispute comes to each stage there. */
export interface Staffed {
  readonly clerk: Phone;
  readonly mediator: Phone;
  readonly otherMediator: Phone;
  readonly mediatorId: string;
}

export async function staff(town: Town, door: Door, mark = ''): Promise<Staffed> {
  const clerk = door.as(`陈静${mark}`);
  const mediator = door.as(`周敏${mark}`);
  const otherMediator = door.as(`何川${mark}`);
  await town.appoint(clerk, 'clerk');
  const mediatorId = await town.appoint(mediator, 'mediator');
  await town.appoint(otherMediator, 'mediator');
  return { clerk, mediator, otherMediator, mediatorId };
}

export interface Dispute {
  readonly caseId: string;
  readonly code: string;
  readonly applicant: Phone;
}

export async function fileAs(applicant: Phone, more: Partial<FilingInput> = {}): Promise<Dispute> {
  const { caseId, code } = await applicant.ok('case.file', filing(more));
  return { caseId, code, applicant };
}

/** Accepted, a mediator named. */
export async function arrange({ clerk, mediatorId }: Staffed, { caseId }: Dispute): Promise<void> {
  await clerk.do(caseId, { type: 'accept' });
  await clerk.do(caseId, { type: 'assign', mediatorId });
}

export async function keyFor({ clerk }: Staffed, { caseId }: Dispute, partyId: string): Promise<string> {
  const { key } = await clerk.do(caseId, { type: 'issueKey', partyId, reason: '给本人' });
  if (key === undefined) throw new Error('no key was shown');
  return key;
}

/** One that the other side has got the slip for. */
export async function invited(staffed: Staffed, applicant: Phone): Promise<Dispute> {
  const dispute = await fileAs(applicant);
  await arrange(staffed, dispute);
  await staffed.clerk.do(dispute.caseId, { type: 'deliver', partyId: 'p2', how: 'visit' });
  return dispute;
}

/** A key for the other side by which nobody reads anything before the centre has made sure who they are. */
export async function strictKeyFor({ clerk }: Staffed, { caseId }: Dispute): Promise<string> {
  const issue = { type: 'issueKey', partyId: 'p2', checkFirst: true, reason: '先核实' } as const;
  return (await clerk.do(caseId, issue)).key ?? '';
}

/** What joins a case to the one with this code; `same`: who of the joined case is whom there. */
export function linkInto(code: string, ...same: readonly [string, string][]): CaseCommandInput {
  const pairs = same.map(([partyId, is]) => ({ partyId, is }));
  return { type: 'linkCase', code, same: pairs, reason: '两家说的是同一条沟' };
}

/** The party's invitation is delivered and somebody has taken its place. */
export async function bringIn(staffed: Staffed, dispute: Dispute, partyId: string, who: Phone) {
  const key = await keyFor(staffed, dispute, partyId);
  await staffed.clerk.do(dispute.caseId, { type: 'deliver', partyId, how: 'phone' });
  return who.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
}

/** Both sides have agreed and the joint room is open. */
export async function talk(staffed: Staffed, dispute: Dispute, other: Phone): Promise<Done> {
  await arrange(staffed, dispute);
  await bringIn(staffed, dispute, 'p2', other);
  await other.do(dispute.caseId, { type: 'consent' });
  await staffed.mediator.do(dispute.caseId, { type: 'declare', relation: 'none' });
  return staffed.mediator.do(dispute.caseId, { type: 'openRoom' });
}
