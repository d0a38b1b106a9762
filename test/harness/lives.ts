import type { CaseCommandInput } from '@/contract/command';
import { type Dispute, fileAs, type Staffed, talk } from './dispute';
import type { Phone } from './phone';
import { SIGNATURE } from './well-formed';

export { SIGNATURE } from './well-formed';

/** A dispute that has come to its talks at a door, with its two sides. */
export interface Lived extends Dispute {
  readonly staffed: Staffed;
  readonly other: Phone;
}

export async function liveTo(staffed: Staffed, applicant: Phone, other: Phone): Promise<Lived> {
  const dispute = await fileAs(applicant);
  await talk(staffed, dispute, other);
  return { ...dispute, staffed, other };
}

export type InputOf<T extends CaseCommandInput['type']> = Extract<CaseCommandInput, { type: T }>;
export type Clause = Omit<InputOf<'proposeTerm'>, 'type'>;

/** 5,000 yuan from the other side to the applicant, on a day. */
export function clause(due: string, more: Partial<Clause> = {}): Clause {
  return {
    debtor: 'p2',
    creditor: 'p1',
    deed: 'pay',
    amount: 500_000,
    due,
    instalments: [],
    text: `李桂芳在 ${due} 以前一次付给张秀英 5000 元。`,
    proof: '银行转账记录',
    ...more,
  };
}

const TEXT = {
  facts: '排水沟挖到墙根，墙面渗水。',
  issue: '修复费用由谁承担。',
  responsibility: '李桂芳承担修复费用。',
  manner: '银行转账。',
} as const;

/** One clause, to which both say yes. */
export async function agree({ caseId, staffed, applicant, other }: Lived, due: string): Promise<void> {
  await staffed.mediator.do(caseId, { type: 'proposeTerm', ...clause(due) });
  for (const phone of [applicant, other])
    await phone.do(caseId, { type: 'acceptTerm', termId: 't1', version: 1 });
}

/** @returns the digest of the text that is to be signed. */
export async function drafted(
  { caseId, staffed }: Lived,
  form: 'screen' | 'paper' | 'oral' = 'screen',
): Promise<string> {
  const { case: seen } = await staffed.mediator.do(caseId, { type: 'draftAgreement', ...TEXT, form });
  return seen.agreement?.digest ?? '';
}

export async function identify({ caseId, staffed }: Lived, partyIds: readonly string[] = ['p1', 'p2']) {
  for (const partyId of partyIds)
    await staffed.mediator.do(caseId, { type: 'checkIdentity', partyId, how: 'id_card', authority: true });
}

export function signature(digest: string) {
  return { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' } as const;
}

/** Signed by everybody, sealed last, and in force. */
export async function bindAll(lived: Lived, due: string): Promise<string> {
  const { caseId, staffed, applicant, other } = lived;
  await agree(lived, due);
  const digest = await drafted(lived);
  await identify(lived);
  for (const phone of [applicant, other]) await phone.do(caseId, signature(digest));
  await staffed.mediator.do(caseId, { type: 'signAsMediator', digest, signature: SIGNATURE });
  await staffed.clerk.do(caseId, { type: 'sealAgreement', digest });
  return digest;
}
