import { startAt } from '@/miniprogram/platform/navigation';
import { useList } from '@/miniprogram/stores/list-store';
import { useTexts } from '@/miniprogram/texts';
import { Dock } from '../dock';

export type MainPage = 'home' | 'cases' | 'messages' | 'me';

/** The four main pages of a resident, with what is unread. */
export function MainDock({ current }: { current: MainPage }) {
  const { tabs } = useTexts().home;
  const { cases } = useList('mine');
  const unread = cases.reduce((sum, card) => sum + card.unread, 0);
  return (
    <Dock
      current={current}
      onSelect={(key) => startAt(`pages/${key}/index`)}
      items={[
        { key: 'home', label: tabs.home, icon: 'home' },
        { key: 'cases', label: tabs.cases, icon: 'briefcase' },
        { key: 'messages', label: tabs.messages, icon: 'bell', count: unread },
        { key: 'me', label: tabs.me, icon: 'user' },
      ]}
    />
  );
}
