import { useState } from 'react';
import { type KeptPart, keptParts } from '@/miniprogram/after/parts';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

export interface Asked {
  readonly way: 'report' | 'confirm';
  readonly part: KeptPart;
}

export function useCalendar() {
  const { calendar } = useAfterTexts().after;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, steps } = opened;
  const [asked, ask] = useState<Asked | undefined>(undefined);
  const parts = view ? keptParts(view, steps) : [];
  return {
    caseId,
    opened,
    parts,
    /** The one thing of all that this person is asked about first. */
    first: parts.find(({ mayReport, mayConfirm }) => mayReport || mayConfirm)?.key,
    /** What is still to come first; what has come is there to be looked up. */
    groups: [
      { title: calendar.open, parts: parts.filter(({ received }) => !received) },
      { title: calendar.came, parts: parts.filter(({ received }) => received) },
    ].filter((group) => group.parts.length > 0),
    asked,
    ask,
    done: () => ask(undefined),
  };
}

export type Calendar = ReturnType<typeof useCalendar>;
