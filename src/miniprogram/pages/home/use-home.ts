import { useEffect } from 'react';
import { now } from '@/miniprogram/platform/clock';
import { openPage, startAt } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { SCREENS } from '@/miniprogram/stores/filing-draft';
import { hasDraft, useFiling } from '@/miniprogram/stores/filing-store';
import { refreshList, useList } from '@/miniprogram/stores/list-store';
import { ensureMe, homeOf, useSession } from '@/miniprogram/stores/session-store';
import { setElderChoice, setLanguage, useSettings } from '@/miniprogram/stores/settings-store';
import { useTexts } from '@/miniprogram/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { turnWords } from '@/miniprogram/wording/turn';

const shownCases = 2;

export function useHome() {
  const t = useTexts();
  const { elder, language } = useSettings();
  const { state, me, ended } = useSession();
  const list = useList('mine');
  const centre = useCentreContact();
  const draft = useFiling((filing) => (hasDraft(filing) ? filing.draft.screen : undefined));
  const first = list.cases.find((card) => card.next?.who.you) ?? list.cases[0];
  useEffect(() => {
    void ensureMe();
  }, []);

  return {
    elder,
    centre,
    ended,
    staff: me && me.role !== 'resident' ? me : undefined,
    signedIn: state !== 'out',
    draftStep: draft === undefined ? undefined : SCREENS.indexOf(draft) + 1,
    steps: SCREENS.length,
    list: list.state,
    listError: list.error && errorWords(t, list.error),
    cases: list.cases.slice(0, shownCases),
    waiting: list.waiting ?? [],
    count: list.cases.length,
    firstTurn: first?.next ? turnWords(t, first.next, now()).turn : undefined,
    reload: () => void refreshList('mine'),
    switchElder: () => setElderChoice(elder ? 'off' : 'on'),
    switchLanguage: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    file: () => openPage('pages/file/index'),
    scan: () => openPage('other/pages/scan/index'),
    call: () => centre && callPhone(centre.phone),
    danger: () => openPage('pages/danger/index'),
    allCases: () => startAt('pages/cases/index'),
    desk: () => me && startAt(homeOf(me.role)),
    enter: () => openPage('staff/pages/enter/index'),
  };
}
