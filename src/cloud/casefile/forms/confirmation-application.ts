import type { Party } from '@/domain/case/party';
import { type CaseStory, eventsOf, lastOf, nameOf } from '../story';
import { dayOf, timeOf } from '../wording/dates';
import { KIND_WORDS } from '../wording/words';
import { type AgreementStory, agreementInForce } from './agreements';
import { type Form, paperOf } from './form';
import { type Described, describedParty, partyFields } from './people';
import { blankLine } from './signing';

const PROMISE =
  '双方当事人承诺：出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给他人造成损害，愿意承担相应的民事责任和其他法律责任。';

/** 司法确认申请书: both sides together, within thirty days of the agreement's taking effect (art. 33). */
export const confirmationApplication: Form = (story) => {
  const agreed = agreementInForce(story);
  const asked = eventsOf(story, 'confirmation.asked').filter(({ at }) => agreed && at >= agreed.drafted.at);
  const last = asked.at(-1);
  if (!agreed?.effect || !last) return [];
  const title = '司法确认申请书';
  const court = lastOf(story, 'confirmation.filed')?.words.court ?? last.words.court ?? '　　　　人民法院';
  return [
    {
      at: last.at,
      title,
      write: () =>
        paperOf(story, { title, committee: '', date: last.at }, [
          ...signersOf(story, agreed).map((party) => ({
            ...partyFields(findable(story, party)),
            group: '申请人',
          })),
          {
            kind: 'paragraph',
            lead: '请求事项：',
            text: `依法确认申请人于${dayOf(agreed.effect?.at ?? '')}达成的、编号为${agreed.drafted.data.number}的调解协议有效。`,
          },
          { kind: 'paragraph', lead: '事实和理由：', text: reasons(story, agreed) },
          { kind: 'paragraph', text: PROMISE },
          { kind: 'paragraph', text: '此致', indent: 'first' },
          { kind: 'paragraph', text: court, indent: 'none' },
          {
            kind: 'signatures',
            lines: agreed.drafted.data.signers.map((partyId) => {
              const mine = asked.find(({ data }) => data.partyId === partyId);
              const note = mine && `已于${timeOf(mine.at)}表示同意共同申请司法确认。`;
              return blankLine('申请人', nameOf(story, partyId), note);
            }),
          },
          {
            kind: 'note',
            text: '附：调解协议书、调解记录、调解组织证明、申请人身份证明；有代理人的，附授权委托书。',
          },
          ...confirmBy(agreed),
        ]),
    },
  ];
};

/** Both sides hold this paper: it does not say where somebody who is afraid can be found. */
function findable(story: CaseStory, party: Party): Described {
  const described = describedParty(story, party);
  if (story.state.fear?.partyId !== party.partyId) return described;
  const { address: _, ...details } = described.details;
  return { ...described, phone: '', details };
}

function signersOf({ state }: CaseStory, { drafted }: AgreementStory) {
  return state.parties.filter(({ partyId }) => drafted.data.signers.includes(partyId));
}

function reasons(story: CaseStory, { document, effect }: AgreementStory): string {
  const kind = KIND_WORDS[story.state.kind];
  const [body, mediator] = [document?.committee ?? story.centre.committee, document?.mediator ?? ''];
  return `申请人之间因${kind}，经${body}调解员${mediator}主持调解，自愿达成调解协议，协议于${dayOf(effect?.at ?? '')}生效。现共同申请人民法院确认该协议的效力。`;
}

function confirmBy({ effect }: AgreementStory) {
  const until = effect?.data.confirmBy;
  return until
    ? [
        {
          kind: 'note' as const,
          text: `自协议生效之日起三十日内提出，最后一日是${dayOf(until)}（人民调解法第三十三条）。`,
        },
      ]
    : [];
}
