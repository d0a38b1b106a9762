import type { StoryEvent } from '../story';
import { type CaseStory, nameOf } from '../story';
import { timeOf } from '../wording/dates';
import { CONTACT_WORDS, DELIVERY_WORDS, RESULT_WORDS } from '../wording/words';
import { type Form, paperOf, present } from './form';

type Row = { readonly partyId: string; readonly way: string; readonly what: string };

/** 调解邀请送达及联系记录: deliveries, calls, visits and what people answered, each with who did it. */
export const invitationRecord: Form = (story) => {
  const rows = story.events.flatMap((event) => {
    const row = rowOf(story, event);
    return row
      ? [{ ...row, at: event.at, by: event.by.role === 'system' ? '' : (event.words.by ?? '') }]
      : [];
  });
  const last = rows.at(-1);
  if (!last) return [];
  const title = '调解邀请送达及联系记录';
  return [
    {
      at: last.at,
      title,
      write: () =>
        paperOf(story, { title, date: last.at }, [
          {
            kind: 'schedule',
            columns: [
              { title: '时间', share: 5 },
              { title: '当事人', share: 3 },
              { title: '方式', share: 3 },
              { title: '情况', share: 7 },
              { title: '经办人', share: 3 },
            ],
            rows: rows.map(({ at, partyId, way, what, by }) => [
              timeOf(at),
              nameOf(story, partyId as Parameters<typeof nameOf>[1]),
              way,
              what,
              by,
            ]),
          },
        ]),
    },
  ];
};

function rowOf(story: CaseStory, event: StoryEvent): Row | null {
  switch (event.type) {
    case 'invitation.delivered':
      return row(event, event.words.how ?? DELIVERY_WORDS[event.data.how], '送达调解邀请和权利义务告知');
    case 'contact.logged': {
      const way = event.words.how ?? CONTACT_WORDS[event.data.how];
      const result = event.words.result ?? RESULT_WORDS[event.data.result];
      return row(event, way, present([result, noteAfter(story, event)]).join('。'));
    }
    case 'party.joined':
      return row(event, '线上', '凭本人密钥加入案件');
    case 'consent.given':
      return row(event, wayOf(event.data.recorded), '同意调解');
    case 'answer.deferred':
      return row(event, wayOf(event.by.role !== 'party'), '表示稍后答复');
    case 'consent.refused':
      return row(event, wayOf(event.data.recorded), `不同意调解${reasonAfter(story, event)}`);
    case 'silence.found':
      return row(event, '—', '送达后期满未答复，记为未答复');
    case 'unreachable.found':
      return row(event, '—', `经${event.data.attempts}次记录在案的联系未能找到`);
    default:
      return null;
  }
}

function row(event: { readonly data: { readonly partyId: string } }, way: string, what: string): Row {
  return { partyId: event.data.partyId, way, what };
}

const wayOf = (recorded: boolean) => (recorded ? '工作人员代记' : '本人线上');

/** What staff noted of a call stands beside it, in a stream that the party does not read. */
function noteAfter(story: CaseStory, event: StoryEvent): string | undefined {
  const at = story.events.indexOf(event);
  const note = story.events
    .slice(at + 1, at + 3)
    .find(({ type, at: when }) => type === 'note.written' && when === event.at);
  return note?.words.text;
}

function reasonAfter(story: CaseStory, event: StoryEvent): string {
  const at = story.events.indexOf(event);
  const reason = story.events
    .slice(at + 1, at + 3)
    .find(({ type, at: when }) => type === 'refusal.explained' && when === event.at);
  return reason?.words.text ? `，理由：${reason.words.text}` : '';
}
