import { View } from '@tarojs/components';
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
      <View>
        {page.stale ? (
          <Notice tone="amber" icon="refresh" onTap={() => void page.refresh()}>
            {page.stale}
          </Notice>
        ) : null}
      </View>
      <Hold view={page.view} />
      <CaseHead page={page} />
      <StaffActions page={page} />
      <Parties page={page} />
      <StatementCard steps={page.steps} />
      <Happened page={page} />
      <SupplementSheet page={page} />
      <PauseSheet page={page} />
      <CodeSheet page={page} />
      <MoreSheet page={page} />
    </>
  );
}
