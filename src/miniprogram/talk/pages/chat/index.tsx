import { View } from '@tarojs/components';
import { classNames } from '@/miniprogram/components/class-names';
import { Composer } from '@/miniprogram/components/composer';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Icon } from '@/miniprogram/components/icon';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';
import { PassChoice } from './pass-choice';
import type { RoomWords } from './rooms';
import { Talk } from './talk';
import { type Chat, useChat, useWriting } from './use-chat';

export default function ChatPage() {
  const { chat: words } = useTalkTexts();
  const chat = useChat();
  const { current } = chat;
  return (
    <Page
      fixed
      back
      tone="card"
      title={current?.title ?? words.title}
      subtitle={current?.kind === 'joint' ? current.readers : undefined}
      header={<Rooms chat={chat} />}
      actionsPlain
      actions={current ? <Writing key={`${current.key} ${chat.drafted}`} chat={chat} room={current} /> : null}
    >
      <Body chat={chat} />
    </Page>
  );
}

function Body({ chat }: { chat: Chat }) {
  const { chat: words, shared } = useTalkTexts();
  const { state, view, current, caseId } = chat;
  if (state === 'failed')
    return (
      <ErrorState
        title={words.failedOpen}
        note={chat.error}
        retry={{ label: shared.retry, onTap: chat.retry }}
      />
    );
  if (!view || !current)
    return (
      <View className={classes.waiting}>
        <Skeleton shape="chat" count={4} />
      </View>
    );
  return (
    <Talk key={current.key} caseId={caseId} room={current} parties={view.parties} onDraft={chat.redraft} />
  );
}

function Rooms({ chat }: { chat: Chat }) {
  const { chat: words } = useTalkTexts();
  const { kind = 'joint' } = chat.current ?? {};
  return (
    <View>
      <View className={classNames(classes.rooms, chat.rooms.length < 2 && classes.absent)}>
        <Pills
          kind={kind === 'private' ? 'indigo' : 'jade'}
          follow
          label={words.rooms}
          value={chat.current?.key ?? ''}
          onSelect={chat.choose}
          items={chat.rooms.map(({ key, label, kind: ofRoom }) => ({
            key,
            label,
            icon: ofRoom === 'joint' ? undefined : ('lock' as const),
            count: chat.unread[key] ?? 0,
          }))}
        />
      </View>
      <View className={classNames(classes.readers, classes[`readers-${kind}`])}>
        <Icon name="lock" size={18} />
        <View>{chat.current?.readers}</View>
      </View>
    </View>
  );
}

function Writing({ chat, room }: { chat: Chat; room: RoomWords }) {
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
