import type { Centre } from './centres';

const CENTRES_MS = 30_000;

/** Centres change by the year and are asked for at every view. An empty answer is not kept. */
export function rememberCentres(load: () => Promise<Centre[]>): () => Promise<readonly Centre[]> {
  let known: { readonly at: number; readonly centres: readonly Centre[] } = { at: 0, centres: [] };
  return async () => {
    if (known.centres.length === 0 || Date.now() - known.at > CENTRES_MS)
      known = { at: Date.now(), centres: await load() };
    return known.centres;
  };
}
