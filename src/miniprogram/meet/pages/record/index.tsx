import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Notice } from '@/miniprogram/components/notice';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { type OneMeeting, useMeeting } from '@/miniprogram/meet/use-meeting';
import { openPage } from '@/miniprogram/platform/navigation';
import { appointmentWords, type ShownMeeting } from '@/miniprogram/wording/meeting';
import { Rights } from './rights';
import { Said } from './said';
import { type RecordForm, useRecord } from './use-record';
import { WhoWasThere } from './who-was-there';

/** The mediator writes the record of a meeting that was held. */
export default function RecordPage() {
  const { record, meeting: words } = useMeetTexts().meet;
  const one = useMeeting(['held', 'signing', 'recorded']);
  const { meeting } = one;
  if (meeting) return <Form one={one} meeting={meeting} />;
  return (
    <CaseFrame title={record.title} opened={one.opened}>
      {() => <EmptyState title={words.gone} note={words.goneNote} />}
    </CaseFrame>
  );
}

function Form({ one, meeting }: { one: OneMeeting; meeting: ShownMeeting }) {
  const t = useMeetTexts();
  const { record } = t.meet;
  const { caseId, opened, time } = one;
  const form = useRecord(caseId, meeting);
  const attach = () => openPage('meet/pages/field/index', { caseId });
  return (
    <CaseFrame
      title={record.title}
      note={record.note(meeting.time ? appointmentWords(t, meeting.time, time) : '')}
      opened={opened}
      problem={form.problem ?? form.incomplete}
      actions={
        <Button loading={form.busy} disabled={form.changed} reason={record.changed} onTap={form.send}>
          {record.send}
        </Button>
      }
    >
      {() => (
        <>
          <Before form={form} />
          <Card>
            <WhoWasThere form={form} meeting={meeting} />
          </Card>
          <Rights form={form} />
          <Card>
            <Said form={form} onAttach={attach} />
          </Card>
        </>
      )}
    </CaseFrame>
  );
}

/** What to know before writing on: an earlier draft, names that will not count, somebody else's version. */
function Before({ form }: { form: RecordForm }) {
  const { record } = useMeetTexts().meet;
  if (form.changed)
    return (
      <>
        <Notice tone="amber" icon="warning" title={record.changed}>
          {record.changedNote}
        </Notice>
        <ButtonRow>
          <Button kind="secondary" size="small" onTap={form.takeTheirs}>
            {record.takeTheirs}
          </Button>
          <Button kind="secondary" size="small" onTap={form.keepMine}>
            {record.keepMine}
          </Button>
        </ButtonRow>
      </>
    );
  return (
    <>
      {form.restored ? <Notice tone="jade">{record.kept}</Notice> : null}
      {form.signedBefore ? (
        <Notice tone="amber" icon="warning">
          {record.again}
        </Notice>
      ) : null}
    </>
  );
}
