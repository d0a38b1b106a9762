import { useEffect } from 'react';
import type { Me } from '@/contract/answers';
import type { ErrorCode } from '@/contract/errors';
import type { ClientError } from '@/miniprogram/client/called';
import { openPage, startAt } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { ensureMe, homeOf, useSession } from '@/miniprogram/stores/session-store';
import { type Texts, useTexts } from '@/miniprogram/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { ErrorState, type Way } from '../error-state';

type CaseFailedProps = {
  title: string;
  error: ClientError | undefined;
  onRetry: () => void;
  /** Where neither a key nor a call helps. */
  second?: Way | undefined;
};

/** Why a case does not open, and the next step: by the error's code alone, the same on every page of a case. */
export function CaseFailed({ title, error, onRetry, second }: CaseFailedProps) {
  const t = useTexts();
  const me = useSession((session) => session.me);
  useEffect(() => void ensureMe(), []);
  const { retry, door } = t.shared;
  const byKey = error !== undefined && isShut(error) && !isStaff(me);
  return (
    <ErrorState
      title={title}
      note={error && `${why(t, error)}${byKey ? door.note : ''}`}
      retry={
        byKey
          ? { label: door.enter, icon: 'scan', onTap: () => openPage('other/pages/scan/index') }
          : { label: retry, onTap: onRetry }
      }
      second={(error && otherWay(t, error, me)) ?? second}
    />
  );
}

function otherWay({ shared: { door } }: Texts, error: ClientError, me: Me | undefined): Way | undefined {
  if (isShut(error) && isStaff(me)) return { label: door.desk, onTap: () => startAt(homeOf(me.role)) };
  const { phone } = error.params;
  if (phone) return { label: door.call, icon: 'phone', onTap: () => callPhone(String(phone)) };
  return isNobody(error)
    ? { label: door.staff, onTap: () => openPage('staff/pages/enter/index') }
    : undefined;
}

/** Nobody in particular asks. */
function isNobody({ code }: ClientError): boolean {
  return code.startsWith('identity.');
}

const CLOSED: readonly ErrorCode[] = ['access.ended', 'case.not_found', 'case.not_yours'];

/** Asking again changes nothing, a key does. */
export function isShut(error: ClientError): boolean {
  return isNobody(error) || CLOSED.includes(error.code);
}

function isStaff(me: Me | undefined): me is Me {
  return me !== undefined && me.role !== 'resident';
}

/** Whoever only looks is not told that it is not theirs to do. */
function why(t: Texts, error: ClientError): string {
  return errorWords(t, error.code === 'case.not_yours' ? { ...error, code: 'case.not_found' } : error);
}
