import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RecordDocument } from '@/domain/case/meeting/shape';
import type { CaseView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { SwitchRow } from '@/miniprogram/components/choice';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Notice } from '@/miniprogram/components/notice';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { type OneMeeting, useMeeting } from '@/miniprogram/meet/use-meeting';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';
import { RecordText } from './record-text';
import { Signers } from './signers';
import { useRead } from './use-read';

/** The record as it stands, to be read or read aloud, and who has signed it. */
export default function ReadPage() {
  const { read } = useMeetTexts().meet;
  const one = useMeeting(['signing', 'recorded']);
  const { opened, meeting } = one;
  if (meeting?.document && opened.view)
    return <Shown one={one} meeting={meeting} document={meeting.document} view={opened.view} />;
  return (
    <CaseFrame title={read.title} opened={opened}>
      {() => <EmptyState title={read.none} note={read.noneNote} />}
    </CaseFrame>
  );
}

type ShownProps = { one: OneMeeting; meeting: ShownMeeting; document: RecordDocument; view: CaseView };

function Shown({ one, meeting, document, view }: ShownProps) {
  const { read } = useMeetTexts().meet;
  const page = useRead(one, meeting, view);
  const [large, setLarge] = useState(page.isStaff);
  return (
    <CaseFrame
      title={read.title}
      opened={one.opened}
      actions={page.signs ? <Button onTap={page.sign}>{page.signs}</Button> : null}
    >
      {() => (
        <>
          <Card>
            <SwitchRow title={read.large} on={large} onChange={setLarge} />
          </Card>
          {document.version > 1 ? (
            <Notice tone="amber" icon="refresh">
              {read.version(document.version)}
            </Notice>
          ) : null}
          <RecordText document={document} large={large} />
          <Signers page={page} />
          {meeting.phase === 'recorded' ? (
            <Notice tone="jade" icon="check">
              {read.all}
            </Notice>
          ) : null}
          {page.rewrite ? (
            <View>
              <Button kind="quiet" size="small" icon="edit" onTap={page.rewrite}>
                {read.rewrite}
              </Button>
            </View>
          ) : null}
        </>
      )}
    </CaseFrame>
  );
}
