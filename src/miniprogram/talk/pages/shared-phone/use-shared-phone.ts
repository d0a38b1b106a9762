import { useEffect, useState } from 'react';
import { useLock } from '@/miniprogram/stores/lock-store';
import { ensureMe, useSession } from '@/miniprogram/stores/session-store';
import { setNeutral, useSettings } from '@/miniprogram/stores/settings-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import type { Wish } from './pin-steps';

/** The last digits of no case in particular. */
const EXAMPLE = '1860';

export function useSharedPhone() {
  const t = useTalkTexts();
  const { neutral } = useSettings();
  const { state } = useSession();
  const { pin } = useLock();
  const [wish, ask] = useState<Wish | undefined>(undefined);
  const [forgot, setForgot] = useState(false);
  useEffect(() => {
    void ensureMe();
  }, []);
  return {
    neutral,
    chooseNeutral: (key: string) => setNeutral(key === 'on'),
    example: t.procedure.title.neutral(EXAMPLE),
    signedIn: state === 'in',
    pin: state !== 'out' && pin,
    wish,
    ask,
    forgot,
    askForgot: () => setForgot(true),
    close: () => {
      ask(undefined);
      setForgot(false);
    },
  };
}
