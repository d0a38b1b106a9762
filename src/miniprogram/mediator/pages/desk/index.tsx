import { Dock } from '@/miniprogram/components/dock';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { NoticeDoor } from '@/miniprogram/components/notice-door';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { StaffCard } from '@/miniprogram/components/staff-card';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { useDesk } from './use-desk';

type Desk = ReturnType<typeof useDesk>;

export default function DeskPage() {
  const { mediator } = useStaffTexts();
  const page = useDesk();
  return (
    <Page
      title={mediator.bar}
      large={<Heading title={page.ended ? mediator.dock.ended : page.title} note={page.note} />}
      onRefresh={page.refresh}
      dock={
        <Dock
          current={page.ended ? 'ended' : 'desk'}
          onSelect={page.goTo}
          items={[
            { key: 'desk', label: mediator.dock.desk, icon: 'home' },
            { key: 'ended', label: mediator.dock.ended, icon: 'briefcase' },
            { key: 'me', label: mediator.dock.me, icon: 'user' },
          ]}
        />
      }
    >
      {page.ended ? null : (
        <Pills label={mediator.filters} value={page.filter} onSelect={page.setFilter} items={page.filters} />
      )}
      {page.stale ? <Notice tone="amber">{page.stale}</Notice> : null}
      <NoticeDoor quiet />
      <Cases page={page} />
    </Page>
  );
}

function Cases({ page }: { page: Desk }) {
  const { mediator, shared } = useStaffTexts();
  if (page.state === 'loading') return <Skeleton shape="list" count={4} />;
  if (page.state === 'failed')
    return (
      <ErrorState
        title={mediator.failed}
        note={page.error}
        retry={{ label: shared.retry, onTap: page.refresh }}
      />
    );
  if (page.cards.length === 0)
    return page.hasCases ? (
      <EmptyState title={mediator.emptyFilter} />
    ) : (
      <EmptyState title={mediator.empty} note={mediator.emptyNote} />
    );
  return (
    <>
      {page.cards.map(({ card, aside, line, note }) => (
        <StaffCard key={card.caseId} edged card={card} aside={aside} line={line} note={note} />
      ))}
    </>
  );
}
