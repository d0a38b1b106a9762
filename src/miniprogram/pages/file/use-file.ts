import { useEffect, useState } from 'react';
import { showToast } from '@/miniprogram/components/toast';
import { goBack, replacePage, startAt, useParams } from '@/miniprogram/platform/navigation';
import type { Screen } from '@/miniprogram/stores/filing-draft';
import { SCREENS } from '@/miniprogram/stores/filing-draft';
import { takePoster } from '@/miniprogram/stores/filing-poster';
import {
  clearDraft,
  editDraft,
  goBackward,
  goForward,
  sendDraft,
  useFiling,
  writeNow,
} from '@/miniprogram/stores/filing-store';
import { forgetPhotos, restorePhotos, usePhotoDrafts } from '@/miniprogram/stores/photo-draft-store';
import { currentTexts, useTexts } from '@/miniprogram/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { useScrollTarget } from './use-problem';

export interface FilePage {
  readonly screen: Screen;
  readonly question: string;
  /** Where the poster hangs from which somebody came. */
  readonly at: string | undefined;
  readonly leavePoster: () => void;
  readonly step: number;
  readonly count: number;
  readonly kept: 'saved' | 'full' | 'failed' | 'saving' | 'none';
  readonly forwardWords: string;
  readonly sending: boolean;
  readonly waiting: string | undefined;
  readonly errorText: string | undefined;
  readonly scrollTo: string | undefined;
  readonly asksRestart: boolean;
  readonly forward: () => void;
  readonly back: () => void;
  readonly send: () => void;
  readonly askRestart: (asks: boolean) => void;
  readonly restart: () => void;
}

export function useFile(): FilePage {
  const t = useTexts();
  const { draft, kept, sending, error } = useFiling();
  const photos = usePhotoDrafts((held) => held.photos);
  const [asksRestart, askRestart] = useState(false);
  useOpening();

  const waiting = photos.some((photo) => photo.state === 'uploading')
    ? t.filing.review.photosWaiting
    : photos.some((photo) => photo.state === 'failed')
      ? t.filing.review.photosFailed
      : undefined;

  return {
    screen: draft.screen,
    question:
      draft.screen === 'who' && draft.helper ? t.filing.who.theirQuestion : t.filing[draft.screen].question,
    at: draft.at,
    leavePoster: () => editDraft({ poster: '', at: undefined }),
    step: SCREENS.indexOf(draft.screen) + 1,
    count: SCREENS.length,
    kept,
    forwardWords: forwardWords(t.filing, draft.screen, draft.furthest),
    sending,
    waiting,
    errorText: error ? errorWords(t, error) : undefined,
    scrollTo: useScrollTarget(),
    asksRestart,
    forward: goForward,
    back: () => {
      writeNow();
      if (!goBackward()) goBack();
    },
    send: () => void send(t.filing.review),
    askRestart,
    restart: () => {
      clearDraft();
      forgetPhotos();
      askRestart(false);
    },
  };
}

/** A poster brings its place and window along; the danger page brings the wish for a safe number. */
function useOpening(): void {
  const { poster, afraid } = useParams();
  useEffect(() => {
    restorePhotos();
    if (poster !== undefined)
      void takePoster(poster).then((error) => error && showToast(errorWords(currentTexts(), error)));
    if (afraid !== undefined) editDraft({ afraid: true });
    return writeNow;
  }, [poster, afraid]);
}

async function send(words: { queued: string; filedAnyway: string }): Promise<void> {
  const filed = await sendDraft();
  if (!filed) return;
  forgetPhotos();
  if (filed === 'queued') {
    showToast(words.queued);
    return startAt('pages/home/index');
  }
  replacePage('case/pages/receipt/index', { caseId: filed.caseId }, () => {
    // The form is empty now; the list has the case, and needs nothing that is not here yet.
    showToast(words.filedAnyway);
    startAt('pages/cases/index');
  });
}

function forwardWords(
  words: { next: string; toReview: string; backToReview: string },
  screen: Screen,
  furthest: number,
): string {
  if (furthest >= SCREENS.length - 1) return words.backToReview;
  return screen === 'wish' ? words.toReview : words.next;
}
