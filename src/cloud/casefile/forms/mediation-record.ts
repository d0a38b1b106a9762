import { laterOf } from '@/domain/procedure/calendar';
import type { SignatureLine } from '../../papers/paper';
import { type CaseStory, nameOf } from '../story';
import { timeOf } from '../wording/dates';
import { KIND_WORDS, RECORD_RESULT_WORDS } from '../wording/words';
import { type Form, paperOf, present, titleFor } from './form';
import { roleOf } from './people';
import { type RecordStory, recordsOf } from './records';
import { blankLine, refusedLine, signedLine } from './signing';

/** 调解记录: the text that was read back and signed, word for word, and who signed or refused it. */
export const mediationRecord: Form = (story) =>
  recordsOf(story).flatMap((record) => {
    const { document, written } = record;
    if (!document) return [];
    const title = titleFor(story, '调解记录');
    return [
      {
        about: written.data.meetingId,
        at: lastChange(record),
        title,
        write: () =>
          paperOf(
            story,
            { title, committee: document.committee, date: written.at, fingerprint: written.data.digest },
            [
              {
                kind: 'fields',
                columns: 2,
                cells: present([
                  { label: '时间', value: timeOf(document.heldAt), span: 2 },
                  { label: '地点', value: document.place, span: 2 },
                  { label: '事由', value: KIND_WORDS[story.state.kind] },
                  { label: '调解员', value: document.mediator },
                  { label: '当事人', value: presentParties(story, record), span: 2 },
                  othersOf(record) !== '' && { label: '其他参加人', value: othersOf(record), span: 2 },
                ]),
              },
              {
                kind: 'paragraph',
                lead: '权利义务告知：',
                text: document.rights
                  ? '调解员已将调解的性质、原则和当事人的权利义务告知各方当事人。'
                  : '本次未重复告知。',
              },
              { kind: 'heading', text: '各方陈述' },
              { kind: 'paragraph', text: document.statements },
              ...(document.verified === ''
                ? []
                : [
                    { kind: 'heading' as const, text: '查明的情况' },
                    { kind: 'paragraph' as const, text: document.verified },
                  ]),
              { kind: 'heading', text: '调解结果' },
              {
                kind: 'paragraph',
                lead: `${RECORD_RESULT_WORDS[document.result]}。`,
                text: document.outcome,
              },
              { kind: 'paragraph', text: '以上记录已向各方当事人宣读或者交其阅读，核对无误后签名。' },
              { kind: 'signatures', lines: linesOf(story, record) },
              {
                kind: 'note',
                text: `第${document.version}稿　内容指纹（SHA-256）：${written.data.digest}`,
              },
            ],
          ),
      },
    ];
  });

function lastChange({ written, signed, refused }: RecordStory): string {
  return [...signed, ...refused].reduce((last, { at }) => laterOf(last, at), written.at);
}

function presentParties(story: CaseStory, { document, companions }: RecordStory): string {
  return (document?.present ?? [])
    .map(({ partyId, name }) => {
      const represented = companions.find(
        ({ data }) => data.partyId === partyId && data.as === 'representative',
      );
      const by = represented?.words.names?.representative;
      return `${name || nameOf(story, partyId)}（${roleOf(story, partyId)}${by ? `，由${by}代为参加` : ''}）`;
    })
    .join('、');
}

function othersOf({ document, companions }: RecordStory): string {
  const announced = companions.flatMap(({ data, words }) =>
    data.as === 'companion' ? [`${words.names?.companion ?? ''}（陪同）`] : [],
  );
  return present([document?.others || null, ...announced]).join('、');
}

function linesOf(story: CaseStory, { document, signed, refused }: RecordStory): SignatureLine[] {
  const parties = (document?.present ?? []).map(({ partyId, name }): SignatureLine => {
    const role = roleOf(story, partyId);
    const who = name || nameOf(story, partyId);
    const mine = signed.filter(({ data }) => data.who === partyId).at(-1);
    if (mine) return signedLine(role, who, { at: mine.at, signature: mine.words.signature }, readHow(mine));
    const not = refused.filter(({ data }) => data.who === partyId).at(-1);
    if (not) return refusedLine(role, who, { at: not.at, reason: not.words.text ?? '未说明理由' });
    return blankLine(role, who);
  });
  const own = signed.filter(({ data }) => data.who === 'mediator').at(-1);
  const mediator = document?.mediator ?? '';
  return [
    ...parties,
    own
      ? signedLine('调解员（记录人）', mediator, { at: own.at, signature: own.words.signature })
      : blankLine('调解员（记录人）', mediator),
  ];
}

function readHow({ data, words }: RecordStory['signed'][number]): string {
  const read = data.read === 'aloud' ? '经宣读，确认无误后签名。' : '本人阅读后签名。';
  return data.recorded ? `${read}当面在${words.by ?? '工作人员'}的设备上签名。` : read;
}
