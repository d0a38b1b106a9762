import { useTexts } from '@/miniprogram/texts';
import { Field } from '../field';
import { PhotoGrid } from '../photo-grid';
import type { Photos } from './use-photos';

export { type Photos, usePhotos } from './use-photos';

type PhotoFieldProps = {
  label: string;
  photos: Photos;
  /** What stands on the tile that adds one, and what removing and sending again are called. */
  words: { readonly add: string; readonly remove: string; readonly retry: string };
  help?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
};

/** Photos that belong to a form. */
export function PhotoField({ label, photos, words, ...field }: PhotoFieldProps) {
  const { shared } = useTexts();
  return (
    <Field label={label} {...field}>
      <PhotoGrid
        photos={photos.list}
        photoLabel={shared.photo}
        max={photos.max}
        addLabel={words.add}
        onAdd={photos.add}
        removeLabel={words.remove}
        onRemove={photos.remove}
        retryLabel={words.retry}
        onRetry={photos.retry}
      />
    </Field>
  );
}
