import { useState } from 'react';
import type { SlipFormat } from '@/domain/code/slip';
import type { CaseId, PartyId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import { openPdfBytes } from '@/miniprogram/platform/document';
import { useSlipTexts } from '@/miniprogram/texts/slip-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { showToast } from '../toast';

/** A key that was just issued, and whose it is: staff alone have one. */
export interface SlipKey {
  readonly partyId: PartyId;
  readonly key: string;
}

export interface SlipWish {
  readonly format: SlipFormat;
  /** With a page to answer an invitation on; A5 alone. */
  readonly reply?: boolean;
}

/** Has the slip of a case made, and shows or saves it; says so where that fails. */
export function useSlip(caseId: string, key?: SlipKey) {
  const t = useSlipTexts();
  const { slip } = t;
  const [making, setMaking] = useState<SlipWish | undefined>(undefined);
  const make = async (wish: SlipWish) => {
    if (making) return;
    setMaking(wish);
    const answer = await call('case.slip', { caseId: caseId as CaseId, ...wish, ...key });
    const became = answer.ok ? await openPdfBytes(answer.data.name, answer.data.pdf) : undefined;
    setMaking(undefined);
    if (!answer.ok) return showToast(errorWords(t, answer.error), 'cinnabar');
    if (became === 'saved') return showToast(slip.saved);
    if (became === 'failed') showToast(slip.failed, 'cinnabar');
  };
  return { making, make: (wish: SlipWish) => void make(wish) };
}
