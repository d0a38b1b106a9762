import { View } from '@tarojs/components';
import { CaseSummary } from '@/miniprogram/components/case-summary';
import { DoorCard } from '@/miniprogram/components/door-card';
import { ErrorState } from '@/miniprogram/components/error-state';
import { HeroCard } from '@/miniprogram/components/hero-card';
import { Notice } from '@/miniprogram/components/notice';
import { NoticeDoor } from '@/miniprogram/components/notice-door';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { WaitingCases } from '@/miniprogram/components/waiting-cases';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import type { useHome } from './use-home';
import { Waiting } from './waiting';

type HomeParts = { page: ReturnType<typeof useHome> };

export function PlainHome({ page }: HomeParts) {
  const { home } = useTexts();
  return (
    <>
      <Announcements page={page} />
      <HeroCard
        title={page.draftStep ? home.draft : home.file}
        note={page.draftStep ? home.draftNote(page.draftStep, page.steps) : home.fileNote}
        action={{
          label: page.draftStep ? home.draftGo : home.fileStart,
          icon: page.draftStep ? 'edit' : 'doc',
          onTap: page.file,
        }}
      />
      <View className={classes.doors}>
        <DoorCard icon="scan" title={home.scan} note={home.scanNote} onTap={page.scan} />
        <DoorCard
          icon="phone"
          title={home.call}
          note={page.centre?.hours ?? home.callWait}
          onTap={page.call}
        />
      </View>
      <Notice tone="cinnabar" icon="warning" title={home.danger} onTap={page.danger}>
        {home.dangerCall}
      </Notice>
      <SectionTitle {...(page.count > 0 ? { aside: home.all(page.count), onAside: page.allCases } : {})}>
        {home.mine}
      </SectionTitle>
      <MyCases page={page} />
    </>
  );
}

/** What somebody must know before anything else: staff find their desk, a lost sign-in is told once. */
export function Announcements({ page }: HomeParts) {
  const { home } = useTexts();
  return (
    <>
      <Waiting />
      {page.staff ? (
        <Notice tone="jade" icon="inbox" title={home.desk} onTap={page.desk}>
          {home.deskNote(page.staff.name)}
        </Notice>
      ) : null}
      {page.ended ? (
        <Notice tone="amber" icon="key" onTap={page.enter}>
          {home.ended}
        </Notice>
      ) : null}
      <NoticeDoor quiet />
    </>
  );
}

function MyCases({ page }: HomeParts) {
  const { home, shared } = useTexts();
  if (page.list === 'loading') return <Skeleton shape="case" />;
  if (page.list === 'failed')
    return (
      <ErrorState
        title={home.failed}
        note={page.listError}
        retry={{ label: shared.retry, onTap: page.reload }}
      />
    );
  if (page.count + page.waiting.length === 0)
    return (
      <Rows>
        <Row icon="leaf" iconTone="neutral" title={home.none} note={home.noneNote} onTap={page.scan} />
        {page.signedIn ? null : (
          <Row icon="refresh" iconTone="neutral" title={home.out} note={home.outNote} onTap={page.scan} />
        )}
      </Rows>
    );
  return (
    <View className={classes.cases}>
      <WaitingCases cases={page.waiting} />
      {page.cases.map((card) => (
        <CaseSummary key={card.caseId} card={card} />
      ))}
    </View>
  );
}
