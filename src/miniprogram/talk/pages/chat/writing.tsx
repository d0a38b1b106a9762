import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { Composer, type ComposerButton } from '@/miniprogram/components/composer';
import { semantics } from '@/miniprogram/components/semantics';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { stopSound } from '@/miniprogram/talk/playing';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { AddTray } from './add-tray';
import { ChosenStrip } from './chosen-strip';
import { DangerOffer, useDangerOffer } from './danger-offer';
import { PassChoice } from './pass-choice';
import { PhrasesSheet } from './phrases-sheet';
import type { RoomWords } from './rooms';
import { SpeakingBar, SpeakingNow } from './speaking';
import { TakeDownSheet, withoutPhone } from './take-down';
import type { Chat } from './use-chat';
import { useChoosing } from './use-choosing';
import { useQuick } from './use-quick';
import { useWriting } from './use-writing';
import classes from './writing.module.scss';

/** What somebody writes, says and sends in one room. */
export function Writing({ chat, room }: { chat: Chat; room: RoomWords }) {
  const t = useTalkTexts();
  const writing = useWriting(chat, room);
  const danger = useDangerOffer(chat.view?.you.role === 'party', writing.draft);
  const choosing = useChoosing(chat.caseId, room.key);
  const isMediator = chat.view?.you.role === 'mediator';
  const { sentences, editable } = useQuick(isMediator, room);
  const [isEditing, edit] = useState(false);
  const [isTaking, takeDown] = useState(false);
  const without = chat.view ? withoutPhone(chat.view, room) : [];
  const { speaking, chosen } = writing;
  const ways = useWays(speaking.phase !== 'idle');
  // Nobody hears on what they no longer look at.
  usePageLife(() => undefined, stopSound);
  return (
    <Composer
      placeholder={room.placeholder}
      sendLabel={t.chat.send}
      initialText={writing.draft}
      onDraft={(text) => {
        writing.keep(text);
        danger.hear(text);
      }}
      onSend={(text) => {
        ways.close();
        writing.send(text);
      }}
      closed={room.closed}
      quick={sentences}
      quickEdit={isMediator ? { label: t.writing.phrases.edit, onTap: () => edit(true) } : undefined}
      tone={room.kind === 'private' ? 'indigo' : undefined}
      attached={chosen.length > 0}
      blocked={writing.tooLong !== undefined || writing.preparing}
      before={ways.before}
      after={ways.after}
      instead={ways.isSpeaking ? <SpeakingBar speaking={speaking} /> : undefined}
      above={
        <>
          {danger.offered ? <DangerOffer onClose={danger.close} /> : null}
          {room.reader ? (
            <PassChoice reader={room.reader} pass={writing.pass} onChange={writing.setPass} />
          ) : null}
          <SpeakingNow speaking={speaking} />
          <ChosenStrip chosen={chosen} onDrop={writing.drop} />
          <Warnings tooLong={writing.tooLong} unkept={writing.unkept} />
        </>
      }
      below={
        <>
          {ways.isAdding ? (
            <AddTray
              onPhotos={choosing.photos}
              onFiles={choosing.files}
              onTakeDown={without.length > 0 ? () => takeDown(true) : undefined}
            />
          ) : null}
          {isTaking ? (
            <TakeDownSheet caseId={chat.caseId} parties={without} onClose={() => takeDown(false)} />
          ) : null}
          <PhrasesSheet open={isEditing} begin={editable} onClose={() => edit(false)} />
        </>
      }
    />
  );
}

/** Typing or speaking, and whether the tray of photos and files is open. */
function useWays(isRecording: boolean) {
  const { writing: words } = useTalkTexts();
  const [isSpeaking, speak] = useState(false);
  const [isAdding, add] = useState(false);
  const before: ComposerButton = {
    icon: isSpeaking ? 'keyboard' : 'mic',
    label: isSpeaking ? words.toText : words.toVoice,
    onTap: () => speak(!isSpeaking),
  };
  const after: ComposerButton = {
    icon: isAdding ? 'close' : 'plus-circle',
    label: isAdding ? words.moreClose : words.more,
    expanded: isAdding,
    onTap: () => add(!isAdding),
  };
  return {
    isSpeaking,
    isAdding,
    close: () => add(false),
    // Whoever records has one thing to do.
    ...(isRecording ? {} : { before, after }),
  };
}

/** Said while there is still time to do something about it. */
function Warnings({ tooLong, unkept }: { tooLong: number | undefined; unkept: boolean }) {
  const { writing: words } = useTalkTexts();
  if (tooLong === undefined && !unkept) return null;
  return (
    <View className={classes.warning} {...semantics({ role: 'alert' })}>
      {tooLong === undefined ? null : <View>{words.tooLong(tooLong, LIMITS.message)}</View>}
      {unkept ? <View>{words.unkept}</View> : null}
    </View>
  );
}
