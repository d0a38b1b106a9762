import { useEffect, useState } from 'react';
import type { ProcedureCard } from '@/contract/answers';
import type { OpenCase } from '@/domain/case/view';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { onAppShow } from '@/miniprogram/platform/app-lifecycle';
import { goBack, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { useProcedure } from '@/miniprogram/stores/procedure-store';
import { errorWords } from '@/miniprogram/wording/error';
import { openStageWords } from '@/miniprogram/wording/stage';

export function useWaiting() {
  const t = useOtherTexts();
  const { waiting } = t.lookup;
  const { caseId = '', code = '' } = useParams();
  const contact = useCentreContact();
  const procedure = useProcedure();
  const open = useOpenView(code);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ClientError | undefined>(undefined);
  const again = async () => {
    setBusy(true);
    const answer = await call('case.view', { caseId });
    setBusy(false);
    if (answer.ok) replacePage('other/pages/invite/index', { caseId });
    else setError(answer.error);
  };
  // Whoever comes back to the phone after the call need not tap.
  useEffect(
    () =>
      onAppShow(() => {
        void call('case.view', { caseId }).then((answer) => {
          if (answer.ok) replacePage('other/pages/invite/index', { caseId });
        });
      }),
    [caseId],
  );
  const phone = open?.centre.phone ?? contact?.phone;
  const days = procedure && timeToCheck(procedure);
  return {
    busy,
    centre: open?.centre.name ?? contact?.name ?? '',
    due: days && waiting.by(days.amount, days.unit === 'working'),
    stage: open && openStageWords(t, open.stage),
    problem: error && (error.code === 'claim.unconfirmed' ? waiting.notYet : errorWords(t, error)),
    again: () => void again(),
    call: phone === undefined ? undefined : () => callPhone(phone),
    back: () => goBack(),
  };
}

/** What the bare code shows; nothing where it can not be asked now. */
function useOpenView(code: string): OpenCase | undefined {
  const [open, setOpen] = useState<OpenCase | undefined>(undefined);
  useEffect(() => {
    let isHere = true;
    void call('case.lookup', { code }).then((answer) => {
      if (isHere && answer.ok) setOpen(answer.data);
    });
    return () => {
      isHere = false;
    };
  }, [code]);
  return open;
}

function timeToCheck({ tracks }: ProcedureCard) {
  return tracks.flatMap(({ road }) => road).find(({ task }) => task === 'confirm_claim');
}
