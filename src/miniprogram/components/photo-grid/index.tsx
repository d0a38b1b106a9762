import { Image, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

export type GridPhoto = {
  readonly id: string;
  readonly src: string;
  readonly state: 'ready' | 'uploading' | 'failed';
  /** Percent while uploading. */
  readonly progress?: number | undefined;
};

type PhotoGridProps = {
  photos: readonly GridPhoto[];
  photoLabel: (number: number) => string;
  addLabel?: string | undefined;
  onAdd?: (() => void) | undefined;
  removeLabel?: string | undefined;
  onRemove?: ((id: string) => void) | undefined;
  retryLabel?: string | undefined;
  onRetry?: ((id: string) => void) | undefined;
  onOpen?: ((id: string) => void) | undefined;
  max?: number | undefined;
};

export function PhotoGrid(props: PhotoGridProps) {
  const { photos, addLabel, onAdd, max = 9 } = props;
  return (
    <View className={classes.grid}>
      {photos.map((photo, at) => (
        <Photo key={photo.id} photo={photo} number={at + 1} grid={props} />
      ))}
      {onAdd && addLabel && photos.length < max ? (
        <Tap className={classes.add} onTap={onAdd}>
          <Icon name="camera" size={26} />
          <View className={classes.addLabel}>{addLabel}</View>
        </Tap>
      ) : null}
    </View>
  );
}

type PhotoProps = { photo: GridPhoto; number: number; grid: PhotoGridProps };

function Photo({ photo, number, grid }: PhotoProps) {
  const { photoLabel, removeLabel, onRemove, retryLabel, onRetry, onOpen } = grid;
  const label = photoLabel(number);
  return (
    <View className={classes.photo}>
      <Tap className={classes.open} label={label} onTap={() => onOpen?.(photo.id)}>
        <Image
          className={classes.image as string}
          src={photo.src}
          mode="aspectFill"
          lazyLoad
          nativeProps={{ alt: '' }}
        />
      </Tap>
      {photo.state === 'uploading' ? (
        <View
          className={classes.veil}
          {...semantics({ role: 'img', label: `${label}, ${photo.progress ?? 0}%` })}
        >
          <View className={classes.percent}>{`${photo.progress ?? 0}%`}</View>
          <View className={classes.bar}>
            <View className={classes.done} style={{ width: `${photo.progress ?? 0}%` }} />
          </View>
        </View>
      ) : null}
      {photo.state === 'failed' && onRetry && retryLabel ? (
        <Tap className={classNames(classes.veil, classes.failed)} onTap={() => onRetry(photo.id)}>
          <Icon name="refresh" size={22} />
          <View>{retryLabel}</View>
        </Tap>
      ) : null}
      {onRemove && removeLabel ? (
        <Tap className={classes.remove} label={`${removeLabel} ${label}`} onTap={() => onRemove(photo.id)}>
          <View className={classes.cross}>
            <Icon name="close" size={14} />
          </View>
        </Tap>
      ) : null}
    </View>
  );
}
