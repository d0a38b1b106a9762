import { View } from '@tarojs/components';
import { memo } from 'react';
import type { Entry } from '@/domain/case/entry';
import type { Pass } from '@/domain/case/event';
import type { PartyView } from '@/domain/case/view';
import { Bubble, type BubbleMark, TalkLine } from '@/miniprogram/components/bubble';
import { now } from '@/miniprogram/platform/clock';
import { useCases } from '@/miniprogram/stores/case-store';
import type { RoomKey } from '@/miniprogram/stores/held-case';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import { clockWords, daysBetween, whenWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import { MessagePhotos } from './message-photos';
import { type Passing, passOf } from './passing';

const none: readonly Entry[] = [];
const pauseMs = 10 * 60_000;

type MessagesProps = {
  caseId: string;
  room: RoomKey;
  /** The first message drawn. */
  from: string | undefined;
  /** The first one that was new when the room was opened. */
  fresh: string | undefined;
  parties: readonly PartyView[];
  /** Opens what the writer of a private message may change about it. */
  onPass: ((about: Passing) => void) | undefined;
};

/** Grows only at its end, so that an arriving message sends nothing but itself to the screen. */
export function Messages({ caseId, room, from, fresh, parties, onPass }: MessagesProps) {
  const steps = useCases(
    ({ byId }) => (room.startsWith('private:') ? byId[caseId]?.steps : undefined) ?? none,
  );
  const messages = useCases(({ byId }) => byId[caseId]?.rooms[room]?.messages ?? none);
  const start = Math.max(
    0,
    messages.findIndex(({ id }) => id === from),
  );
  return (
    <View className={classes.messages}>
      {messages.slice(start).map((entry, at, shown) => {
        const before = at === 0 ? undefined : shown[at - 1];
        return (
          <Message
            key={entry.id}
            entry={entry}
            tone={toneOf(entry, parties)}
            paused={isPause(before, entry)}
            goesOn={entry.id !== fresh && isSame(before, entry) && !isPause(before, entry)}
            fresh={entry.id === fresh}
            pass={passOf(entry, steps)}
            onPass={entry.by.you ? onPass : undefined}
          />
        );
      })}
    </View>
  );
}

type MessageProps = {
  entry: Entry;
  tone: 'jade' | 'sky' | 'sand';
  paused: boolean;
  goesOn: boolean;
  fresh: boolean;
  pass: Pass | undefined;
  onPass: MessagesProps['onPass'];
};

const Message = memo(function Message({ entry, tone, paused, goesOn, fresh, pass, onPass }: MessageProps) {
  const t = useTalkTexts();
  const { by, text, files } = entry;
  const photos = files?.length ? <MessagePhotos files={files} /> : null;
  return (
    <>
      {paused ? <TalkLine>{whenWords(t, entry.at, now())}</TalkLine> : null}
      {fresh ? <TalkLine>{t.chat.unreadFrom}</TalkLine> : null}
      <Bubble
        side={by.you ? 'right' : 'left'}
        goesOn={goesOn}
        author={by.you ? undefined : authorWords()}
        avatar={{ name: by.name, tone }}
        tone={tone !== 'jade' ? 'card' : pass ? 'indigo' : 'jade'}
        mark={pass && markOf(t, pass, onPass && (() => onPass({ entry, pass })))}
        status={by.you ? t.chat.sent(clockWords(entry.at)) : undefined}
      >
        {text}
        {photos}
      </Bubble>
    </>
  );

  function authorWords(): string {
    if (by.role === 'mediator') return t.chat.mediator(by.name);
    return by.role === 'clerk' ? t.chat.clerk(by.name) : by.name;
  }
}, isSameMessage);

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
    one.paused === other.paused &&
    one.goesOn === other.goesOn &&
    one.fresh === other.fresh &&
    one.pass === other.pass &&
    one.onPass === other.onPass
  );
}

function toneOf(entry: Entry, parties: readonly PartyView[]): 'jade' | 'sky' | 'sand' {
  if (entry.by.role !== 'party') return 'jade';
  const party = parties.find(({ partyId }) => partyId === entry.by.partyId);
  return party?.side === 'other' ? 'sky' : 'sand';
}

function isSame(before: Entry | undefined, entry: Entry): boolean {
  return (
    before?.by.role === entry.by.role && before.by.name === entry.by.name && before.by.you === entry.by.you
  );
}

function isPause(before: Entry | undefined, entry: Entry): boolean {
  if (!before) return true;
  return daysBetween(before.at, entry.at) > 0 || Date.parse(entry.at) - Date.parse(before.at) > pauseMs;
}
