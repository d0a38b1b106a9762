import { View } from '@tarojs/components';
import type { PaperCard } from '@/contract/answers';
import type { CaseView } from '@/domain/case/view';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { dateOnly, dayOf, fullDay } from '@/miniprogram/accord/words';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { PaperRows } from '@/miniprogram/components/papers';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Ask } from './ask';
import classes from './index.module.scss';
import { Decide, File } from './staff';
import { type CourtPage, useCourt } from './use-court';

export default function CourtPageView() {
  const { court } = useAccordTexts();
  const page = useCourt();
  const { state } = page;
  return (
    <CaseFrame title={court.title} opened={page.opened} problem={page.problem}>
      {(view) =>
        state?.kind === 'never' ? (
          <EmptyState title={court.not.title} note={court.not[state.why]} />
        ) : (
          <>
            <Outcome page={page} />
            {state?.kind === 'open' || state?.kind === 'over' ? <Left page={page} view={view} /> : null}
            <Meaning view={view} />
            <Ask page={page} view={view} />
            <Packet page={page} />
            {page.may.includes('fileConfirmation') ? <File page={page} view={view} /> : null}
            {page.may.includes('decideConfirmation') ? <Decide page={page} view={view} /> : null}
          </>
        )
      }
    </CaseFrame>
  );
}

/** The days that are left, and from when they count. */
function Left({ page, view }: { page: CourtPage; view: CaseView }) {
  const t = useAccordTexts();
  const { confirmBy, inForceAt = '' } = view.agreement ?? {};
  const over = page.state?.kind === 'over';
  if (!confirmBy) return null;
  return (
    <Card edge={over ? 'neutral' : 'amber'}>
      <View className={classes.left}>
        <Icon name="clock" size={26} />
        <View>{page.left}</View>
      </View>
      <View className={classes.text}>
        {over ? t.court.overNote : t.court.by(fullDay(t, dayOf(confirmBy)))}
      </View>
      <View className={classes.note}>{t.court.since(dateOnly(t, dayOf(inForceAt)))}</View>
    </Card>
  );
}

function Outcome({ page }: { page: CourtPage }) {
  const { outcome } = page;
  if (!outcome) return null;
  return (
    <Card edge={outcome.result === 'confirmed' ? 'jade' : outcome.result ? 'neutral' : 'amber'}>
      <View className={classes.left}>
        <Icon name={outcome.result === 'confirmed' ? 'shield-check' : 'building'} size={26} />
        <View className={classes.title}>{outcome.title}</View>
      </View>
      {outcome.lines.map((line) => (
        <View key={line} className={classes.text}>
          {line}
        </View>
      ))}
    </Card>
  );
}

/** What confirmation is, and what a court does not confirm. */
function Meaning({ view }: { view: CaseView }) {
  const { court } = useAccordTexts();
  return (
    <>
      <Card tone="mist">
        <View className={classes.text}>{court.what}</View>
      </Card>
      <Notice
        tone={view.kind === 'marriage_family' ? 'amber' : 'neutral'}
        icon="warning"
        title={court.kinds.title}
      >
        {view.kind === 'marriage_family' ? <View>{court.kinds.family}</View> : null}
        <View>{court.kinds.always}</View>
      </Notice>
    </>
  );
}

const packet: readonly PaperCard['form'][] = [
  'confirmation_application',
  'agreement',
  'mediation_record',
  'committee_certificate',
  'identity',
  'authority',
];

function Packet({ page }: { page: CourtPage }) {
  const { court } = useAccordTexts();
  if (page.state?.kind === 'over') return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{court.papers}</SectionTitle>
      <View className={classes.note}>{court.papersNote}</View>
      <PaperRows papers={page.papers} shown={({ form }) => packet.includes(form)} none={court.papersNone} />
    </View>
  );
}
