import { View } from '@tarojs/components';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { MainDock } from '@/miniprogram/components/main-dock';
import { NoticeDoor } from '@/miniprogram/components/notice-door';
import { Page } from '@/miniprogram/components/page';
import { Row, Rows } from '@/miniprogram/components/rows';
import { semantics } from '@/miniprogram/components/semantics';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { Badge } from '@/miniprogram/components/tag';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { type Talk, useMessages } from './use-messages';

export default function MessagesPage() {
  const { mine, shared } = useTexts();
  const page = useMessages();
  return (
    <Page
      title={shared.appName}
      large={<Heading title={mine.messages} note={mine.messagesNote} />}
      dock={<MainDock current="messages" />}
      refreshing={page.refreshing}
      onRefresh={page.refresh}
    >
      <NoticeDoor />
      <Body page={page} />
    </Page>
  );
}

function Body({ page }: { page: ReturnType<typeof useMessages> }) {
  const { mine, shared } = useTexts();
  if (page.state === 'loading') return <Skeleton shape="list" />;
  if (page.state === 'failed')
    return (
      <ErrorState
        title={mine.failed}
        note={page.errorText}
        retry={{ label: shared.retry, onTap: page.refresh }}
      />
    );
  if (page.groups.length === 0)
    return (
      <EmptyState
        title={mine.noMessages}
        note={mine.noMessagesNote}
        action={{ label: mine.file, onTap: page.file }}
      />
    );
  return (
    <View className={classes.groups}>
      {page.groups.map(({ key, title, changed, talks }) => (
        <View key={key} className={classes.group}>
          <View className={classes.title} {...semantics({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <View className={classes.changed}>{changed}</View>
          <Rows>
            {talks.map((talk) => (
              <TalkRow key={talk.key} talk={talk} />
            ))}
          </Rows>
        </View>
      ))}
    </View>
  );
}

const icons = { joint: 'users', centre: 'building', private: 'lock' } as const;

function TalkRow({ talk }: { talk: Talk }) {
  return (
    <Row
      icon={icons[talk.room]}
      iconTone={talk.room === 'joint' ? 'jade' : 'neutral'}
      title={talk.name}
      note={talk.note}
      aside={talk.unread > 0 ? <Badge count={talk.unread} label={talk.note} /> : undefined}
      onTap={talk.open}
    />
  );
}
