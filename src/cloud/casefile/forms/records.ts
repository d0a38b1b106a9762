import type { RecordDocument } from '@/domain/case/meeting/shape';
import type { CaseStory, StoryEventOf } from '../story';

/** The last version of a meeting's record, with what was signed under this very version. */
export interface RecordStory {
  readonly written: StoryEventOf<'record.written'>;
  readonly document: RecordDocument | null;
  readonly signed: readonly StoryEventOf<'record.signed'>[];
  readonly refused: readonly StoryEventOf<'record.refused'>[];
  readonly companions: readonly StoryEventOf<'companion.announced'>[];
}

type Growing = { -readonly [K in keyof RecordStory]: RecordStory[K] };

export function recordsOf(story: CaseStory): RecordStory[] {
  const records = new Map<string, Growing>();
  const companions = story.events.filter((event) => event.type === 'companion.announced');
  for (const event of story.events) {
    if (event.type === 'record.written') records.set(event.data.meetingId, begun(event, companions));
    if (event.type === 'record.signed' || event.type === 'record.refused') {
      const one = records.get(event.data.meetingId);
      if (one && event.type === 'record.signed') one.signed = [...one.signed, event];
      if (one && event.type === 'record.refused') one.refused = [...one.refused, event];
    }
  }
  return [...records.values()];
}

function begun(
  written: StoryEventOf<'record.written'>,
  companions: readonly StoryEventOf<'companion.announced'>[],
): Growing {
  const text = written.words.document;
  return {
    written,
    document: text === undefined ? null : (JSON.parse(text) as RecordDocument),
    signed: [],
    refused: [],
    companions: companions.filter(({ data }) => data.meetingId === written.data.meetingId),
  };
}
