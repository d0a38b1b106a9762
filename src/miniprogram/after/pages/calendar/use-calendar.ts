import { useState } from 'react';
import { type KeptPart, keptParts } from '@/miniprogram/after/parts';
import { useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

export interface Asked {
  readonly way: 'report' | 'confirm';
  readonly part: KeptPart;
}

export function useCalendar() {
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, steps } = opened;
  const [asked, ask] = useState<Asked | undefined>(undefined);
  return {
    caseId,
    opened,
    parts: view ? keptParts(view, steps) : [],
    asked,
    ask,
    done: () => ask(undefined),
  };
}

export type Calendar = ReturnType<typeof useCalendar>;
