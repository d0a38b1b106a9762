import type { Done } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { FilingInput } from '@/contract/filing';
import type { CaseId } from '@/domain/ids';
import { ask, newCommandId } from './api';
import type { Phone } from './phone';
import type { Language } from './words';

const LOOK_MS = 3_200;

/** What the steps act with: the phones, and the same operations as everybody's. */
export interface Walk {
  readonly language: Language;
  readonly applicant: Phone;
  readonly other: Phone;
  readonly mediator: Phone;
  readonly clerk: Phone;
  readonly filed: { caseId: CaseId; code: string; key: string; digest: string };
  file(): Promise<void>;
  claim(): Promise<void>;
  do(phone: Phone, command: CaseCommandInput): Promise<Done>;
  /** Waits so that what was just shown can be seen. */
  look(ms?: number): Promise<void>;
}

export function createWalk(
  phones: readonly Phone[],
  tokens: readonly string[],
  language: () => Language,
  wait: (ms: number) => Promise<void>,
): Walk {
  const [applicant, other, mediator, clerk] = phones as [Phone, Phone, Phone, Phone];
  const tokenOf = (phone: Phone) => tokens[phones.indexOf(phone)] as string;
  const filed = { caseId: '' as CaseId, code: '', key: '', digest: '' };
  return {
    get language() {
      return language();
    },
    applicant,
    other,
    mediator,
    clerk,
    filed,
    async file() {
      const names = [applicant.person().name, other.person().name] as const;
      Object.assign(filed, await ask('case.file', newDispute(...names), tokenOf(applicant)));
    },
    async claim() {
      const { code, key } = filed;
      await ask('case.claim', { commandId: newCommandId(), code, key }, tokenOf(other));
    },
    do: (phone, command) =>
      ask('case.do', { caseId: filed.caseId, commandId: newCommandId(), command }, tokenOf(phone)),
    look: (ms = LOOK_MS) => wait(ms),
  };
}

function newDispute(applicant: string, other: string): FilingInput {
  return {
    commandId: newCommandId(),
    kind: 'neighbours',
    place: '510705102222',
    applicant: { name: applicant, phone: '13800000001' },
    others: [{ kind: 'person', name: other, phone: '13800000002' }],
    facts: '两家中间那条路，他家堆了一堆砖，我家的三轮车过不去，绕一圈要多走半里地。',
    wish: '请把砖挪一挪，留出三轮车能过的宽度。',
  };
}
