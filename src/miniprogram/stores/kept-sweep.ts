import { onAppHide } from '@/miniprogram/platform/app-lifecycle';
import { now } from '@/miniprogram/platform/clock';
import { keptRefs, removeKept } from '@/miniprogram/platform/kept-file';
import { readStored, removeStored, storedKeys, writeStored } from '@/miniprogram/platform/storage';
import { shelf } from './form-photos';

/** Longer than anybody leaves a form open whose photos nothing else names. */
const patienceMs = 24 * 3_600_000;
const key = 'unnamed-files';

/**
 * Throws away the files that nothing on this phone has named for a day: of forms that were left, and of an app that was
 * closed in the middle.
 */
export async function sweepKept(): Promise<void> {
  const refs = await keptRefs();
  if (refs.length === 0) return;
  const known = readStored<Readonly<Record<string, number>>>(key) ?? {};
  const named = storedKeys('')
    .filter((name) => name !== key && !name.startsWith(shelf))
    .map((name) => JSON.stringify(readStored(name)))
    .join();
  const unnamed: Record<string, number> = {};
  for (const ref of refs.filter((one) => !named.includes(one))) {
    const since = known[ref] ?? now();
    if (now() - since < patienceMs) unnamed[ref] = since;
    else {
      removeStored(shelf + ref);
      await removeKept(ref);
    }
  }
  if (JSON.stringify(unnamed) !== JSON.stringify(known)) writeStored(key, unnamed);
}

onAppHide(() => void sweepKept());
