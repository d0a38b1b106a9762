import { usePostersTexts } from '@/miniprogram/centre/posters-texts';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Dock } from '@/miniprogram/components/dock';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { NoticeDoor } from '@/miniprogram/components/notice-door';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Row, Rows } from '@/miniprogram/components/rows';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { StaffCard } from '@/miniprogram/components/staff-card';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { useInbox } from './use-inbox';

type Inbox = ReturnType<typeof useInbox>;

export default function InboxPage() {
  const { centre } = useStaffTexts();
  const { posters } = usePostersTexts();
  const page = useInbox();
  return (
    <Page
      title={centre.bar}
      large={<Heading title={page.title} note={page.note} />}
      onRefresh={page.refresh}
      dock={
        <Dock
          current="inbox"
          onSelect={page.me}
          items={[
            { key: 'inbox', label: centre.dock.inbox, icon: 'inbox' },
            { key: 'me', label: centre.dock.me, icon: 'user' },
          ]}
        />
      }
    >
      <Pills label={centre.filters} value={page.filter} onSelect={page.setFilter} items={page.filters} />
      {page.stale ? <Notice tone="amber">{page.stale}</Notice> : null}
      {page.alarm ? <Notice tone="amber">{page.alarm}</Notice> : null}
      <NoticeDoor quiet />
      <Cases page={page} />
      <Rows>
        <Row icon="scan" title={posters.title} note={posters.row} onTap={page.posters} />
      </Rows>
    </Page>
  );
}

function Cases({ page }: { page: Inbox }) {
  const { centre, shared } = useStaffTexts();
  if (page.state === 'loading') return <Skeleton shape="list" count={4} />;
  if (page.state === 'failed')
    return (
      <ErrorState
        title={centre.failed}
        note={page.error}
        retry={{ label: shared.retry, onTap: page.refresh }}
      />
    );
  if (page.cards.length === 0)
    return page.hasCases ? (
      <EmptyState title={centre.emptyFilter} />
    ) : (
      <EmptyState title={centre.empty} note={centre.emptyNote} />
    );
  return (
    <>
      {page.cards.map(({ card, aside, asideTone, line, decides, assigns }) => (
        <StaffCard key={card.caseId} card={card} aside={aside} asideTone={asideTone} line={line}>
          {decides || assigns ? <Decide page={page} caseId={card.caseId} assigns={assigns} /> : null}
        </StaffCard>
      ))}
    </>
  );
}

function Decide({ page, caseId, assigns }: { page: Inbox; caseId: string; assigns: boolean }) {
  const { caseFile } = useStaffTexts();
  return (
    <ButtonRow>
      <Button kind="secondary" size="small" wide onTap={() => page.intake(caseId)}>
        {assigns ? caseFile.actions.people.assign : caseFile.actions.work.intake}
      </Button>
    </ButtonRow>
  );
}
