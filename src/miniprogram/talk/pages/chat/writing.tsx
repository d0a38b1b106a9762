import { Composer } from '@/miniprogram/components/composer';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { PassChoice } from './pass-choice';
import type { RoomWords } from './rooms';
import type { Chat } from './use-chat';
import { useWriting } from './use-writing';

/** What somebody writes in one room. */
export function Writing({ chat, room }: { chat: Chat; room: RoomWords }) {
  const { chat: words } = useTalkTexts();
  const writing = useWriting(chat, room);
  return (
    <Composer
      placeholder={room.placeholder}
      sendLabel={words.send}
      photoLabel={words.addPhoto}
      initialText={writing.draft}
      onDraft={writing.keep}
      onSend={writing.send}
      onPhoto={writing.photos}
      closed={room.closed}
      quick={chat.quick}
      maxLength={4000}
      tone={room.kind === 'private' ? 'indigo' : undefined}
      above={
        room.reader ? (
          <PassChoice reader={room.reader} pass={writing.pass} onChange={writing.setPass} />
        ) : null
      }
    />
  );
}
