import type { Entry } from '@/domain/case/entry';

/** The newest step that fits. Phones that WeChat still supports know no `findLast`. */
export function lastStep(steps: readonly Entry[], fits: (step: Entry) => boolean): Entry | undefined {
  return [...steps].reverse().find(fits);
}
