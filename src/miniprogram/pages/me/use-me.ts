import { useEffect, useState } from 'react';
import type { Me } from '@/contract/answers';
import { openPage, startAt } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import type { Language } from '@/miniprogram/stores/language';
import { ensureMe, homeOf, signOut, useSession } from '@/miniprogram/stores/session-store';
import {
  type ElderChoice,
  setElderChoice,
  setLanguage,
  useSettings,
} from '@/miniprogram/stores/settings-store';
import { type Texts, useTexts } from '@/miniprogram/texts';

export type Opened = 'about' | 'privacy' | 'signOut' | undefined;

export function useMePage() {
  const t = useTexts();
  const { language, elderChoice } = useSettings();
  const { state, me } = useSession();
  const centre = useCentreContact();
  const [opened, open] = useState<Opened>();
  useEffect(() => {
    void ensureMe();
  }, []);
  return {
    language,
    elderChoice,
    chooseLanguage: (key: string) => setLanguage(key as Language),
    chooseElder: (key: string) => setElderChoice(key as ElderChoice),
    signedIn: state !== 'out',
    name: me?.name || t.me.guestTitle,
    roleWords: me ? roleWords(t, me) : t.me.guest,
    signOutNote: me?.guest ? t.me.signOutGuest : t.me.signOutAsk,
    isStaff: me !== undefined && me.role !== 'resident',
    goToDesk: () => me && startAt(homeOf(me.role)),
    enter: () => openPage('staff/pages/enter/index'),
    centre,
    call: () => centre && callPhone(centre.phone),
    danger: () => openPage('pages/danger/index'),
    shared: () => openPage('talk/pages/shared-phone/index'),
    opened,
    open,
    close: () => open(undefined),
    signOut: () => {
      signOut();
      open(undefined);
    },
  };
}

function roleWords({ me: words }: Texts, me: Me): string {
  if (me.guest) return words.guestAccount;
  return me.role === 'resident' ? words.resident : words.staff[me.role];
}
