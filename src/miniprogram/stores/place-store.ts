import type { Division } from '@/contract/answers';
import { call } from '@/miniprogram/client/call';
import type { Called } from '@/miniprogram/client/called';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { placeName } from '@/miniprogram/wording/place';

const key = 'last-place';
const known = new Map<string, readonly Division[]>();

/** The divisions right below a place, or the provinces; asked for once while the app is open. */
export async function divisionsBelow(place?: string): Promise<Called<readonly Division[]>> {
  const held = known.get(place ?? '');
  if (held) return { ok: true, data: held };
  const answer = await call('place.children', place === undefined ? {} : { place });
  if (!answer.ok) return answer;
  const divisions = spoken(answer.data.divisions);
  known.set(place ?? '', divisions);
  return { ok: true, data: divisions };
}

export async function pathTo(place: string): Promise<readonly Division[]> {
  const answer = await call('place.path', { place });
  return answer.ok ? spoken(answer.data.path) : [];
}

/** The names as people say them. */
export function spoken(divisions: readonly Division[]): readonly Division[] {
  return divisions.map((division) => ({ ...division, name: placeName(division.name) }));
}

/** Where this phone filed last: most people live where they lived the last time. */
export function lastPlace(): readonly Division[] {
  return readStored<readonly Division[]>(key) ?? [];
}

export function rememberPlace(path: readonly Division[]): void {
  writeStored(key, path);
}
