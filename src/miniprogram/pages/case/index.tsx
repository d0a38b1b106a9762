import { ErrorState } from '@/miniprogram/components/error-state';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { StatementCard } from '@/miniprogram/components/statement-card';
import { startAt } from '@/miniprogram/platform/navigation';
import { useTexts } from '@/miniprogram/texts';
import { CaseHead } from './case-head';
import { CaseLinks } from './case-links';
import { CodeSheet } from './code-sheet';
import { Happened } from './happened';
import { Hold } from './hold';
import { MoreSheet } from './more-sheet';
import { Parties } from './parties';
import { PauseSheet } from './pause-sheet';
import { StaffActions } from './staff-actions';
import { SupplementSheet } from './supplement-sheet';
import { type CasePage, type ShownCase, useCase } from './use-case';
import { WithdrawSheet } from './withdraw-sheet';

export default function CasePageView() {
  const page = useCase();
  return (
    <Page
      title={page.title}
      back
      onRefresh={() => void page.refresh()}
      actionsPlain
      actions={page.view ? <CaseLinks page={page as ShownCase} /> : null}
    >
      <Body page={page} />
    </Page>
  );
}

function Body({ page }: { page: CasePage }) {
  const { caseFile, shared } = useTexts();
  if (page.state === 'failed')
    return (
      <ErrorState
        title={caseFile.failed}
        note={page.error}
        retry={{ label: shared.retry, onTap: () => void page.refresh() }}
        second={{ label: caseFile.home, onTap: () => startAt('pages/home/index') }}
      />
    );
  return page.view ? <Shown page={page as ShownCase} /> : <Skeleton shape="case" />;
}

function Shown({ page }: { page: ShownCase }) {
  return (
    <>
      {page.stale ? (
        <Notice tone="amber" icon="refresh" onTap={() => void page.refresh()}>
          {page.stale}
        </Notice>
      ) : null}
      <Hold view={page.view} />
      <CaseHead page={page} />
      <StaffActions page={page} />
      {order[page.view.you.role === 'party' ? 'party' : 'staff'].map((section) => (
        <Section key={section} name={section} page={page} />
      ))}
      <SupplementSheet page={page} />
      <PauseSheet page={page} />
      <WithdrawSheet page={page} />
      <CodeSheet page={page} />
      <MoreSheet page={page} />
    </>
  );
}

/** A party looks first at what happened; who works on the case, at who is in it. */
const order = {
  party: ['happened', 'parties', 'statement'],
  staff: ['parties', 'statement', 'happened'],
} as const;

function Section({ name, page }: { name: (typeof order)['party'][number]; page: ShownCase }) {
  if (name === 'happened') return <Happened page={page} />;
  return name === 'parties' ? <Parties page={page} /> : <StatementCard steps={page.steps} />;
}
