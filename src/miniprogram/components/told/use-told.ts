import { useState } from 'react';
import type { Told, ToldHow } from '@/domain/case/assist/shape';
import { useToldTexts } from '@/miniprogram/texts/told-texts';

/**
 * How a party told its answer to whoever takes it down.
 *
 * @param needed only what staff take down for somebody else needs it.
 */
export function useTold(needed: boolean) {
  const { missing } = useToldTexts().told;
  const [how, setHow] = useState<ToldHow | undefined>(undefined);
  const [readBack, setReadBack] = useState(false);
  return {
    needed,
    how,
    setHow,
    readBack,
    setReadBack,
    /** Beside the command, once everything is said. */
    beside: needed && how && readBack ? { told: { how, readBack } satisfies Told } : {},
    /** What is still to be said. */
    missing: !needed ? undefined : how === undefined ? missing.how : readBack ? undefined : missing.readBack,
    /** Another answer was read back anew. */
    again: () => setReadBack(false),
  };
}

export type Telling = ReturnType<typeof useTold>;
