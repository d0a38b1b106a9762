import type { Effect, Track } from '@/domain/procedure/tracks';
import { type CaseStory, eventsOf, lastOf, nameOf, trackOf } from '../story';
import { timeOf } from '../wording/dates';
import { DELIVERY_WORDS, TRACK_WORDS } from '../wording/words';
import { type Form, paperOf, titleFor } from './form';
import { roleOf } from './people';
import { recordsOf } from './records';
import { blankLine } from './signing';

const EFFECT: Readonly<Record<Effect, string>> = {
  civil_contract:
    '达成的调解协议具有法律约束力，当事人应当按照约定履行；就协议发生争议的，可以向人民法院提起诉讼。',
  no_penalty_when_kept:
    '达成协议并履行的，公安机关依法不予处罚；不履行的，依法处理，并可就民事争议提起诉讼。',
  court_document: '达成协议的，可以由人民法院制作调解书，调解书具有强制执行力。',
};

/** People's Mediation Law arts. 3, 4, 7, 15, 23, 24, 31 and 33. */
const PEOPLE = [
  '人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解不收取任何费用。',
  '调解在当事人自愿、平等的基础上进行，不违背法律、法规和国家政策，尊重当事人的权利，不因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。',
];

const RIGHTS = [
  '选择或者接受调解员；认为调解员与纠纷有利害关系的，可以要求更换；',
  '接受调解、拒绝调解或者要求终止调解；',
  '要求调解公开进行或者不公开进行；',
  '自主表达意愿，自愿达成调解协议。',
];

const DUTIES = ['如实陈述纠纷事实；', '遵守调解现场秩序，尊重调解员；', '尊重对方当事人行使权利。'];

const MEDIATORS_DUTIES =
  '调解员不得偏袒一方、侮辱当事人、索取或者收受财物、泄露当事人的个人隐私和商业秘密；有上述行为的，当事人可以向调解组织反映。';

const CONFIRMATION =
  '双方认为有必要的，可以自调解协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认；经确认有效的协议，一方不履行的，对方可以申请强制执行。';

/** 调解当事人权利义务告知书 */
export const rightsNotice: Form = (story) => {
  const accepted = lastOf(story, 'case.accepted');
  if (!accepted) return [];
  const title = titleFor(story, '调解当事人权利义务告知书');
  const told = story.state.parties.filter((party) => !party.left && party.kind !== 'unknown');
  return [
    {
      at: accepted.at,
      title,
      write: () =>
        paperOf(story, { title, date: accepted.at }, [
          {
            kind: 'paragraph',
            text: `依照有关法律、法规，现将${TRACK_WORDS[trackOf(story)]}的性质、原则、效力，以及各方当事人的权利和义务告知如下：`,
          },
          { kind: 'clauses', numbering: 'chinese', items: clauses(story) },
          {
            kind: 'paragraph',
            text: '以上内容已经知悉。',
          },
          {
            kind: 'signatures',
            lines: told.map(({ partyId }) =>
              blankLine(roleOf(story, partyId), nameOf(story, partyId), toldHow(story, partyId)),
            ),
          },
        ]),
    },
  ];
};

function clauses(story: CaseStory) {
  const track: Track = trackOf(story);
  const rules = story.procedure.tracks[track];
  const nature =
    track === 'people'
      ? PEOPLE
      : ['调解在当事人自愿、平等的基础上进行，不收取任何费用，不阻止当事人依法通过其他途径维护自己的权利。'];
  return [
    ...nature.map((text) => ({ text })),
    { text: '当事人在调解活动中享有下列权利：', parts: RIGHTS },
    { text: '当事人在调解活动中履行下列义务：', parts: DUTIES },
    { text: MEDIATORS_DUTIES },
    { text: EFFECT[rules.effect] },
    ...(rules.confirmation.possible ? [{ text: CONFIRMATION }] : []),
  ];
}

/** When and how this party was told; a record that it signed says that it had been. */
function toldHow(story: CaseStory, partyId: string): string {
  const signed = recordsOf(story).find(
    ({ document, signed: names }) => document?.rights && names.some(({ data }) => data.who === partyId),
  );
  if (signed)
    return `本人已在${timeOf(signed.document?.heldAt ?? signed.written.at)}的调解记录上签名，记录载明权利义务已经告知。`;
  const delivered = eventsOf(story, 'invitation.delivered')
    .filter(({ data }) => data.partyId === partyId)
    .at(-1);
  if (!delivered) return '';
  const how = delivered.words.how ?? DELIVERY_WORDS[delivered.data.how];
  return `随调解邀请于${timeOf(delivered.at)}告知（${how}，经办人${delivered.words.by ?? ''}）。`;
}
