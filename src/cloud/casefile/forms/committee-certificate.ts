import { eventsOf } from '../story';
import { dayOf } from '../wording/dates';
import { KIND_WORDS } from '../wording/words';
import { roleIn } from './agreement-content';
import { agreementInForce } from './agreements';
import { type Form, paperOf } from './form';

/** 调解组织证明: for the court, that the agreement was reached before this committee, of free will. */
export const committeeCertificate: Form = (story) => {
  const agreed = agreementInForce(story);
  const asked = eventsOf(story, 'confirmation.asked')
    .filter(({ at }) => agreed !== null && at >= agreed.drafted.at)
    .at(-1);
  const { document, effect, drafted } = agreed ?? {};
  if (!document || !effect || !drafted || !asked) return [];
  const title = '调解组织证明';
  const people = document.parties
    .map(({ name, partyId }) => `${name}（${roleIn(document, partyId)}）`)
    .join('、');
  return [
    {
      at: asked.at,
      title,
      write: () =>
        paperOf(story, { title, committee: document.committee, date: asked.at }, [
          {
            kind: 'paragraph',
            text: `兹证明：${people}因${KIND_WORDS[story.state.kind]}，由本组织调解员${document.mediator}主持调解，在自愿、平等的基础上达成编号为${drafted.data.number}的调解协议，协议于${dayOf(effect.at)}生效。`,
          },
          {
            kind: 'paragraph',
            text: `协议文本的内容指纹（SHA-256）为${drafted.data.digest}，与本组织留存的一份一致。`,
          },
          { kind: 'paragraph', text: '本证明供当事人共同向人民法院申请司法确认时使用。' },
          { kind: 'paragraph', text: '特此证明。' },
          { kind: 'seal', who: document.committee },
        ]),
    },
  ];
};
