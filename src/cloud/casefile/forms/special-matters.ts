import type { EventType } from '@/domain/case/event';
import type { PartyId } from '@/domain/ids';
import { type CaseStory, nameOf, type StoryEvent, type StoryEventOf } from '../story';
import { dayOf } from '../wording/dates';
import { RELATION_WORDS, REST_WORDS } from '../wording/words';

type Tell = { readonly [T in EventType]?: (event: StoryEventOf<T>, story: CaseStory) => string | null };

/** What a reader of the file would wonder about: changes of people, rests, delays, texts written anew, returns. */
const MATTERS: Tell = {
  'conflict.declared': ({ data, words }) =>
    data.relation === 'none' ? null : withReason(`调解员说明：${RELATION_WORDS[data.relation]}`, words.text),
  'mediator.accepted': ({ data }, story) => `${nameOf(story, data.partyId)}知悉并接受该调解员`,
  'mediator.declined': () => '调解员申请不再承办，另行安排',
  'replacement.asked': ({ data }, story) => `${nameOf(story, data.partyId)}要求更换调解员`,
  'replacement.refused': ({ words }) => withReason('不予更换调解员', words.text),
  'handler.added': ({ data, words }) =>
    `${words.mediator ?? ''}作为${data.as === 'expert' ? '专家协办' : '共同调解员'}参加`,
  'handler.removed': () => '一名协办人员不再参加',
  'party.added': ({ data }, story) =>
    `${nameOf(story, data.partyId)}加入，成为当事人${addedWhy(data, story)}`,
  'party.left': ({ data }, story) => `${nameOf(story, data.partyId)}${LEFT[data.why]}`,
  'party.lost': ({ data }, story) => `${nameOf(story, data.partyId)}：${REST_WORDS[data.what]}，程序中止`,
  'case.suspended': ({ data, words }) =>
    withReason(`调解中止（${REST_WORDS[data.reason]}），${dayOf(data.recheck)}再行查看`, words.text),
  'case.resumed': () => '调解恢复',
  'talks.extended': ({ data }) => `各方同意延长调解期限至${dayOf(data.until)}`,
  'delay.explained': ({ words }) => withReason('逾期说明', words.text),
  'case.raised': ({ data }) => (data.why === 'overdue' ? '因逾期上报一级' : '上报一级'),
  'room.opened': ({ data }) => (data.apart ? '分别与各方调解，不设共同会谈' : null),
  'agreement.refused': ({ data, words }, story) =>
    withReason(`${nameOf(story, data.partyId)}不签署协议文本`, words.text),
  'agreement.revised': ({ words }) => withReason('协议文本重新拟定', words.text),
  'talks.reopened': ({ words }) => withReason('协议生效后重新调解', words.text),
  'case.withdrawn': () => '申请人撤回申请',
  'case.reopened': ({ words }) => withReason('案件重新办理', words.text),
  'case.linked': ({ words }) => withReason('并入同一纠纷的另案办理', words.text),
  'case.absorbed': ({ words }) => withReason('同一纠纷的另案并入本案', words.text),
  'case.released': ({ words }) => withReason('并入本案的另案恢复单独办理', words.text),
  'case.voided': ({ words }) => withReason('立案有误，予以撤销', words.text),
  'transfer.taken': () => '移送的案件由本单位接收办理',
  'transfer.returned': ({ words }) =>
    withReason(`移送被退回，对方认为应由${words.office ?? ''}办理`, words.text),
  'follow_up.waived': ({ words }) => withReason('免予回访', words.text),
};

const LEFT = { left: '退出调解', removed: '不再作为当事人', replaced: '由他人接替' } as const;

/** One sentence about an event that needs explaining, or null. */
export function specialMatter(story: CaseStory, event: StoryEvent): string | null {
  // The table has for each type the function of that very type, which TypeScript can't follow through a lookup.
  const tell = MATTERS[event.type] as ((event: StoryEvent, story: CaseStory) => string | null) | undefined;
  return tell?.(event, story) ?? null;
}

function addedWhy(
  { heirOf, replaces }: { readonly heirOf?: PartyId; readonly replaces?: PartyId },
  story: CaseStory,
): string {
  if (heirOf !== undefined) return `（${nameOf(story, heirOf)}的继承人）`;
  return replaces === undefined ? '' : `（接替${nameOf(story, replaces)}）`;
}

function withReason(what: string, reason: string | undefined): string {
  return reason ? `${what}：${reason}` : what;
}
