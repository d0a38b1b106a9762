import { View } from '@tarojs/components';
import { CaseSummary } from '@/miniprogram/components/case-summary';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { MainDock } from '@/miniprogram/components/main-dock';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Row, Rows } from '@/miniprogram/components/rows';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { WaitingCases } from '@/miniprogram/components/waiting-cases';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { type Filter, useMyCases } from './use-cases';

const filters: readonly Filter[] = ['all', 'open', 'ended'];

export default function CasesPage() {
  const { mine, shared } = useTexts();
  const page = useMyCases();
  return (
    <Page
      title={shared.appName}
      large={<Heading title={mine.cases} note={mine.casesNote} />}
      dock={<MainDock current="cases" />}
      refreshing={page.refreshing}
      onRefresh={page.refresh}
    >
      {page.none ? null : (
        <Pills
          label={mine.filters}
          value={page.filter}
          onSelect={(key) => page.setFilter(key as Filter)}
          items={filters.map((key) => ({ key, label: mine[key] }))}
        />
      )}
      <Body page={page} />
    </Page>
  );
}

function Body({ page }: { page: ReturnType<typeof useMyCases> }) {
  const { mine, home, shared } = useTexts();
  if (page.state === 'loading') return <Skeleton shape="case" />;
  if (page.state === 'failed')
    return (
      <ErrorState
        title={mine.failed}
        note={page.errorText}
        retry={{ label: shared.retry, onTap: page.refresh }}
      />
    );
  return (
    <View className={classes.cases}>
      {page.errorText ? (
        <Notice tone="amber" icon="warning">
          {page.errorText}
        </Notice>
      ) : null}
      <WaitingCases cases={page.waiting} />
      {page.shown.map((card) => (
        <CaseSummary key={card.caseId} card={card} />
      ))}
      {page.shown.length + page.waiting.length > 0 ? null : (
        <EmptyState
          title={page.emptyTitle}
          note={page.none ? mine.emptyNote : undefined}
          action={page.none ? { label: mine.file, onTap: page.file } : undefined}
        />
      )}
      {page.none ? (
        <Rows>
          <Row icon="scan" title={home.out} note={home.outNote} onTap={page.scan} />
        </Rows>
      ) : null}
    </View>
  );
}
