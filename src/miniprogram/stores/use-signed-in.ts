import { useEffect } from 'react';
import type { Me } from '@/contract/answers';
import { replacePage } from '@/miniprogram/platform/navigation';
import { ensureMe, useSession } from './session-store';

/** Who works here; who is not signed in is led to the way in. */
export function useSignedIn(): Me | undefined {
  const state = useSession((session) => session.state);
  const me = useSession((session) => session.me);
  useEffect(() => {
    if (state === 'out') replacePage('staff/pages/enter/index');
    else void ensureMe();
  }, [state]);
  return me;
}
