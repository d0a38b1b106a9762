import { TellMe } from '@/miniprogram/case/tell-me';
import { CaseFailed } from '@/miniprogram/components/case-failed';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { startAt } from '@/miniprogram/platform/navigation';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { CaseHead } from './case-head';
import { CaseLinks } from './case-links';
import { Hold } from './hold';
import { OpenActions } from './open-actions';
import { Sections } from './sections';
import { Sheets } from './sheets';
import { Standing } from './standing';
import { type CasePage, type ShownCase, useCase } from './use-case';
import { Waiting } from './waiting';
import { WhyLook } from './why-look';

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
  const { caseFile, shared } = useCaseTexts();
  if (page.state === 'failed')
    return (
      <>
        <CaseFailed
          title={shared.caseFailed}
          error={page.error}
          onRetry={() => void page.refresh()}
          second={{ label: caseFile.home, onTap: () => startAt('pages/home/index') }}
        />
        <Waiting page={page} />
      </>
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
      <WhyLook caseId={page.caseId} />
      <Hold view={page.view} />
      <CaseHead page={page} />
      <Waiting page={page} />
      <Standing page={page} />
      <OpenActions others={page.others} />
      <TellMe view={page.view} />
      <Sections page={page} />
      <Sheets page={page} />
    </>
  );
}
