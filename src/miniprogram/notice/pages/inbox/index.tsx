import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { Tag } from '@/miniprogram/components/tag';
import { useNoticeTexts } from '@/miniprogram/notice/texts';
import classes from './index.module.scss';
import { useInbox } from './use-inbox';

type Inbox = ReturnType<typeof useInbox>;

/** Everything that concerned this person, newest day first. */
export default function NoticesPage() {
  const { notice } = useNoticeTexts();
  const page = useInbox();
  return (
    <Page
      title={notice.bar}
      back
      large={
        <Heading title={notice.title} note={page.unread > 0 ? notice.unread(page.unread) : notice.note} />
      }
      onRefresh={page.refresh}
      actions={
        page.unread > 0 ? (
          <Button kind="secondary" onTap={page.readAll}>
            {notice.allRead}
          </Button>
        ) : null
      }
    >
      <Body page={page} />
    </Page>
  );
}

function Body({ page }: { page: Inbox }) {
  const { notice, shared } = useNoticeTexts();
  if (page.state === 'loading') return <Skeleton shape="list" count={5} />;
  if (page.state === 'failed')
    return (
      <ErrorState
        title={notice.failed}
        note={page.errorText}
        retry={{ label: shared.retry, onTap: page.refresh }}
      />
    );
  if (page.days.length === 0) return <EmptyState title={notice.empty} note={notice.emptyNote} />;
  return (
    <>
      {page.errorText ? <Notice tone="amber">{page.errorText}</Notice> : null}
      {page.days.map(({ day, rows }) => (
        <View key={day} className={classes.day}>
          <SectionTitle>{day}</SectionTitle>
          <Rows>
            {rows.map((row) => (
              <NoticeRow key={row.key} row={row} />
            ))}
          </Rows>
        </View>
      ))}
      {page.hasOlder ? (
        <Button kind="quiet" loading={page.isLoadingOlder} onTap={page.loadOlder}>
          {page.isLoadingOlder ? notice.loadingOlder : notice.older}
        </Button>
      ) : null}
    </>
  );
}

function NoticeRow({ row }: { row: Inbox['days'][number]['rows'][number] }) {
  const { notice } = useNoticeTexts();
  return (
    <Row
      icon={row.icon}
      iconTone={row.tone}
      title={row.title}
      note={row.note}
      aside={<Mark fresh={row.fresh} settled={row.settled} words={notice} />}
      onTap={row.open}
    />
  );
}

function Mark({
  fresh,
  settled,
  words,
}: {
  fresh: boolean;
  settled: boolean;
  words: { fresh: string; settled: string };
}) {
  if (fresh) return <Tag tone="cinnabar">{words.fresh}</Tag>;
  return settled ? <Tag tone="neutral">{words.settled}</Tag> : null;
}
