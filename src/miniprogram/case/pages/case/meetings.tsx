import { View } from '@tarojs/components';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { MeetingCard, useCalendar } from '@/miniprogram/components/meeting-card';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { openPage } from '@/miniprogram/platform/navigation';
import { useMeetingTexts } from '@/miniprogram/texts/meeting-texts';
import {
  appointmentWords,
  meetingsOf,
  type ShownMeeting,
  withWhomWords,
} from '@/miniprogram/wording/meeting';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** What is arranged, with date, place and who comes; below it what was held before. */
export function Meetings({ page }: { page: ShownCase }) {
  const { meeting: words } = useMeetingTexts();
  const meetings = meetingsOf(page.view, page.steps, page.now);
  const before = meetings.filter(isBehind);
  if (meetings.length === 0) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{words.title}</SectionTitle>
      {meetings
        .filter((meeting) => !isBehind(meeting))
        .map((meeting) => (
          <Open key={meeting.meetingId} page={page} meeting={meeting} />
        ))}
      {before.length > 0 ? (
        <Rows>
          {before.map((meeting) => (
            <Before key={meeting.meetingId} page={page} meeting={meeting} />
          ))}
        </Rows>
      ) : null}
    </View>
  );
}

type MeetingProps = { page: ShownCase; meeting: ShownMeeting };

function isBehind({ phase }: ShownMeeting): boolean {
  return phase === 'recorded' || phase === 'cancelled';
}

function Open({ page, meeting }: MeetingProps) {
  const { meeting: words } = useMeetingTexts();
  const addToCalendar = useCalendar(page.view);
  return (
    <MeetingCard meeting={meeting} view={page.view} now={page.now}>
      <ButtonRow>
        <Button kind="secondary" size="small" onTap={() => openMeeting(page, meeting)}>
          {words.open}
        </Button>
        {meeting.phase === 'coming' ? (
          <Button kind="secondary" size="small" icon="calendar" onTap={() => addToCalendar(meeting)}>
            {words.calendar.add}
          </Button>
        ) : null}
      </ButtonRow>
    </MeetingCard>
  );
}

function Before({ page, meeting }: MeetingProps) {
  const t = useMeetingTexts();
  const { record, time, phase } = meeting;
  const notes = [
    time === undefined ? '' : appointmentWords(t, time, page.now),
    record ? t.meeting.results[record.result] : t.meeting.phases[phase],
  ];
  return (
    <Row
      icon="users"
      iconTone={record ? 'jade' : 'neutral'}
      title={withWhomWords(t, meeting)}
      note={notes.filter((note) => note !== '').join(' · ')}
      onTap={() => openMeeting(page, meeting)}
    />
  );
}

function openMeeting({ caseId }: ShownCase, { meetingId }: ShownMeeting): void {
  openPage('meet/pages/meeting/index', { caseId, meetingId });
}
