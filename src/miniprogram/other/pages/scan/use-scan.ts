import { useCallback, useEffect, useState } from 'react';
import { CODE_DIGITS, readCode } from '@/domain/code/dispute-code';
import { readLink } from '@/domain/code/link';
import { type OtherTexts, useOtherTexts } from '@/miniprogram/other/texts';
import { goBack, openPage, useParams } from '@/miniprogram/platform/navigation';
import { canPaste, pastedText } from '@/miniprogram/platform/paste';
import { scanFromPhoto } from '@/miniprogram/platform/scan';
import type { ScanResult } from '@/miniprogram/platform/scan-result';
import { isMeantAsCode, type Unread, unreadWords } from './unread-words';
import { type CameraTrouble, useCamera } from './use-camera';
import { useTypedCode } from './use-typed-code';

type Trouble =
  | { readonly what: CameraTrouble | 'notFound' | 'otherCode' | 'pasteNothing' | 'pasteDenied' }
  | { readonly what: 'unread'; readonly reading: Unread };

export function useScan() {
  const { scan } = useOtherTexts().lookup;
  const typed = useTypedCode();
  const { put } = typed;
  const [trouble, setTrouble] = useState<Trouble>();
  const [reading, setReading] = useState(false);

  /** Opens what the text leads to, or says why it leads nowhere. */
  const read = useCallback(
    (text: string, otherwise: 'otherCode' | 'pasteNothing') => {
      const unread = follow(text);
      setTrouble(unread && troubleOf(unread, otherwise));
      if (unread?.problem === 'mistyped') put(unread.digits);
      return unread === undefined;
    },
    [put],
  );
  // A code that a link had wrong comes along to be corrected.
  const { code } = useParams();
  useEffect(() => {
    const reading = code === undefined ? undefined : readCode(code);
    if (!reading || reading.ok) return;
    put(reading.digits);
    setTrouble({ what: 'unread', reading });
  }, [code, put]);
  const take = (result: ScanResult) => {
    if (result.kind === 'text') return void read(result.text, 'otherCode');
    if (result.kind === 'not-found') return setTrouble({ what: 'notFound' });
    if (result.kind !== 'cancelled') setTrouble({ what: result.kind });
  };
  const camera = useCamera({
    read: (text) => read(text, 'otherCode'),
    take,
    say: (what) => setTrouble(what && { what }),
  });
  const forgiving = (act: () => void) => () => {
    act();
    setTrouble(undefined);
  };

  return {
    ...camera,
    groups: typed.groups,
    current: typed.current,
    missing: CODE_DIGITS - typed.digits.length,
    suspects:
      trouble?.what === 'unread' && trouble.reading.problem === 'mistyped' ? trouble.reading.groups : [],
    troubleText: trouble && troubleWords(scan, trouble),
    type: (digit: string) => {
      if (typed.current < 0) return;
      setTrouble(undefined);
      const all = typed.add(digit).join('');
      if (all.length === CODE_DIGITS) read(all, 'pasteNothing');
    },
    erase: forgiving(typed.erase),
    clear: forgiving(typed.clear),
    retype: (group: number) => forgiving(() => typed.clearGroup(group))(),
    lookUp: () => void read(typed.digits, 'pasteNothing'),
    /** Typing in the field is heard letter by letter: a part of a code is no mistake yet. */
    hear: (text: string) => {
      setTrouble(undefined);
      const target = readLink(text);
      if (target.to === 'poster' || target.reading.ok || target.reading.digits.length >= CODE_DIGITS)
        read(text, 'pasteNothing');
    },
    submit: (text: string) => void read(text, 'pasteNothing'),
    paste: canPaste()
      ? async () => {
          const text = await pastedText();
          if (text === undefined) return setTrouble({ what: 'pasteDenied' });
          read(text, 'pasteNothing');
        }
      : undefined,
    reading,
    readPicture: async () => {
      setTrouble(undefined);
      setReading(true);
      const result = await scanFromPhoto(isOurs);
      setReading(false);
      take(result);
    },
    check: () => openPage('other/pages/check/index'),
    back: () => goBack(),
  };
}

/** Goes where it leads; answers the reading where it leads nowhere. */
function follow(text: string): Unread | undefined {
  const target = readLink(text);
  if (target.to === 'poster') return void openPage('pages/file/index', { poster: target.poster });
  if (!target.reading.ok) return target.reading;
  return void openPage('other/pages/lookup/index', { code: target.reading.code });
}

function isOurs(text: string): boolean {
  const target = readLink(text);
  return target.to === 'poster' || target.reading.ok;
}

function troubleOf(unread: Unread, otherwise: 'otherCode' | 'pasteNothing'): Trouble {
  return isMeantAsCode(unread) ? { what: 'unread', reading: unread } : { what: otherwise };
}

type ScanTexts = OtherTexts['lookup']['scan'];

function troubleWords(scan: ScanTexts, trouble: Trouble): string {
  if (trouble.what !== 'unread') return scan[trouble.what];
  const { problem, groups } = trouble.reading;
  const isMarked = problem === 'mistyped' && groups.length > 0;
  return `${unreadWords(scan, trouble.reading)}${isMarked ? scan.retype : ''}`;
}
