import type { FileId } from '@/domain/ids';
import type { Block, Photo } from '../../papers/paper';
import type { Album } from './form';

export interface Shown extends Omit<Photo, 'bytes'> {
  readonly fileId: FileId;
}

/** Photos two in a row, or one; of those that are kept nowhere any more it is said how many there were. */
export function photoBlocks(album: Album, shown: readonly Shown[], across: 1 | 2 = 2): Block[] {
  const items = shown.flatMap(({ fileId, ...words }) => {
    const bytes = album.get(fileId);
    return bytes ? [{ ...words, bytes }] : [];
  });
  const missing = shown.length - items.length;
  return [
    ...(items.length > 0 ? [{ kind: 'photos' as const, across, items }] : []),
    ...(missing > 0 ? [{ kind: 'note' as const, text: `有${missing}件图片的原件没有找到。` }] : []),
  ];
}
