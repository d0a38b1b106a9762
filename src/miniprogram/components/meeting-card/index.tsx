import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CaseView } from '@/domain/case/view';
import { type MeetingTexts, useMeetingTexts } from '@/miniprogram/texts/meeting-texts';
import {
  appointmentWords,
  type Phase,
  type ShownMeeting,
  withWhomWords,
} from '@/miniprogram/wording/meeting';
import { Card } from '../card';
import { Facts } from '../facts';
import { Tag } from '../tag';
import type { Tone } from '../tone';
import classes from './index.module.scss';

export { useCalendar } from './use-calendar';

const tones: Readonly<Record<Phase, Tone>> = {
  choosing: 'amber',
  coming: 'jade',
  held: 'amber',
  signing: 'amber',
  recorded: 'jade',
  cancelled: 'neutral',
};

type MeetingCardProps = {
  meeting: ShownMeeting;
  view: CaseView;
  now: number;
  /** Under the facts: buttons. */
  children?: ReactNode;
};

/** With whom, when, where and for how long; who comes and what to bring. */
export function MeetingCard({ meeting, view, now, children }: MeetingCardProps) {
  const t = useMeetingTexts();
  const { phase, time } = meeting;
  return (
    <Card>
      <View className={classes.top}>
        <View className={classes.who}>{withWhomWords(t, meeting)}</View>
        <Tag tone={tones[phase]}>{t.meeting.phases[phase]}</Tag>
      </View>
      <View className={time === undefined ? classes.open : classes.time}>
        {time === undefined ? progressWords(t, meeting, view) : appointmentWords(t, time, now)}
      </View>
      {meeting.reason ? <View className={classes.open}>{meeting.reason}</View> : null}
      {phase === 'cancelled' ? null : <Facts items={factsOf(t, meeting, view)} />}
      {children}
    </Card>
  );
}

function progressWords(
  { meeting: words }: MeetingTexts,
  { phase, marks, invited }: ShownMeeting,
  { you }: CaseView,
) {
  if (phase === 'cancelled') return words.noTime;
  const done = invited.filter(({ partyId }) => marks[partyId] !== undefined);
  if (you.role !== 'party') return words.chosenBy(done.length, invited.length);
  return done.some((party) => party.you) ? words.chosen : words.chooseOne;
}

function factsOf({ meeting: words }: MeetingTexts, meeting: ShownMeeting, view: CaseView) {
  const { where, remote, minutes, phase } = meeting;
  const ahead = phase === 'choosing' || phase === 'coming';
  return [
    { label: remote ? words.remote : words.place, value: where },
    ...(ahead ? [{ label: words.long, value: words.minutes(minutes) }] : []),
    { label: ahead ? words.who : words.whoBefore, value: words.names(whoComes(words, meeting, view)) },
    ...(ahead ? [{ label: words.bring, value: words.bringWhere[remote ? 'remote' : 'face'] }] : []),
  ];
}

function whoComes(
  words: MeetingTexts['meeting'],
  { invited, companions }: ShownMeeting,
  { mediator }: CaseView,
) {
  return [
    ...invited.map(({ name }) => name),
    ...(mediator ? [words.mediator(mediator.name)] : []),
    ...companions.map(({ name, as, of }) => words[as](name, of)),
  ];
}
