import type { CaseView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { MeetingCard, useCalendar } from '@/miniprogram/components/meeting-card';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { type OneMeeting, useMeeting } from '@/miniprogram/meet/use-meeting';
import { openPage, replacePage } from '@/miniprogram/platform/navigation';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';
import { CancelSheet } from './cancel-sheet';
import { CompanionSheet } from './companion-sheet';
import { Companions } from './companions';
import { Fixing } from './fixing';
import { OwnTimes } from './own-times';
import { type Meet, useMeet } from './use-meet';

/** One meeting, from the choice of its time to its record. */
export default function MeetingPage() {
  const { meet } = useMeetTexts();
  const one = useMeeting(['choosing', 'coming', 'held', 'signing', 'recorded', 'cancelled']);
  const { caseId, opened, meeting } = one;
  if (meeting && opened.view) return <Shown one={one} meeting={meeting} view={opened.view} />;
  return (
    <CaseFrame title={meet.meeting.title} opened={opened}>
      {() => (
        <EmptyState
          title={meet.meeting.gone}
          note={meet.meeting.goneNote}
          action={{
            label: meet.meeting.toCase,
            onTap: () => replacePage('case/pages/case/index', { caseId }),
          }}
        />
      )}
    </CaseFrame>
  );
}

function Shown({ one, meeting, view }: { one: OneMeeting; meeting: ShownMeeting; view: CaseView }) {
  const { meet } = useMeetTexts();
  const page = useMeet(one, meeting, view);
  return (
    <CaseFrame
      title={meet.meeting.title}
      opened={page.opened}
      problem={page.problem}
      actions={<MainButton page={page} />}
    >
      {() => (
        <>
          <MeetingCard meeting={meeting} view={view} now={page.time} />
          {page.waitForRecord ? <Notice tone="sky">{meet.meeting.waitForRecord}</Notice> : null}
          {page.own ? <OwnTimes page={page} /> : null}
          {page.fixing ? <Fixing page={page} /> : null}
          <Companions page={page} />
          <More page={page} />
          <CompanionSheet page={page} />
          <CancelSheet page={page} />
        </>
      )}
    </CaseFrame>
  );
}

/** What this person does next about it; nobody is offered two things at once. */
function MainButton({ page }: { page: Meet }) {
  const { meet, meeting: words } = useMeetTexts();
  const { own, fixing, meeting, caseId, may } = page;
  const addToCalendar = useCalendar(page.view);
  const open = (name: 'record' | 'read') => () =>
    openPage(`meet/pages/${name}/index`, { caseId, meetingId: meeting.meetingId });
  if (own)
    return (
      <Button loading={page.busy} disabled={own.chosen.length === 0} onTap={own.send}>
        {meet.meeting.tell}
      </Button>
    );
  if (fixing?.mayFix)
    return (
      <Button loading={page.busy} disabled={fixing.time === undefined} onTap={fixing.send}>
        {meet.meeting.fixSend}
      </Button>
    );
  if (meeting.phase === 'coming')
    return (
      <Button icon="calendar" onTap={() => addToCalendar(meeting)}>
        {words.calendar.add}
      </Button>
    );
  if (meeting.phase === 'held' && may.includes('writeRecord'))
    return <Button onTap={open('record')}>{meet.meeting.write}</Button>;
  if (!meeting.record) return null;
  return <Button onTap={open('read')}>{page.signs ? meet.meeting.readAndSign : meet.meeting.read}</Button>;
}

/** What is needed now and then. */
function More({ page }: { page: Meet }) {
  const { meeting: words } = useMeetTexts().meet;
  const { mayBring, mayCancel, openSheet } = page;
  if (!mayBring && !mayCancel) return null;
  return (
    <Rows>
      {mayBring ? (
        <Row icon="users" title={words.bringSomebody} onTap={() => openSheet('companion')} />
      ) : null}
      {mayCancel ? (
        <Row icon="close" iconTone="cinnabar" title={words.cancel} onTap={() => openSheet('cancel')} />
      ) : null}
    </Rows>
  );
}
