import { useEffect } from 'react';
import type { OpenCase } from '@/domain/case/view';
import type { CodeReading } from '@/domain/code/dispute-code';
import { readParams } from '@/domain/code/link';
import { isOpen } from '@/miniprogram/client/called';
import { type OtherTexts, useOtherTexts } from '@/miniprogram/other/texts';
import { now } from '@/miniprogram/platform/clock';
import { goBack, openPage, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { errorWords } from '@/miniprogram/wording/error';
import { openStageWords } from '@/miniprogram/wording/stage';
import { openTurnWords } from '@/miniprogram/wording/turn';
import { whenWords } from '@/miniprogram/wording/when';
import { isMeantAsCode, unreadWords } from '../scan/unread-words';
import { type Found, useFound } from './use-found';

export function useLookup() {
  const t = useOtherTexts();
  const reading = useCodeOfLink();
  const code = reading?.ok ? reading.code : undefined;
  const wrong = reading && !reading.ok && isMeantAsCode(reading) ? reading : undefined;
  const { found, retry } = useFound(code);
  const contact = useCentreContact();
  const phone = found.state === 'found' ? found.open.centre.phone : contact?.phone;
  return {
    code,
    state: reading && !reading.ok ? ('unreadable' as const) : found.state,
    enter: enterOf(found),
    open: found.state === 'found' ? openWords(t, found.open, found.knownAt === undefined) : undefined,
    known: knownWords(t, found),
    failure: failureWords(t, reading, found),
    retry,
    call: phone === undefined ? undefined : () => callPhone(phone),
    join: () => code && openPage('other/pages/join/index', { code }),
    check: () => code && openPage('other/pages/check/index', { code }),
    another: () =>
      replacePage('other/pages/scan/index', wrong === undefined ? undefined : { code: wrong.digits }),
    isCorrectable: wrong !== undefined,
    back: () => goBack(),
  };
}

/** The code of our own links, of what WeChat scanned and of its own codes; a poster's leads on to the filing form. */
function useCodeOfLink(): CodeReading | undefined {
  const target = readParams(useParams());
  const poster = target.to === 'poster' ? target.poster : undefined;
  useEffect(() => {
    if (poster !== undefined) replacePage('pages/file/index', { poster });
  }, [poster]);
  return target.to === 'case' ? target.reading : undefined;
}

/** The way to where a joined case goes on, for whoever takes part there. */
function enterOf(found: Found) {
  const caseId = found.state === 'found' ? found.own : undefined;
  return caseId && (() => openPage('case/pages/case/index', { caseId }));
}

/** How late a step is, is said of now alone: what was done since it was last known is not known. */
function openWords(t: OtherTexts, open: OpenCase, isNow: boolean) {
  const next = open.next ? openTurnWords(t, open.next, now()) : undefined;
  return {
    stage: openStageWords(t, open.stage),
    next: next && { ...next, overdue: isNow ? next.overdue : undefined },
    centre: open.centre,
    together: open.together === true,
  };
}

/** That this is not of now, of when it is, and why. */
function knownWords(t: OtherTexts, found: Found) {
  if (found.state !== 'found' || found.knownAt === undefined) return undefined;
  const when = whenWords(t, found.knownAt, now());
  const { open } = t.lookup;
  const title = open.knownTitle(when);
  if (!found.error) return { title, note: open.updating };
  return { title, note: isOpen(found.error) ? open.knownNote : errorWords(t, found.error) };
}

function failureWords(t: OtherTexts, reading: CodeReading | undefined, found: Found) {
  const { open, scan } = t.lookup;
  if (reading && !reading.ok) {
    if (!isMeantAsCode(reading)) return { title: open.notFoundTitle, note: scan.otherCode };
    const title = reading.problem === 'mistyped' ? open.mistypedTitle : open.lengthTitle;
    return { title, note: unreadWords(scan, reading) };
  }
  if (found.state !== 'failed') return undefined;
  const unknown = found.error.code === 'code.not_found';
  return {
    title: unknown ? open.notFoundTitle : open.failed,
    note: unknown ? scan.unknown : errorWords(t, found.error),
  };
}
