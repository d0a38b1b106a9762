import { useState } from 'react';
import type { AgreementCheck } from '@/contract/answers';
import { groupCode, readCode } from '@/domain/code/dispute-code';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { errorWords } from '@/miniprogram/wording/error';
import { inChina } from '@/miniprogram/wording/when';

export function useCheck() {
  const t = useOtherTexts();
  const params = useParams();
  const first = groupCode(params.code ?? '');
  const [code, setCode] = useState(first);
  const [fingerprint, setFingerprint] = useState('');
  const [wrong, setWrong] = useState<{ readonly code?: string; readonly fingerprint?: string }>({});
  const [checking, setChecking] = useState(false);
  const [found, setFound] = useState<AgreementCheck | undefined>(undefined);
  const [error, setError] = useState<ClientError | undefined>(undefined);
  const contact = useCentreContact();

  const check = async () => {
    const reading = readCode(code);
    const print = readFingerprint(fingerprint);
    setFound(undefined);
    setError(undefined);
    setWrong({
      ...(reading.ok ? {} : { code: t.check.codeWrong[reading.problem] }),
      ...(print === undefined ? { fingerprint: t.check.fingerprintWrong } : {}),
    });
    if (!reading.ok || print === undefined) return;
    setChecking(true);
    const answer = await call('agreement.check', { code: reading.code, fingerprint: print });
    setChecking(false);
    if (answer.ok) return setFound(answer.data);
    // Nobody is told which codes there are: an unknown one simply does not match.
    if (answer.error.code === 'code.not_found') return setFound({ genuine: false });
    setError(answer.error);
  };
  return {
    first,
    wrong,
    typeCode: (text: string) => {
      setCode(text);
      setFound(undefined);
    },
    typeFingerprint: (text: string) => {
      setFingerprint(text);
      setFound(undefined);
    },
    ready: code.trim() !== '' && fingerprint.trim() !== '',
    checking,
    check: () => void check(),
    found,
    since: found?.inForceAt && dayOf(found.inForceAt),
    problem: error && errorWords(t, error),
    call: contact?.phone === undefined ? undefined : () => callPhone(contact.phone),
    back: () => goBack(),
  };

  function dayOf(instant: string): string {
    const { year, month, day } = inChina(instant);
    return t.procedure.when.dayOfYear(year, month, day);
  }
}

export type CheckPage = ReturnType<typeof useCheck>;

/** 16 hex digits or more, forgiving gaps, full width, and the letters that are taken for digits. */
export function readFingerprint(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\u2060\-－_·.]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  return /^[0-9a-f]{16,64}$/.test(text) ? text : undefined;
}
