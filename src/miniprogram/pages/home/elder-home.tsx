import { DoorCard } from '@/miniprogram/components/door-card';
import { useTexts } from '@/miniprogram/texts';
import { Announcements } from './plain-home';
import type { useHome } from './use-home';

/** Four doors and one alarm. */
export function ElderHome({ page }: { page: ReturnType<typeof useHome> }) {
  const { home, mine } = useTexts();
  const { doors } = home;
  return (
    <>
      <Announcements page={page} />
      <DoorCard
        icon="doc"
        tone="jade"
        title={page.draftStep ? home.draftGo : home.file}
        note={page.draftStep ? home.draft : doors.file}
        onTap={page.file}
      />
      <DoorCard icon="scan" title={doors.scan} note={doors.scanNote} onTap={page.scan} />
      <DoorCard
        icon="briefcase"
        title={doors.mine}
        note={page.firstTurn ?? (page.waiting.length > 0 ? mine.waits.title : doors.mineNone)}
        onTap={page.allCases}
      />
      <DoorCard icon="phone" title={doors.call} note={page.centre?.phone} onTap={page.call} />
      <DoorCard icon="warning" tone="danger" title={doors.danger} onTap={page.danger} />
    </>
  );
}
