import { useEffect, useState } from 'react';
import type { ProcedureCard } from '@/contract/answers';
import type { OpenCase } from '@/domain/case/view';
import { call } from '@/miniprogram/client/call';
import { isShut } from '@/miniprogram/components/case-failed';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { goBack, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { useProcedure } from '@/miniprogram/stores/procedure-store';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';
import { openStageWords } from '@/miniprogram/wording/stage';

/** Goes on by itself once the centre has checked: the case is watched as on every page of it. */
export function useWaiting() {
  const t = useOtherTexts();
  const { waiting } = t.lookup;
  const { caseId = '', code = '' } = useParams();
  const contact = useCentreContact();
  const procedure = useProcedure();
  const open = useOpenView(code);
  const { state, stale, error, refresh } = useOpenCase(caseId);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const isIn = state === 'ready' && !stale;
  useEffect(() => {
    if (isIn) replacePage('other/pages/invite/index', { caseId });
  }, [isIn, caseId]);
  const again = async () => {
    setBusy(true);
    await refresh();
    setBusy(false);
    setAsked(true);
  };
  const phone = open?.centre.phone ?? contact?.phone;
  const days = procedure && timeToCheck(procedure);
  // That it still waits, or that there is no signal, is told to whoever asks.
  const told = asked ? error : undefined;
  return {
    busy,
    /** There is nothing to wait for any more. */
    over: error && isShut(error) ? error : undefined,
    centre: open?.centre.name ?? contact?.name ?? '',
    due: days && waiting.by(days.amount, days.unit === 'working'),
    stage: open && openStageWords(t, open.stage),
    problem: told && (told.code === 'claim.unconfirmed' ? waiting.notYet : errorWords(t, told)),
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
