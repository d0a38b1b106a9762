import { useEffect, useState } from 'react';
import { keptPath } from '@/miniprogram/platform/kept-file';

/** Where a kept file is shown or played from; `undefined` until it is known, and when the phone has it no more. */
export function useKeptPath(ref: string): string | undefined {
  const [path, setPath] = useState<string | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void keptPath(ref).then((found) => isWanted && setPath(found));
    return () => {
      isWanted = false;
    };
  }, [ref]);
  return path;
}
