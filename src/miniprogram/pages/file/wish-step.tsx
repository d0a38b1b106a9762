import { View } from '@tarojs/components';
import { LIMITS } from '@/contract/fields';
import { Field, TextArea } from '@/miniprogram/components/field';
import { PhotoGrid } from '@/miniprogram/components/photo-grid';
import { editDraft, useFiling } from '@/miniprogram/stores/filing-store';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { Marked } from './marked';
import { usePhotos } from './use-photos';
import { useProblem } from './use-problem';

export function WishStep() {
  const { wish } = useTexts().filing;
  const value = useFiling((filing) => filing.draft.wish);
  const revision = useFiling((filing) => filing.revision);
  const photos = usePhotos();
  const problem = useProblem();
  return (
    <View className={classes.step}>
      <Marked path="wish">
        <TextArea
          label={wish.label}
          value={value}
          revision={revision}
          rows={5}
          maxLength={LIMITS.wish}
          placeholder={wish.placeholder}
          error={problem('wish')}
          onInput={(text) => editDraft({ wish: text }, 'wish')}
        />
      </Marked>
      <Field
        label={wish.photos}
        help={wish.photosNote(LIMITS.filesPerCase)}
        error={photos.trouble ?? problem('files')}
      >
        <PhotoGrid
          photos={photos.tiles}
          max={LIMITS.filesPerCase}
          onAdd={photos.add}
          onRemove={photos.remove}
          onRetry={photos.retry}
          onOpen={photos.open}
          addLabel={wish.addPhoto}
          removeLabel={wish.removePhoto}
          retryLabel={wish.retryPhoto}
          photoLabel={wish.photo}
        />
      </Field>
    </View>
  );
}
