import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { type Progress, progressOf } from '@/miniprogram/after/parts';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { nextWords } from '@/miniprogram/after/words';
import { yuanText } from '@/miniprogram/components/amount-field/amount';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { ConfirmSheet } from './confirm-sheet';
import classes from './index.module.scss';
import { PartCard } from './part-card';
import { ReportSheet } from './report-sheet';
import { type Calendar, useCalendar } from './use-calendar';

export default function CalendarPage() {
  const { calendar } = useAfterTexts().after;
  const page = useCalendar();
  return (
    <CaseFrame title={calendar.title} note={calendar.note} opened={page.opened}>
      {(view) =>
        page.parts.length === 0 ? (
          <EmptyState title={calendar.empty} note={calendar.emptyNote} />
        ) : (
          <Parts page={page} view={view} />
        )
      }
    </CaseFrame>
  );
}

function Parts({ page, view }: { page: Calendar; view: CaseView }) {
  const { asked } = page;
  const sheet = asked && { caseId: page.caseId, view, part: asked.part, onEnd: page.done };
  return (
    <>
      <Summary progress={progressOf(page.parts)} view={view} />
      {page.groups.map(({ title, parts }) => (
        <View key={title} className={classes.group}>
          <SectionTitle>{title}</SectionTitle>
          {parts.map((part) => (
            <PartCard
              key={part.key}
              part={part}
              view={view}
              first={part.key === page.first}
              onAsk={page.ask}
            />
          ))}
        </View>
      ))}
      {sheet && asked?.way === 'report' ? <ReportSheet key={sheet.part.key} {...sheet} /> : null}
      {sheet && asked?.way === 'confirm' ? <ConfirmSheet key={sheet.part.key} {...sheet} /> : null}
    </>
  );
}

/** How much of it was kept, and what comes next. */
function Summary({ progress, view }: { progress: Progress; view: CaseView }) {
  const t = useAfterTexts();
  const { calendar } = t.after;
  const { received, all, money, next } = progress;
  return (
    <Card tone="mist">
      <View className={classes.kept}>{next ? calendar.kept(received, all) : calendar.allKept}</View>
      {money ? (
        <View className={classes.line}>{calendar.money(yuanText(money.received), yuanText(money.all))}</View>
      ) : null}
      {next ? <View className={classes.line}>{nextWords(t, view, next)}</View> : null}
    </Card>
  );
}
