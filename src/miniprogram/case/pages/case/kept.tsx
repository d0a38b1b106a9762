import { View } from '@tarojs/components';
import { agreedParties } from '@/domain/case/party';
import type { CaseView } from '@/domain/case/view';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { openPage } from '@/miniprogram/platform/navigation';
import { type CaseTexts, useCaseTexts } from '@/miniprogram/texts/case-texts';
import { dayWords, dueWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** Whether what was agreed is kept, and the visits afterwards. */
export function Kept({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { kept } = t.caseFile;
  const { view, caseId } = page;
  if (view.performance.length === 0) return null;
  const late = view.performance.filter(({ overdue }) => overdue).length;
  return (
    <View className={classes.section}>
      <SectionTitle>{kept.title}</SectionTitle>
      <Rows>
        <Row
          icon="calendar"
          iconTone={late > 0 ? 'cinnabar' : 'jade'}
          title={kept.see}
          note={keptWords(t, page).map((line) => <View key={line}>{line}</View>)}
          onTap={() => openPage('after/pages/calendar/index', { caseId })}
        />
        <Row
          icon="house"
          iconTone={view.disputed ? 'cinnabar' : 'jade'}
          title={kept.visits}
          note={visitWords(t, page)}
          onTap={() => openPage('after/pages/visits/index', { caseId })}
        />
      </Rows>
    </View>
  );
}

function keptWords(t: CaseTexts, { view, now }: ShownCase): string[] {
  const { kept } = t.caseFile;
  const open = view.performance.filter(({ received }) => !received);
  const all = view.performance.length;
  const late = open.filter(({ overdue }) => overdue).length;
  const [next] = [...open].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  if (!next) return [kept.all];
  const who = view.parties.find(({ partyId }) => partyId === next.debtor)?.name ?? '';
  return [
    kept.count(all - open.length, all),
    late > 0
      ? kept.overdue(late)
      : next.due === null
        ? kept.nextUndated(who)
        : kept.next(who, dayWords(t, `${next.due}T12:00:00+08:00`, now)),
  ];
}

function visitWords(t: CaseTexts, { view, now }: ShownCase): string {
  const { kept } = t.caseFile;
  const made = view.visits.length;
  const next = view.agreement?.visits?.[made];
  if (view.stage === 'closed') return kept.closed;
  if (view.disputed) return kept.disputed;
  if (view.followUpWaived) return kept.waived;
  const waiting = unheard(view);
  if (made > 0 && waiting > 0) return kept.unheard(made, waiting);
  if (next) return kept.planned(made + 1, dueWords(t, next, now));
  return made > 0 ? kept.heard(made) : kept.none;
}

/** How many of the parties and the mediator have not said after the last visit whether it is settled. */
function unheard(view: CaseView): number {
  const answers = view.visits[view.visits.length - 1]?.answers ?? {};
  const asked = [...agreedParties(view.parties).map(({ partyId }) => partyId), 'mediator'];
  return asked.filter((who) => answers[who] === undefined).length;
}
