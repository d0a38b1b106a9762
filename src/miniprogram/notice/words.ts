import type { NoticeCard } from '@/contract/answers';
import type { NoticeKind } from '@/domain/notices/notice';
import type { IconName } from '@/miniprogram/components/icon';
import type { Tone } from '@/miniprogram/components/tone';
import { useSettings } from '@/miniprogram/stores/settings-store';
import { clockWords, dueWords } from '@/miniprogram/wording/when';
import type { NoticeTexts } from './texts';

export interface NoticeWords {
  readonly title: string;
  readonly note: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const LOOKS: Readonly<Record<NoticeKind, { icon: IconName; tone: Tone }>> = {
  turn: { icon: 'edit', tone: 'jade' },
  soon: { icon: 'clock', tone: 'amber' },
  late: { icon: 'clock', tone: 'cinnabar' },
  message: { icon: 'users', tone: 'sky' },
  progress: { icon: 'flag', tone: 'neutral' },
  came: { icon: 'inbox', tone: 'jade' },
};

const NEUTRAL = { icon: 'flag', tone: 'neutral' } as const;

/** A notice below its day, in words that name nobody: what kind of matter it is and the last digits of its code tell cases apart. */
export function noticeWords(t: NoticeTexts, card: NoticeCard, now: number): NoticeWords {
  const { notice } = t;
  const look = card.settled ? { icon: 'check' as const, tone: 'neutral' as const } : LOOKS[card.kind];
  const when = clockWords(card.at);
  if (!card.case) return { title: notice.gone, note: `${when} · ${notice.goneNote}`, ...look };
  const last = card.case.code.slice(-4);
  // Staff keep the words of their work: it is no phone of a family.
  const isNeutral = useSettings.getState().neutral && card.case.role === 'party';
  const matter = isNeutral
    ? t.procedure.title.neutral(last)
    : `${t.kinds.names[card.case.kind]} · ${notice.code(last)}`;
  const due = card.due !== undefined && !card.settled ? notice.by(dueWords(t, card.due, now)) : '';
  const note = [due, matter, when].filter(Boolean).join(' · ');
  return isNeutral
    ? { ...look, ...NEUTRAL, title: notice.neutral, note }
    : { title: titleOf(t, card), note, ...look };
}

function titleOf(t: NoticeTexts, card: NoticeCard): string {
  const { notice } = t;
  switch (card.kind) {
    case 'turn':
    case 'soon':
    case 'late':
      return notice[card.kind](card.task ? t.procedure.yourTasks[card.task] : notice.progress);
    case 'message': {
      const rooms = card.case?.role === 'party' ? notice.messages : notice.staffMessages;
      return notice.newMessages(rooms[card.room ?? 'joint'], card.count);
    }
    case 'came':
      return notice.came[card.as ?? 'mediator'];
    case 'progress': {
      const steps: Readonly<Record<string, string>> = notice.steps;
      return steps[card.step ?? ''] ?? notice.progress;
    }
  }
}
