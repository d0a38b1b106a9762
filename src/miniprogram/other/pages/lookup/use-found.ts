import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenCase } from '@/domain/case/view';
import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import { type ClientError, isOpen } from '@/miniprogram/client/called';
import { onAppShow, onNetworkChange } from '@/miniprogram/platform/app-lifecycle';
import { after } from '@/miniprogram/platform/clock';
import { replacePage } from '@/miniprogram/platform/navigation';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { forgetKnown, keepKnown, knownCode } from '@/miniprogram/stores/known-codes';
import { ownCaseOf, ownGoingOn } from '@/miniprogram/stores/own-case';

export type Found =
  | { readonly state: 'loading' }
  | {
      readonly state: 'found';
      readonly open: OpenCase;
      /** It is what the phone knew at that time, ms; absent: it is so now. */
      readonly knownAt?: number;
      /** The case that this one goes on in, for whoever takes part there. */
      readonly own?: CaseId;
      /** Why nothing newer is known; absent while it is being asked. */
      readonly error?: ClientError;
    }
  | { readonly state: 'failed'; readonly error: ClientError };

const FIRST_RETRY_MS = 10_000;
const LAST_RETRY_MS = 60_000;

/**
 * Whoever belongs to the case goes straight to it; everybody else sees what the bare code opens, and of a case that goes
 * on in another one the way to that, where they take part there: the server is asked apart. What the phone knew
 * stands there at once, and stays where nothing newer can be had; then it asks again by itself while the page is seen.
 */
export function useFound(code: string | undefined): { found: Found; retry: () => void } {
  const [found, setFound] = useState<Found>(() => lastKnown(code));
  /** Counts the questions: an answer to an earlier one, or after the page has gone, counts no more. */
  const asked = useRef(0);
  const look = useCallback(async () => {
    if (code === undefined) return;
    asked.current += 1;
    const mine = asked.current;
    const own = await ownCaseOf(code);
    if (mine !== asked.current) return;
    if (own !== undefined) return replacePage('case/pages/case/index', { caseId: own });
    const answer = await call('case.lookup', { code });
    if (mine !== asked.current) return;
    if (!answer.ok) return setFound(withError(code, answer.error));
    const open = answer.data;
    keepKnown(code, open);
    setFound({ state: 'found', open });
    const there = open.together ? await ownGoingOn(code) : undefined;
    if (there !== undefined && mine === asked.current) setFound({ state: 'found', open, own: there });
  }, [code]);
  const isAgain = useRef(false);
  useEffect(() => {
    if (isAgain.current) setFound(lastKnown(code));
    isAgain.current = true;
    void look();
    return () => {
      asked.current += 1;
    };
  }, [look, code]);
  useRetries(found, look);
  return {
    found,
    retry: () => {
      setFound(lastKnown(code));
      void look();
    },
  };
}

function lastKnown(code: string | undefined): Found {
  const known = code === undefined ? undefined : knownCode(code);
  return known ? { state: 'found', open: known.open, knownAt: known.at } : { state: 'loading' };
}

function withError(code: string, error: ClientError): Found {
  // The server knows better than the phone.
  if (error.code === 'code.not_found') forgetKnown(code);
  const known = lastKnown(code);
  return known.state === 'found' ? { ...known, error } : { state: 'failed', error };
}

/** Asks again when the signal or the person is back, and meanwhile less and less often. */
function useRetries(found: Found, look: () => Promise<void>): void {
  const error = found.state === 'loading' ? undefined : (found as { error?: ClientError }).error;
  const open = error !== undefined && isOpen(error);
  const shown = useRef(true);
  const pause = useRef(FIRST_RETRY_MS);
  usePageLife(
    () => {
      shown.current = true;
    },
    () => {
      shown.current = false;
    },
  );
  // Each failure is another object, and sets the clock anew.
  useEffect(() => {
    if (!open || error === undefined) {
      pause.current = FIRST_RETRY_MS;
      return;
    }
    const again = () => {
      if (shown.current) void look();
    };
    const ends = [
      onNetworkChange((online) => online && again()),
      onAppShow(again),
      after(pause.current, again),
    ];
    pause.current = Math.min(pause.current * 2, LAST_RETRY_MS);
    return () => {
      for (const end of ends) end();
    };
  }, [error, open, look]);
}
