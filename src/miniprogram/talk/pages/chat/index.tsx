import { View } from '@tarojs/components';
import { CaseFailed } from '@/miniprogram/components/case-failed';
import { classNames } from '@/miniprogram/components/class-names';
import { Icon } from '@/miniprogram/components/icon';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { Tap } from '@/miniprogram/components/tap';
import { openPage } from '@/miniprogram/platform/navigation';
import { useSettings } from '@/miniprogram/stores/settings-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { Door } from './door';
import classes from './index.module.scss';
import { KeptWords } from './kept-words';
import type { RoomWords } from './rooms';
import { Talk } from './talk';
import { type Chat, DOOR, useChat } from './use-chat';
import { Writing } from './writing';

export default function ChatPage() {
  const { chat: words } = useTalkTexts();
  const chat = useChat();
  const { neutral } = useSettings();
  const { current, door } = chat;
  return (
    <Page
      fixed
      back
      tone="card"
      title={current?.title ?? (door?.here ? words.private.tab : words.title)}
      subtitle={current?.kind === 'joint' && !neutral ? current.readers : undefined}
      header={<Rooms chat={chat} />}
      aside={<EvidenceDoor chat={chat} />}
      actionsPlain
      actions={current ? <Writing key={`${current.key} ${chat.drafted}`} chat={chat} room={current} /> : null}
    >
      <Body chat={chat} />
    </Page>
  );
}

/** Where something is kept as evidence, the way to it. */
function EvidenceDoor({ chat: { caseId, view } }: { chat: Chat }) {
  const { evidence: words } = useTalkTexts();
  const count = view?.evidence?.length ?? 0;
  if (count === 0) return null;
  return (
    <Tap
      className={classes.evidence}
      label={words.open(count)}
      onTap={() => openPage('talk/pages/evidence/index', { caseId })}
    >
      <Icon name="briefcase" size={24} />
      <View>{count}</View>
    </Tap>
  );
}

function Body({ chat }: { chat: Chat }) {
  const { chat: words } = useTalkTexts();
  const { state, view, current, door, caseId } = chat;
  if (state === 'failed')
    return (
      <>
        <CaseFailed title={words.failedOpen} error={chat.error} onRetry={chat.retry} />
        <KeptWords caseId={caseId} />
      </>
    );
  if (door?.here) return <Door />;
  if (!view || !current)
    return (
      <View className={classes.waiting}>
        <Skeleton shape="chat" count={4} />
      </View>
    );
  return <Talk key={current.key} caseId={caseId} room={current} view={view} onDraft={chat.redraft} />;
}

const iconOf = (kind: RoomWords['kind']) => (kind === 'joint' ? undefined : ('lock' as const));

function Rooms({ chat }: { chat: Chat }) {
  const { chat: words } = useTalkTexts();
  const { door } = chat;
  const { kind = door?.here ? 'private' : 'joint' } = chat.current ?? {};
  const shut = door ? [{ key: DOOR, label: words.private.tab, icon: 'lock' as const }] : [];
  return (
    <View>
      <View className={classNames(classes.rooms, chat.rooms.length + shut.length < 2 && classes.absent)}>
        <Pills
          kind={kind === 'private' ? 'indigo' : 'jade'}
          follow
          label={words.rooms}
          value={chat.current?.key ?? (door?.here ? DOOR : '')}
          onSelect={chat.choose}
          items={[
            ...chat.rooms.map(({ key, label, kind: ofRoom }) => ({
              key,
              label,
              icon: chat.waiting.includes(key) ? ('warning' as const) : iconOf(ofRoom),
              count: chat.unread[key] ?? 0,
            })),
            ...shut,
          ]}
        />
      </View>
      <View
        className={classNames(classes.readers, classes[`readers-${kind}`], !chat.current && classes.absent)}
      >
        <Icon name="lock" size={18} />
        <View>{chat.current?.readers}</View>
      </View>
    </View>
  );
}
