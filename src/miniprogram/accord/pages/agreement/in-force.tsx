import { View } from '@tarojs/components';
import type { CaseView, PartView } from '@/domain/case/view';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { dateOnly, dayOf, fullDay, partyName, yuanWords } from '@/miniprogram/accord/words';
import { Card } from '@/miniprogram/components/card';
import { Icon } from '@/miniprogram/components/icon';
import { Row, Rows } from '@/miniprogram/components/rows';
import { now } from '@/miniprogram/platform/clock';
import classes from './index.module.scss';
import type { AgreementPage, ShownAgreement } from './use-agreement';

/** Since when it holds, what that means, and what comes next. */
export function InForce({ page, shown }: { page: AgreementPage; shown: ShownAgreement }) {
  const t = useAccordTexts();
  const { inForce } = t.agreement;
  const { view, agreement } = shown;
  const { inForceAt = '', confirmBy, visits = [] } = agreement;
  return (
    <>
      <Card tone="mist" edge="jade">
        <View className={classes.since}>
          <Icon name="shield-check" size={26} />
          <View>{inForce.since(dateOnly(t, dayOf(inForceAt)))}</View>
        </View>
        <View className={classes.means}>{inForce.binds}</View>
        <View className={classes.means}>{view.track === 'police' ? inForce.police : inForce.dispute}</View>
      </Card>
      <Rows>
        <Row icon="clock" title={inForce.next} note={useNextPart(shown)} onTap={page.toCalendar} />
        {visits.length > 0 ? (
          <Row
            icon="calendar"
            title={inForce.visits(visits.map((visit) => dateOnly(t, dayOf(visit))).join(t.terms.and))}
          />
        ) : null}
        {confirmBy ? (
          <Row
            icon="building"
            title={inForce.confirm}
            note={courtWords(t, view, confirmBy)}
            onTap={page.toCourt}
          />
        ) : null}
        <Row icon="search" title={inForce.checkTitle} note={inForce.checkNote} onTap={page.toCheck} />
      </Rows>
    </>
  );
}

/** Until when the court can be asked, or what came of it. */
function courtWords(t: AccordTexts, { confirmation }: CaseView, by: string): string {
  const { inForce } = t.agreement;
  if (confirmation?.result) return inForce.confirmDecided;
  if (confirmation?.filedOn) return inForce.confirmFiled;
  return Date.parse(by) < now() ? inForce.confirmOver : inForce.confirmNote(fullDay(t, dayOf(by)));
}

/** The first thing that has not been received yet. */
function useNextPart({ view, read }: ShownAgreement): string {
  const t = useAccordTexts();
  const { inForce } = t.agreement;
  const [next] = view.performance.filter(({ received }) => !received).sort(byDay);
  if (!next) return inForce.allDone;
  const who = partyName(t, view, next.debtor);
  const clause = read.document.clauses.find(({ termId }) => termId === next.termId);
  const what =
    next.amount === null ? inForce.perform(clause?.text ?? '') : inForce.pay(yuanWords(t, next.amount));
  if (next.due === null) return inForce.nextPartUndated(who, what);
  const words = next.overdue ? inForce.nextPartLate : inForce.nextPart;
  return words(who, what, fullDay(t, next.due));
}

/** What has no day comes last. */
function byDay(a: PartView, b: PartView): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
