import { useCallback, useEffect, useState } from 'react';
import type { DemoPerson } from '@/contract/answers';
import type { PersonId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import type { Called, ClientError } from '@/miniprogram/client/called';
import { startAt, useParams } from '@/miniprogram/platform/navigation';
import { useEnterTexts } from '@/miniprogram/staff/texts';
import { homeOf, signInWith, useSession } from '@/miniprogram/stores/session-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';

export function useEnter() {
  const t = useEnterTexts();
  const { demo } = useParams();
  const ended = useSession((session) => session.ended);
  const [people, setPeople] = useState<readonly DemoPerson[]>([]);
  const [entering, setEntering] = useState<string | undefined>(demo);
  const [error, setError] = useState<ClientError | undefined>(undefined);

  const enterAs = useCallback(async (personId: string) => {
    setEntering(personId);
    setError(undefined);
    const token = await call('session.demo', { personId: personId as PersonId });
    const problem = token.ok ? await goIn(token.data.token) : token.error;
    if (problem) setError(problem);
    setEntering(undefined);
  }, []);

  useEffect(() => {
    if (demo) void enterAs(demo);
    // Only a server in demo mode answers; anywhere else there is nobody to choose.
    void call('session.people', {}).then((answer) => answer.ok && setPeople(answer.data));
  }, [demo, enterAs]);

  return {
    people,
    /** The page was opened for one person, and they are on their way in. */
    passing: demo !== undefined && entering === demo,
    entering,
    enterAs: (personId: string) => void enterAs(personId),
    error: error && errorWords(t, error),
    ended: ended ? t.enter.ended : undefined,
    invitation: useInvitation(),
    asResident: () => startAt('pages/home/index'),
  };
}

function useInvitation() {
  const t = useEnterTexts();
  const [code, setCode] = useState('');
  const intent = useIntent((commandId, invitation: string) => redeem(commandId, invitation));
  const wrong = fieldErrors(t, intent.error).invitation ? t.errors.codes['invitation.invalid']() : undefined;
  return {
    setCode,
    ready: code.trim().length >= 8,
    busy: intent.busy,
    error: wrong ?? (intent.error && errorWords(t, intent.error)),
    go: () => void intent.run(code.trim()),
  };
}

async function redeem(commandId: string, invitation: string): Promise<Called<unknown>> {
  const answer = await call('session.invite', { commandId, invitation });
  if (!answer.ok) return answer;
  const { token, me } = answer.data;
  const problem = token === undefined ? undefined : await goIn(token);
  if (token === undefined) startAt(homeOf(me.role));
  return problem ? { ok: false, error: problem } : answer;
}

async function goIn(token: string): Promise<ClientError | undefined> {
  const me = await signInWith(token);
  if (!me.ok) return me.error;
  startAt(homeOf(me.data.role));
  return undefined;
}
