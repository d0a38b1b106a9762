import { useEffect, useState } from 'react';
import type { FieldError } from '@/contract/errors';
import { after } from '@/miniprogram/platform/clock';
import { useFiling } from '@/miniprogram/stores/filing-store';
import { type Texts, useTexts } from '@/miniprogram/texts';
import { fieldWords } from '@/miniprogram/wording/error';

/** The sentence that stands at a field, or nothing. */
export function useProblem(): (path: string) => string | undefined {
  const t = useTexts();
  const problems = useFiling((filing) => filing.problems);
  const isOther = useFiling((filing) => filing.draft.helper !== undefined);
  return (path) => {
    const problem = problems[path];
    return problem && problemWords(t, isOther ? path.replace(/^applicant/, 'person') : path, problem);
  };
}

const leftOut: ReadonlySet<string> = new Set(['required', 'choice', 'place', 'too_few']);

/** What was left out is asked for by its own name; every other fault has the words that all forms share. */
function problemWords(t: Texts, path: string, problem: FieldError): string {
  const missing: Readonly<Record<string, string>> = t.filing.missing;
  const own = missing[path.replace(/\.\d+/g, '')];
  return leftOut.has(problem.code) && own !== undefined ? own : fieldWords(t, problem);
}

export const topId = 'filing-top';

export function fieldId(path: string): string {
  return `field-${path.replace(/\./g, '-')}`;
}

/** Brings a new screen to its top, and the first marked field before the eyes. */
export function useScrollTarget(): string | undefined {
  const moves = useFiling((filing) => filing.moves);
  const [target, setTarget] = useState<string>();
  useEffect(() => {
    if (moves === 0) return undefined;
    const first = Object.keys(useFiling.getState().problems)[0];
    // The same target twice in a row moves nothing: https://github.com/NervJS/taro/issues/802
    setTarget(undefined);
    return after(60, () => setTarget(first === undefined ? topId : fieldId(first)));
  }, [moves]);
  return target;
}
