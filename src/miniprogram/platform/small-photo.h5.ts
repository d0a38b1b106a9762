import type { ChosenFile } from './chosen-file';
import { smallPhoto } from './photo-size';

/** The same photo upright and small enough for a thin line; one that is small already, or unreadable, as it is. */
export async function makeSmall(photo: ChosenFile): Promise<ChosenFile> {
  if (!photo.raw || typeof createImageBitmap !== 'function') return photo;
  try {
    const picture = await createImageBitmap(photo.raw, { imageOrientation: 'from-image' });
    const shrink = Math.min(1, smallPhoto.side / Math.max(picture.width, picture.height));
    if (shrink === 1 && photo.size <= smallPhoto.bytes) return photo;
    const raw = await drawn(picture, shrink);
    picture.close();
    if (!raw || raw.size >= photo.size) return photo;
    URL.revokeObjectURL(photo.path);
    return { ...photo, path: URL.createObjectURL(raw), size: raw.size, raw };
  } catch {
    // What the browser cannot read, the server judges by its content.
    return photo;
  }
}

function drawn(picture: ImageBitmap, shrink: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * shrink);
  canvas.height = Math.round(picture.height * shrink);
  const paper = canvas.getContext('2d');
  if (!paper) return Promise.resolve(null);
  // JPEG knows no transparency; without paper below it a drawing turns black.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((answer) => canvas.toBlob(answer, 'image/jpeg', smallPhoto.quality / 100));
}
