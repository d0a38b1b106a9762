import type { FileId } from '@/domain/ids';
import type { Block, Photo } from '../../papers/paper';
import type { Album } from './form';

export interface Shown extends Omit<Photo, 'bytes'> {
  readonly fileId: FileId;
}

/**
 * Photos two in a row, or one. A PDF or a recording is named in a line, and of what is kept nowhere any more it is
 * said how many there were.
 */
export function photoBlocks(album: Album, shown: readonly Shown[], across: 1 | 2 = 2): Block[] {
  const items = shown.flatMap(({ fileId, ...words }) => {
    const bytes = album.get(fileId);
    return bytes && typeof bytes !== 'string' ? [{ ...words, bytes }] : [];
  });
  const others = shown.flatMap(({ fileId, caption = '', time = '' }) => {
    const kind = album.get(fileId);
    return typeof kind === 'string' ? [`${caption}　${time}（${kind}，原件在电子卷宗里）`.trim()] : [];
  });
  const missing = shown.length - items.length - others.length;
  return [
    ...(items.length > 0 ? [{ kind: 'photos' as const, across, items }] : []),
    ...others.map((text) => ({ kind: 'note' as const, text })),
    ...(missing > 0 ? [{ kind: 'note' as const, text: `有${missing}件材料的原件没有找到。` }] : []),
  ];
}
