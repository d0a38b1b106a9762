import { openPage } from '@/miniprogram/platform/navigation';
import { useUnreadNotices } from '@/miniprogram/stores/notice-store';
import { useTexts } from '@/miniprogram/texts';
import { Row, Rows } from '../rows';
import { Badge } from '../tag';

/** The way to the notices, with how many are unread. `quiet`: only while there are any. */
export function NoticeDoor({ quiet }: { quiet?: boolean | undefined }) {
  const { mine } = useTexts();
  const unread = useUnreadNotices();
  if (quiet && unread === 0) return null;
  const note = unread > 0 ? mine.unread(unread) : mine.noticesNote;
  return (
    <Rows>
      <Row
        icon="bell"
        title={mine.notices}
        note={note}
        aside={unread > 0 ? <Badge count={unread} label={note} /> : undefined}
        onTap={() => openPage('notice/pages/inbox/index')}
      />
    </Rows>
  );
}
