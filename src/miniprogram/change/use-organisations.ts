import { useEffect, useState } from 'react';
import type { Organisation } from '@/contract/answers';
import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';

/** The organisations that a case can be given to; `undefined` until they have come. */
export function useOrganisations(caseId: string): {
  readonly organisations: readonly Organisation[] | undefined;
  readonly error: ClientError | undefined;
} {
  const [organisations, setOrganisations] = useState<readonly Organisation[] | undefined>(undefined);
  const [error, setError] = useState<ClientError | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void call('centre.organisations', { caseId: caseId as CaseId }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setOrganisations(answer.data.organisations);
      else setError(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [caseId]);
  return { organisations, error };
}
