import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { Button } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Notice } from '@/miniprogram/components/notice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { End } from './end';
import classes from './index.module.scss';
import { EndSheets } from './sheets';
import { useVisits, type Visits } from './use-visits';
import { VisitCard } from './visit-card';

export default function VisitsPage() {
  const { visits } = useAfterTexts().after;
  const page = useVisits();
  return (
    <CaseFrame
      title={visits.title}
      note={visits.note}
      opened={page.opened}
      problem={page.asked ? undefined : page.problem}
      actions={<Actions page={page} />}
    >
      {(view) => (
        <>
          <Standing page={page} view={view} />
          <Planned page={page} />
          {page.visits.map((visit) => (
            <VisitCard key={visit.number} visit={visit} view={view} />
          ))}
          <Ratings page={page} />
          <End page={page} view={view} />
          <EndSheets page={page} />
        </>
      )}
    </CaseFrame>
  );
}

/** A dispute over the visit, a waiver, or the end comes before anything else. */
function Standing({ page, view }: { page: Visits; view: CaseView }) {
  const { visits } = useAfterTexts().after;
  return (
    <>
      {page.dispute ? (
        <Notice tone="cinnabar" icon="warning" title={visits.disputed}>
          {page.dispute}
        </Notice>
      ) : null}
      {page.waived === undefined ? null : (
        <Notice tone="neutral" icon="flag" title={visits.waived}>
          {page.waived}
        </Notice>
      )}
      {view.stage === 'closed' ? (
        <Notice tone="jade" icon="check" title={visits.closed}>
          {visits.closedNote}
        </Notice>
      ) : null}
    </>
  );
}

function Planned({ page }: { page: Visits }) {
  const { visits } = useAfterTexts().after;
  const { planned } = page;
  if (planned.length === 0)
    return page.visits.length === 0 ? <EmptyState title={visits.plannedNone} /> : null;
  return (
    <Notice tone="amber" icon="clock">
      {planned.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Notice>
  );
}

/** For the clerks alone. */
function Ratings({ page }: { page: Visits }) {
  const { visits } = useAfterTexts().after;
  if (page.ratings.length === 0) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{visits.ratings}</SectionTitle>
      {page.ratings.map(({ id, line, text }) => (
        <Notice key={id} tone="neutral" title={line}>
          {text}
        </Notice>
      ))}
    </View>
  );
}

/** One of these is the main thing to do: to close, to visit, to answer, or to rate. */
function Actions({ page }: { page: Visits }) {
  const { visits, end } = useAfterTexts().after;
  const { may } = page;
  if (may.includes('close')) return <Button onTap={() => page.ask('close')}>{end.close}</Button>;
  if (may.includes('visit')) return <Button onTap={page.record}>{visits.record}</Button>;
  if (may.includes('answerVisit')) return <Button onTap={page.say}>{visits.say}</Button>;
  if (may.includes('rate')) return <Button onTap={page.rate}>{visits.rate}</Button>;
  return null;
}
