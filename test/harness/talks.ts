import { randomUUID } from 'node:crypto';
import type { CaseCommandInput } from '@/contract/command';
import type { CaseId, PartyId } from '@/domain/ids';
import type { Asking } from './ask';
import type { Staff } from './staff';

export interface Talks {
  readonly caseId: CaseId;
  readonly code: string;
  readonly applicantToken: string;
  readonly otherToken: string;
}

/** Brings a new case by its real operations to where both sides talk in the joint room. */
export async function openTalks(ask: Asking, { clerk, mediator }: Staff): Promise<Talks> {
  const {
    caseId,
    code,
    token: applicantToken = '',
  } = await ask('case.file', {
    commandId: randomUUID(),
    kind: 'neighbours',
    place: '510705102001',
    applicant: { name: '李芳', phone: '13800000001' },
    others: [{ kind: 'person', name: '张建国', phone: '13700000002' }],
    facts: '他家的排水沟挖到了我家墙根。',
    wish: '请他把沟填回去。',
  });
  const carryOut = (token: string, command: CaseCommandInput) =>
    ask('case.do', { caseId, commandId: randomUUID(), command }, token);
  const applicant = 'p1' as PartyId;
  const other = 'p2' as PartyId;
  await carryOut(clerk.token, { type: 'log', how: 'call', partyId: applicant, result: 'confirmed' });
  await carryOut(clerk.token, { type: 'accept' });
  await carryOut(clerk.token, { type: 'assign', mediatorId: mediator.personId });
  await carryOut(mediator.token, { type: 'declare', relation: 'none' });
  await carryOut(mediator.token, { type: 'deliver', partyId: other, how: 'visit' });
  const { key = '' } = await carryOut(clerk.token, { type: 'issueKey', partyId: other });
  const { token: otherToken = '' } = await ask('case.claim', { commandId: randomUUID(), code, key });
  await carryOut(otherToken, { type: 'consent' });
  await carryOut(mediator.token, { type: 'openRoom' });
  return { caseId, code, applicantToken, otherToken };
}
