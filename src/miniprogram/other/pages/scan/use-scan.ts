import { useCallback, useEffect, useRef, useState } from 'react';
import { CODE_DIGITS, readCode } from '@/domain/code/dispute-code';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { goBack, openPage } from '@/miniprogram/platform/navigation';
import { canScanLive, scanFromCamera, scanFromPhoto, startCameraScan } from '@/miniprogram/platform/scan';
import type { ScanResult } from '@/miniprogram/platform/scan-result';

type Trouble = 'mistyped' | 'denied' | 'unsupported' | 'notFound' | 'otherCode' | 'pasteNothing';

export function useScan() {
  const { scan } = useOtherTexts().lookup;
  const [digits, setDigits] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();

  const read = useCallback((text: string, otherwise: Trouble) => {
    const reading = readCode(text);
    setTrouble(reading.ok ? undefined : reading.problem === 'mistyped' ? 'mistyped' : otherwise);
    if (!reading.ok && reading.problem === 'mistyped') setDigits(reading.digits);
    if (reading.ok) openPage('other/pages/lookup/index', { code: reading.code });
    return reading.ok;
  }, []);

  const type = (digit: string) => {
    const next = `${digits}${digit}`.slice(0, CODE_DIGITS);
    if (next === digits) return;
    setDigits(next);
    setTrouble(undefined);
    if (next.length === CODE_DIGITS) read(next, 'mistyped');
  };

  return {
    digits,
    missing: CODE_DIGITS - digits.length,
    troubleText: trouble && scan[trouble],
    type,
    erase: () => {
      setDigits(digits.slice(0, -1));
      setTrouble(undefined);
    },
    clear: () => {
      setDigits('');
      setTrouble(undefined);
    },
    lookUp: () => read(digits, 'mistyped'),
    paste: (text: string) => {
      setTrouble(undefined);
      // Typing in the field is heard letter by letter; only a whole code is acted on.
      if (text.replace(/\D/g, '').length >= CODE_DIGITS || /[０-９]{4}/.test(text))
        read(findCode(text), 'pasteNothing');
    },
    check: () => openPage('other/pages/check/index'),
    back: () => goBack(),
    ...useCamera(read, setTrouble),
  };
}

/** A whole message pasted from a chat has words around its code. */
function findCode(text: string): string {
  return /(?:[0-9０-９][\s\-_.·–—]?){15}[0-9０-９]/.exec(text)?.[0] ?? text;
}

function useCamera(read: (text: string, otherwise: Trouble) => boolean, say: (trouble?: Trouble) => void) {
  const host = useRef<unknown>(null);
  const stop = useRef<(() => void) | undefined>(undefined);
  const [live, setLive] = useState(false);
  const end = useCallback(() => {
    stop.current?.();
    stop.current = undefined;
    setLive(false);
  }, []);
  useEffect(() => end, [end]);

  const take = (result: ScanResult) => {
    if (result.kind === 'text') return void read(result.text, 'otherCode');
    if (result.kind === 'denied' || result.kind === 'unsupported') return say(result.kind);
    if (result.kind === 'not-found') say('notFound');
  };
  const start = async () => {
    say(undefined);
    if (canScanLive() === 'native') return take(await scanFromCamera());
    setLive(true);
    const camera = await startCameraScan(host.current, (text) => {
      if (read(text, 'otherCode')) end();
    });
    if (camera.kind === 'running') {
      stop.current = camera.stop;
      return;
    }
    setLive(false);
    say(camera.kind);
  };

  return {
    host,
    live,
    startCamera: () => void start(),
    stopCamera: end,
    readPicture: async () => {
      say(undefined);
      take(await scanFromPhoto());
    },
  };
}
