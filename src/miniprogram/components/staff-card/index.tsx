import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CaseCard } from '@/domain/case/view';
import { now } from '@/miniprogram/platform/clock';
import { openPage } from '@/miniprogram/platform/navigation';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { caseTitle } from '@/miniprogram/wording/case-title';
import { stageWords } from '@/miniprogram/wording/stage';
import { leftWords } from '@/miniprogram/wording/when';
import { Card } from '../card';
import { classNames } from '../class-names';
import { Tag } from '../tag';
import { Tap } from '../tap';
import type { Tone } from '../tone';
import classes from './index.module.scss';

type StaffCardProps = {
  card: CaseCard;
  /** At the right of the first line: what is special about it. */
  aside?: string | undefined;
  asideTone?: 'quiet' | 'cinnabar' | 'sky' | undefined;
  /** Under the title. */
  line: string;
  /** At the right of the last line. */
  note?: string | undefined;
  edged?: boolean | undefined;
  /** Buttons inside the card. */
  children?: ReactNode;
};

/** A case on the desk of somebody who works on it: by when, what, between whom, and what is owed. */
export function StaffCard({ card, aside, asideTone = 'quiet', line, note, edged, children }: StaffCardProps) {
  const t = useStaffTexts();
  const title = caseTitle(t, card);
  const left = card.next && leftWords(t, card.next, now());
  const stage = stageWords(t, card.stage);
  const open = () => openPage('case/pages/case/index', { caseId: card.caseId });
  const body = (
    <View className={classes.body}>
      <View className={classes.top}>
        {card.hold ? (
          <Tag tone="cinnabar" icon="warning">
            {t.centre.hold}
          </Tag>
        ) : (
          <Tag tone={left?.tone ?? stage.tone} {...(left ? { icon: 'clock' as const } : {})}>
            {left?.text ?? stage.name}
          </Tag>
        )}
        {marksOf(card).map(({ key, tone }) => (
          <Tag key={key} tone={tone}>
            {t.centre.marks[key]}
          </Tag>
        ))}
        {card.reviews ? <Tag tone="amber">{t.centre.reviews(card.reviews)}</Tag> : null}
        <View className={classNames(classes.aside, classes[asideTone])}>{aside}</View>
      </View>
      <View className={classes.title}>{title}</View>
      <View className={classes.bottom}>
        <View className={classes.line}>{line}</View>
        {note ? <View className={classes.note}>{note}</View> : null}
      </View>
    </View>
  );
  const edge = edged ? (card.hold ? 'cinnabar' : (left?.tone ?? 'neutral')) : undefined;
  return children ? (
    <Card edge={edge}>
      <Tap className={classes.touch} onTap={open}>
        {body}
      </Tap>
      {children}
    </Card>
  ) : (
    <Card edge={edge} onTap={open}>
      {body}
    </Card>
  );
}

type Mark = {
  key: 'danger' | 'asked' | 'late' | 'raised' | 'resting' | 'assisted' | 'assistedOpen';
  tone: Tone;
};

/** What holds the whole case, beside the one step that is due next. */
function marksOf({ danger, asked, late, level = 0, resting, next, assisted }: CaseCard): Mark[] {
  return [
    ...(danger ? [{ key: 'danger', tone: 'cinnabar' } as const] : []),
    ...(assisted
      ? [
          assisted.confirmed
            ? ({ key: 'assisted', tone: 'neutral' } as const)
            : ({ key: 'assistedOpen', tone: 'amber' } as const),
        ]
      : []),
    ...(asked ? [{ key: 'asked', tone: 'sky' } as const] : []),
    // The step due next says itself that it is late.
    ...(late && !next?.overdue ? [{ key: 'late', tone: 'cinnabar' } as const] : []),
    ...(level > 0 ? [{ key: 'raised', tone: 'amber' } as const] : []),
    ...(resting ? [{ key: 'resting', tone: 'neutral' } as const] : []),
  ];
}
