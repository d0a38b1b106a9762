import { useCallback, useState } from 'react';
import type { PosterCard } from '@/contract/answers';
import { usePostersTexts } from '@/miniprogram/centre/posters-texts';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { showToast } from '@/miniprogram/components/toast';
import { now } from '@/miniprogram/platform/clock';
import { openPdfBytes } from '@/miniprogram/platform/document';
import { openPage } from '@/miniprogram/platform/navigation';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords } from '@/miniprogram/wording/error';
import { placeName } from '@/miniprogram/wording/place';
import { dayWords } from '@/miniprogram/wording/when';

/** The centre's posters: what came of each, its page to print, and taking one out of use. */
export function usePosters() {
  const t = usePostersTexts();
  const { posters } = t;
  const [list, setList] = useState<readonly PosterCard[] | undefined>(undefined);
  const [error, setError] = useState<ClientError | undefined>(undefined);
  const [fetching, setFetching] = useState<string | undefined>(undefined);
  const [ending, setEnding] = useState<PosterCard | undefined>(undefined);
  const ask = useCallback(async () => {
    const answer = await call('centre.posters', {});
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setList(answer.data.posters);
  }, []);
  // Whoever comes back from making one finds it here.
  usePageLife(
    () => void ask(),
    () => undefined,
  );
  const download = async ({ poster }: PosterCard) => {
    setFetching(poster);
    const answer = await call('centre.posterPaper', { poster });
    const became = answer.ok ? await openPdfBytes(answer.data.name, answer.data.pdf) : undefined;
    setFetching(undefined);
    if (!answer.ok) return showToast(errorWords(t, answer.error), 'cinnabar');
    if (became === 'saved') showToast(posters.saved);
    if (became === 'failed') showToast(posters.failed, 'cinnabar');
  };
  const intent = useIntent((commandId, poster: string) => call('centre.endPoster', { commandId, poster }));
  const end = async () => {
    if (!ending || !(await intent.run(ending.poster))) return;
    setEnding(undefined);
    showToast(posters.endDone);
    await ask();
  };
  return {
    cards: list?.map((poster) => ({
      poster,
      title:
        poster.window && poster.window.name !== poster.name
          ? `${poster.name} · ${poster.window.name}`
          : poster.name,
      where: poster.path
        .slice(-2)
        .map(({ name }) => placeName(name))
        .join(''),
      counts: posters.counts(poster.opened, poster.filed),
      since: poster.endedAt
        ? posters.endedOn(dayWords(t, poster.endedAt, now()))
        : posters.since(dayWords(t, poster.madeAt, now())),
    })),
    error: error && errorWords(t, error),
    refresh: () => void ask(),
    fetching,
    download: (poster: PosterCard) => void download(poster),
    ending,
    askEnd: setEnding,
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    end: () => void end(),
    make: () => openPage('centre/pages/poster/index'),
  };
}

export type Posters = ReturnType<typeof usePosters>;
export type ShownPoster = NonNullable<Posters['cards']>[number];
