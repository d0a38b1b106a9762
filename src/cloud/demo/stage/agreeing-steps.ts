import type { CaseCommandInput } from '@/contract/command';
import { inChina } from '@/domain/procedure/calendar';
import { inWords } from '../clock';
import { signatureOf } from '../signature';
import type { TourStep } from './tour-steps';
import type { Language } from './words';

type Clause = Omit<Extract<CaseCommandInput, { type: 'proposeTerm' }>, 'type'>;

const TERMS = 'accord/pages/terms/index';
const AGREEMENT = 'accord/pages/agreement/index';

/** From what was said in the talk to an agreement in force, on which all four have put a hand. */
export const AGREEING: readonly TourStep[] = [
  {
    words: {
      zh: '周敏把说好的写成一条：谁、做什么、哪天以前、拿什么作数。两家各自点「同意这一条」。',
      en: 'Zhou Min writes it down as a clause: who does what, by which day, proven how. Both sides say yes to it.',
    },
    acting: ['mediator', 'applicant', 'other'],
    async happen({ applicant, other, mediator, filed, look, language, ...walk }) {
      for (const phone of [applicant, other, mediator]) phone.show(TERMS, { caseId: filed.caseId });
      await walk.do(mediator, { type: 'proposeTerm', ...clause(language) });
      await look(3_000);
      const yes = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
      await walk.do(applicant, yes);
      await look(1_400);
      await walk.do(other, yes);
    },
  },
  {
    words: {
      zh: '协议定成一个字也不能改的文本。周敏当面核对身份，两家看清楚再用手指签名，在家也能签。',
      en: 'The agreement is one text of which no letter changes. Identities are checked, then both sign with a finger.',
    },
    acting: ['mediator', 'applicant', 'other'],
    async happen({ applicant, other, mediator, filed, look, language, ...walk }) {
      const drafted = await walk.do(mediator, { type: 'draftAgreement', ...TEXT[language], form: 'screen' });
      filed.digest = drafted.case.agreement?.digest ?? '';
      for (const phone of [applicant, other, mediator]) phone.show(AGREEMENT, { caseId: filed.caseId });
      await look(2_400);
      for (const partyId of ['p1', 'p2'])
        await walk.do(mediator, { type: 'checkIdentity', partyId, how: 'id_card', authority: false });
      for (const phone of [applicant, other]) {
        await look(1_200);
        const signature = signatureOf(phone.person().name);
        await walk.do(phone, { type: 'signAgreement', digest: filed.digest, signature, read: 'myself' });
      }
    },
  },
  {
    words: {
      zh: '调解员签名，委员会盖章，最后一个签上去的那一刻生效。每家一份，凭码能查真假。',
      en: "The mediator signs, the committee seals; with the last hand it is in force. Anybody can check a copy's code.",
    },
    acting: ['mediator', 'clerk', 'applicant', 'other'],
    async happen({ mediator, clerk, filed, look, ...walk }) {
      const { digest } = filed;
      const signature = signatureOf(mediator.person().name);
      await walk.do(mediator, { type: 'signAsMediator', digest, signature });
      clerk.show(AGREEMENT, { caseId: filed.caseId });
      await look(2_600);
      await walk.do(clerk, { type: 'sealAgreement', digest });
    },
  },
];

function clause(language: Language): Clause {
  const due = inChina(new Date().toISOString()).add(6, 'day').format('YYYY-MM-DD');
  const words = {
    zh: {
      text: `${inWords(due)}以前把砖挪到后院，中间的路留一米五宽，三轮车能过。`,
      proof: '挪完拍照发到这里',
    },
    en: { text: `By ${due} the bricks are moved; the lane stays 1.5 m wide.`, proof: 'A photo, sent here' },
  }[language];
  return { debtor: 'p2', creditor: 'p1', deed: 'do', amount: null, due, instalments: [], ...words };
}

const TEXT = {
  zh: {
    facts: '两家中间的路上堆了砖，三轮车过不去。',
    issue: '砖由谁挪、路留多宽。',
    responsibility: '砖是对方家的，由对方挪开。',
    manner: '自己动手，挪完拍照。',
  },
  en: {
    facts: 'Bricks were piled on the lane between the two houses; a tricycle could not pass.',
    issue: 'Who moves the bricks, and how wide the lane stays.',
    responsibility: 'The bricks belong to the other side, who moves them.',
    manner: 'By hand; a photo when it is done.',
  },
} as const;
