import { useCallback, useEffect, useState } from 'react';
import type { ProcedureCard } from '@/contract/answers';
import { call } from '@/miniprogram/client/call';
import type { Called, ClientError } from '@/miniprogram/client/called';

/** How this place goes about its cases. */
export function useProcedure(): {
  readonly card: ProcedureCard | undefined;
  readonly error: ClientError | undefined;
  readonly retry: () => void;
} {
  const [answer, setAnswer] = useState<Called<ProcedureCard> | undefined>(undefined);
  const ask = useCallback(() => {
    let isWanted = true;
    void call('procedure.show', {}).then((got) => isWanted && setAnswer(got));
    return () => {
      isWanted = false;
    };
  }, []);
  useEffect(ask, [ask]);
  return {
    card: answer?.ok ? answer.data : undefined,
    error: answer && !answer.ok ? answer.error : undefined,
    retry: () => void ask(),
  };
}
