import Taro from '@tarojs/taro';
import type { ChosenFile } from './chosen-file';
import { smallPhoto } from './photo-size';

/** The same photo small enough for a thin line; one that is small already, or unreadable, as it is. */
export async function makeSmall(photo: ChosenFile): Promise<ChosenFile> {
  try {
    const { width, height } = await Taro.getImageInfo({ src: photo.path });
    const shrink = Math.min(1, smallPhoto.side / Math.max(width, height));
    if (shrink === 1 && photo.size <= smallPhoto.bytes) return photo;
    const { tempFilePath } = await Taro.compressImage({
      src: photo.path,
      quality: smallPhoto.quality,
      // Older phones know the quality alone.
      ...({ compressedWidth: Math.round(width * shrink) } as object),
    });
    return { ...photo, path: tempFilePath, size: sizeOf(tempFilePath) };
  } catch {
    // What the phone cannot read, the server judges by its content.
    return photo;
  }
}

function sizeOf(path: string): number {
  return (Taro.getFileSystemManager().statSync(path) as Taro.Stats).size;
}
