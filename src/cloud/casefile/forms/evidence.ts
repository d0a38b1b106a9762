import type { FileId, PartyId } from '@/domain/ids';
import { type CaseStory, nameOf, type StoryEvent } from '../story';
import { timeOf } from '../wording/dates';
import { type Draft, paperOf } from './form';
import { photoBlocks } from './photos';

/** One file that somebody handed in or took on the spot. */
export interface Evidence {
  readonly fileId: FileId;
  readonly at: string;
  readonly caption: string;
}

/** Every file that the log names, once, in the order in which it came; what the system printed is a document. */
export function evidenceOf(story: CaseStory): Evidence[] {
  const found = new Map<FileId, Evidence>();
  for (const event of story.events) {
    const files = 'files' in event.data ? event.data.files : [];
    files.forEach((fileId) => {
      if (!found.has(fileId)) found.set(fileId, { fileId, at: event.at, caption: captionOf(story, event) });
    });
  }
  return [...found.values()];
}

/** 证据材料: all pictures, each with who brought it and when. */
export function evidencePaper(story: CaseStory): Draft | null {
  const all = evidenceOf(story);
  const last = all.at(-1);
  if (!last) return null;
  const title = '证据材料';
  return {
    at: last.at,
    title,
    photos: all.map(({ fileId }) => fileId),
    write: (album) =>
      paperOf(
        story,
        { title, date: last.at },
        photoBlocks(
          album,
          all.map(({ fileId, at, caption }, index) => ({
            fileId,
            caption: `证据${index + 1}　${caption}`,
            time: timeOf(at),
          })),
        ),
      ),
  };
}

const GIVEN: Readonly<Record<string, string>> = {
  'statement.given': '申请时提交',
  'supplement.given': '补充提交',
  'message.said': '沟通中提交',
  'field.recorded': '现场拍摄',
  'actor.appointed': '代理材料',
  'representatives.elected': '推选名单',
  'companion.announced': '代为参加的委托',
  'agreement.paper_kept': '协议纸质原件',
  'performance.reported': '履行凭证',
};

function captionOf(story: CaseStory, { type, by, words }: StoryEvent): string {
  return `${whoOf(story, by.partyId) ?? words.by ?? '工作人员'}　${GIVEN[type] ?? '提交'}`;
}

const whoOf = (story: CaseStory, partyId: PartyId | undefined): string | null =>
  partyId === undefined ? null : nameOf(story, partyId);
