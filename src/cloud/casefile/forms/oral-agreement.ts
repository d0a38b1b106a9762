import { formalDayOf, timeOf } from '../wording/dates';
import { agreementParties, clauseBlocks } from './agreement-content';
import { filedAgreements } from './agreements';
import { type Form, paperOf, titleFor } from './form';
import { blankLine } from './signing';

/** 口头协议登记表: what was agreed by word of mouth, as the mediator recorded it (arts. 28 and 30). */
export const oralAgreement: Form = (story) =>
  filedAgreements(story).flatMap(({ drafted, document, effect, current, printed }) => {
    if (drafted.data.form !== 'oral' || !document) return [];
    const title = titleFor(story, '调解口头协议登记表');
    const at = effect?.at ?? drafted.at;
    return [
      {
        ...(current ? {} : { about: drafted.data.agreementId }),
        at,
        title,
        ...(printed ? { printed: { fileId: printed.data.fileId, sha256: printed.data.sha256 } } : {}),
        write: () =>
          paperOf(
            story,
            {
              title,
              committee: document.committee,
              number: document.number,
              date: at,
              fingerprint: drafted.data.digest,
            },
            [
              ...agreementParties(document),
              {
                kind: 'paragraph',
                lead: '主要事实、争议事项：',
                text: `${document.facts}\n${document.issue}`,
              },
              { kind: 'paragraph', lead: '各方责任：', text: document.responsibility },
              { kind: 'heading', text: '经调解，自愿达成如下协议' },
              ...clauseBlocks(document),
              { kind: 'paragraph', lead: '履行方式：', text: document.manner },
              {
                kind: 'paragraph',
                text: `各方当事人认为无需制作调解协议书，采取口头协议方式。本口头协议自${timeOf(at)}达成之日起生效。`,
              },
              { kind: 'signatures', lines: [blankLine('调解员（记录人）', document.mediator)] },
              { kind: 'seal', who: document.committee, date: formalDayOf(at) },
            ],
          ),
      },
    ];
  });
