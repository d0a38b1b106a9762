import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { choosePhotos } from '@/miniprogram/platform/photo';
import { previewPhotos } from '@/miniprogram/platform/preview-photo';
import {
  addPhotos,
  type PhotoDraft,
  removePhoto,
  retryPhoto,
  usePhotoDrafts,
} from '@/miniprogram/stores/photo-draft-store';
import { useTexts } from '@/miniprogram/texts';
import { errorWords } from '@/miniprogram/wording/error';

export function usePhotos() {
  const t = useTexts();
  const { wish } = t.filing;
  const photos = usePhotoDrafts((held) => held.photos);
  const [denied, setDenied] = useState(false);

  const add = async () => {
    const choice = await choosePhotos(LIMITS.filesPerCase - photos.length);
    setDenied(choice.kind === 'denied');
    if (choice.kind === 'chosen') addPhotos(choice.photos);
  };

  return {
    tiles: photos.map(({ id, src, state, progress }) => ({
      id,
      src,
      state,
      ...(progress === undefined ? {} : { progress }),
    })),
    trouble: denied ? wish.denied : troubleOf(photos),
    add: () => void add(),
    remove: removePhoto,
    retry: retryPhoto,
    open: (id: string) =>
      previewPhotos(
        photos.map(({ src }) => src),
        photos.findIndex((photo) => photo.id === id),
      ),
  };

  function troubleOf(held: readonly PhotoDraft[]): string | undefined {
    const failed = held.filter((photo) => photo.state === 'failed');
    const reason = failed.find((photo) => photo.error)?.error;
    if (failed.length === 0) return undefined;
    return reason ? `${wish.failed(failed.length)}。${errorWords(t, reason)}` : wish.failed(failed.length);
  }
}
