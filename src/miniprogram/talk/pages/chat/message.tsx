import { View } from '@tarojs/components';
import { memo } from 'react';
import type { Entry } from '@/domain/case/entry';
import type { Pass } from '@/domain/case/event';
import { Bubble, type BubbleMark, TalkLine } from '@/miniprogram/components/bubble';
import { now } from '@/miniprogram/platform/clock';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import { clockWords, whenWords } from '@/miniprogram/wording/when';
import { Folded } from './folded';
import { isSameMarks, type Marks } from './marks';
import type { MessageActs } from './message-acts';
import { MessageBody } from './message-body';
import { MessageMarks } from './message-marks';
import { FRESH_ID } from './use-steady';

type MessageProps = {
  entry: Entry;
  tone: 'jade' | 'sky' | 'sand';
  /** Whose words they are, where somebody else took them down. */
  speaker: string | undefined;
  paused: boolean;
  goesOn: boolean;
  fresh: boolean;
  marks: Marks | undefined;
  acts: MessageActs;
};

export const Message = memo(function Message(props: MessageProps) {
  const { entry, tone, speaker, paused, goesOn, fresh, marks, acts } = props;
  const t = useTalkTexts();
  const { by } = entry;
  const pass = (entry.detail?.pass && (marks?.pass ?? entry.detail.pass)) as Pass | undefined;
  const body = <MessageBody entry={entry} written={marks?.written} onLink={acts.link} />;
  return (
    <>
      {paused ? <TalkLine>{whenWords(t, entry.at, now())}</TalkLine> : null}
      {fresh ? (
        <View id={FRESH_ID}>
          <TalkLine>{t.chat.unreadFrom}</TalkLine>
        </View>
      ) : null}
      <Bubble
        side={by.you && !speaker ? 'right' : 'left'}
        goesOn={goesOn}
        author={by.you && !speaker ? undefined : authorWords()}
        avatar={{ name: speaker ?? by.name, tone }}
        tone={tone !== 'jade' ? 'card' : pass ? 'indigo' : 'jade'}
        menu={{ label: t.writing.menu.open, onTap: () => acts.menu(entry) }}
        edge={marks?.danger ? 'cinnabar' : undefined}
        mark={pass && markOf(t, pass, by.you && acts.pass ? () => acts.pass?.({ entry, pass }) : undefined)}
        status={by.you ? t.chat.sent(clockWords(entry.at)) : undefined}
        below={marks ? <MessageMarks marks={marks} acts={acts} /> : undefined}
      >
        {marks?.folded ? <Folded>{body}</Folded> : body}
      </Bubble>
    </>
  );

  function authorWords(): string {
    if (speaker) return t.chat.takenDown(speaker, toldWords(t, entry), by.name);
    if (by.misused) return t.chat.misused(by.name);
    if (by.role === 'mediator') return t.chat.mediator(by.name);
    return by.role === 'clerk' ? t.chat.clerk(by.name) : by.name;
  }
}, isSameMessage);

function toldWords({ told }: TalkTexts, { detail }: Entry): string {
  const ways: Readonly<Record<string, string>> = told.ways;
  return ways[String(detail?.how)] ?? '';
}

export function markOf(
  { chat: { private: words } }: TalkTexts,
  pass: Pass,
  onTap?: (() => void) | undefined,
): BubbleMark {
  const text = words.pass[pass];
  return { text, tone: pass === 'yes' ? 'jade' : 'indigo', label: words.passChange(text), onTap };
}

/** A message never changes once it was said; a fresh answer brings the same one as another object. */
function isSameMessage(one: MessageProps, other: MessageProps): boolean {
  return (
    one.entry.id === other.entry.id &&
    one.tone === other.tone &&
    one.speaker === other.speaker &&
    one.paused === other.paused &&
    one.goesOn === other.goesOn &&
    one.fresh === other.fresh &&
    one.acts === other.acts &&
    isSameMarks(one.marks, other.marks)
  );
}
