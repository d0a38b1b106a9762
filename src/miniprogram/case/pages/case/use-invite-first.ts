import { useEffect } from 'react';
import type { CommandType } from '@/domain/case/command';
import { isAsked } from '@/domain/case/party';
import type { CaseView } from '@/domain/case/view';
import { replacePage } from '@/miniprogram/platform/navigation';
import { readStored, writeStored } from '@/miniprogram/platform/storage';

const shelf = 'invited.';

/** Whoever is asked sees the invitation before anything else of the case: the first time on this phone. */
export function useInviteFirst(view: CaseView | undefined, may: readonly CommandType[]): void {
  const own = view?.parties.find(({ you }) => you);
  const isFirst =
    view !== undefined &&
    own !== undefined &&
    isAsked(own) &&
    own.answer === 'none' &&
    may.includes('consent') &&
    readStored(shelf + view.caseId) === undefined;
  const caseId = view?.caseId;
  useEffect(() => {
    if (!isFirst || caseId === undefined) return;
    writeStored(shelf + caseId, true);
    replacePage('other/pages/invite/index', { caseId });
  }, [isFirst, caseId]);
}
