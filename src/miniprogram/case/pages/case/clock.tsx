import { View } from '@tarojs/components';
import { Card } from '@/miniprogram/components/card';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { openPage } from '@/miniprogram/platform/navigation';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { clockOf, type LateWords, type UrgeWords } from './clock-words';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** What is late and why, whether somebody asked after it, and whose turn it is with everything. */
export function Clock({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { clock } = t;
  const { late, urge, raised, turns } = clockOf(t, page.view, page.steps, page.now);
  return (
    <View className={classes.section}>
      {turns.length > 0 || late.length > 0 ? <SectionTitle>{clock.title}</SectionTitle> : null}
      {late.map((one) => (
        <Late key={one.key} late={one} />
      ))}
      {urge ? <Urge urge={urge} /> : null}
      {raised ? (
        <Notice tone="amber" icon="flag">
          {raised}
        </Notice>
      ) : null}
      <Rows>
        {turns.map(({ key, title, note, overdue, you }) => (
          <Row
            key={key}
            icon={overdue ? 'warning' : 'clock'}
            iconTone={overdue ? 'cinnabar' : you ? 'jade' : 'neutral'}
            title={title}
            note={note}
          />
        ))}
        <Row
          icon="doc"
          iconTone="neutral"
          title={clock.road}
          note={clock.roadNote}
          onTap={() => openPage('change/pages/road/index', { caseId: page.caseId })}
        />
      </Rows>
    </View>
  );
}

function Late({ late }: { late: LateWords }) {
  const { late: words } = useCaseTexts().clock;
  return (
    <Card edge="cinnabar">
      <View className={classes.lateTitle}>{words.title(late.what)}</View>
      <View className={classes.personNote}>{late.was}</View>
      {late.reason ? (
        <Said note={late.reason.note} text={late.reason.text} />
      ) : (
        <View className={classes.owed}>{words.unexplained}</View>
      )}
    </Card>
  );
}

function Urge({ urge }: { urge: UrgeWords }) {
  const { urge: words } = useCaseTexts().clock;
  return (
    <Card edge={urge.answer ? 'jade' : 'amber'}>
      <View className={classes.personName}>{words.title}</View>
      <View className={classes.personNote}>{urge.urged}</View>
      {urge.answer ? (
        <Said note={urge.answer.note} text={urge.answer.text} />
      ) : (
        <View className={classes.owed}>{urge.owed}</View>
      )}
    </Card>
  );
}

function Said({ note, text }: { note: string; text: string }) {
  return (
    <View className={classes.said}>
      <View className={classes.text}>{text}</View>
      <View className={classes.personNote}>{note}</View>
    </View>
  );
}
