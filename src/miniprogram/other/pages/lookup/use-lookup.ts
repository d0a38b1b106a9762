import { useCallback, useEffect, useState } from 'react';
import type { OpenCase } from '@/domain/case/view';
import { readCode } from '@/domain/code/dispute-code';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { type OtherTexts, useOtherTexts } from '@/miniprogram/other/texts';
import { now } from '@/miniprogram/platform/clock';
import { goBack, openPage, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { ownCaseOf } from '@/miniprogram/stores/own-case';
import { errorWords } from '@/miniprogram/wording/error';
import { openStageWords } from '@/miniprogram/wording/stage';
import { openTurnWords } from '@/miniprogram/wording/turn';

type Found =
  | { readonly state: 'loading' }
  | { readonly state: 'found'; readonly open: OpenCase }
  | { readonly state: 'failed'; readonly error: ClientError };

export function useLookup() {
  const t = useOtherTexts();
  const reading = useCodeOfLink();
  const code = reading.ok ? reading.code : undefined;
  const { found, retry } = useFound(code);
  const contact = useCentreContact();
  const phone = found.state === 'found' ? found.open.centre.phone : contact?.phone;
  return {
    code,
    state: code === undefined ? ('unreadable' as const) : found.state,
    open: found.state === 'found' ? openWords(t, found.open) : undefined,
    failure: failureWords(t, reading.ok ? undefined : reading.problem, found),
    retry,
    call: phone === undefined ? undefined : () => callPhone(phone),
    join: () => code && openPage('other/pages/join/index', { code }),
    check: () => code && openPage('other/pages/check/index', { code }),
    another: () => replacePage('other/pages/scan/index'),
    back: () => goBack(),
  };
}

/** `code` of our own links; `q` and `scene` are what WeChat hands over from a QR it scanned itself. */
function useCodeOfLink() {
  const { code, q, scene } = useParams();
  return readCode(code ?? q ?? (scene?.includes('=') ? `?${scene}` : (scene ?? '')));
}

/** Whoever belongs to the case goes straight to it; everybody else sees what the bare code opens. */
function useFound(code: string | undefined): { found: Found; retry: () => void } {
  const [found, setFound] = useState<Found>({ state: 'loading' });
  const look = useCallback(() => {
    let wanted = code !== undefined;
    setFound({ state: 'loading' });
    void (async () => {
      if (code === undefined) return;
      const own = await ownCaseOf(code);
      if (!wanted) return;
      if (own !== undefined) return replacePage('case/pages/case/index', { caseId: own });
      const answer = await call('case.lookup', { code });
      if (!wanted) return;
      setFound(answer.ok ? { state: 'found', open: answer.data } : { state: 'failed', error: answer.error });
    })();
    return () => {
      wanted = false;
    };
  }, [code]);
  useEffect(look, [look]);
  return { found, retry: () => void look() };
}

function openWords(t: OtherTexts, open: OpenCase) {
  return {
    stage: openStageWords(t, open.stage),
    next: open.next ? openTurnWords(t, open.next, now()) : undefined,
    centre: open.centre,
  };
}

function failureWords(t: OtherTexts, problem: 'length' | 'mistyped' | undefined, found: Found) {
  const { open, scan } = t.lookup;
  if (problem !== undefined)
    return {
      title: problem === 'mistyped' ? open.mistypedTitle : open.notFoundTitle,
      note: problem === 'mistyped' ? scan.mistyped : scan.otherCode,
    };
  if (found.state !== 'failed') return undefined;
  const unknown = found.error.code === 'code.not_found';
  return {
    title: unknown ? open.notFoundTitle : open.failed,
    note: unknown ? scan.unknown : errorWords(t, found.error),
  };
}
