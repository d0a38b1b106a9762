import { create } from 'zustand';
import type { FileId } from '@/domain/ids';
import type { ClientError } from '@/miniprogram/client/called';
import type { ChosenPhoto } from '@/miniprogram/platform/chosen-file';
import { randomId } from '@/miniprogram/platform/random-id';
import { dropPhoto, sendPhoto } from '@/miniprogram/stores/form-photos';
import { editDraft, useFiling } from './filing-store';
import { keptPicture } from './kept-picture';

export interface PhotoDraft {
  readonly id: string;
  readonly src: string;
  readonly state: 'ready' | 'uploading' | 'failed';
  readonly progress?: number;
  readonly photo?: ChosenPhoto;
  readonly fileId?: FileId;
  readonly error?: ClientError;
}

/** The pictures themselves live only while the app is open; the draft keeps the ids of what was uploaded. */
export const usePhotoDrafts = create<{ readonly photos: readonly PhotoDraft[] }>(() => ({ photos: [] }));

/** The tiles in the draft's order, with stand-ins for photos from an earlier sitting. */
export function restorePhotos(): void {
  const held = usePhotoDrafts.getState().photos;
  const { photos: kept } = useFiling.getState().draft;
  const unknown = kept.filter((fileId) => !held.some((photo) => photo.fileId === fileId));
  const still = held.filter((photo) => photo.fileId === undefined || kept.includes(photo.fileId));
  if (unknown.length === 0 && still.length === held.length) return;
  const restored = unknown.map(
    (fileId): PhotoDraft => ({ id: fileId, src: keptPicture, state: 'ready', fileId }),
  );
  usePhotoDrafts.setState({ photos: [...restored, ...still] });
}

export function addPhotos(chosen: readonly ChosenPhoto[]): void {
  const added = chosen.map(
    (photo): PhotoDraft => ({ id: randomId(), src: photo.path, state: 'uploading', progress: 0, photo }),
  );
  usePhotoDrafts.setState({ photos: [...usePhotoDrafts.getState().photos, ...added] });
  for (const { id } of added) void send(id);
}

export function retryPhoto(id: string): void {
  change(id, { state: 'uploading', progress: 0 });
  void send(id);
}

export function removePhoto(id: string): void {
  const gone = usePhotoDrafts.getState().photos.find((photo) => photo.id === id)?.fileId;
  if (gone) dropPhoto(gone);
  usePhotoDrafts.setState({ photos: usePhotoDrafts.getState().photos.filter((photo) => photo.id !== id) });
  keepIds();
}

export function forgetPhotos(): void {
  usePhotoDrafts.setState({ photos: [] });
}

async function send(id: string): Promise<void> {
  const photo = usePhotoDrafts.getState().photos.find((held) => held.id === id)?.photo;
  if (!photo) return;
  const answer = await sendPhoto(photo, (progress) => change(id, { progress }));
  change(id, answer.ok ? { state: 'ready', fileId: answer.data } : { state: 'failed', error: answer.error });
  keepIds();
}

function change(id: string, fields: Partial<PhotoDraft>): void {
  const photos = usePhotoDrafts.getState().photos;
  usePhotoDrafts.setState({
    photos: photos.map((photo) => (photo.id === id ? { ...photo, ...fields } : photo)),
  });
}

/** A photo removed while it was on its way leaves nothing behind. */
function keepIds(): void {
  const photos = usePhotoDrafts.getState().photos.flatMap(({ fileId }) => (fileId ? [fileId] : []));
  const { draft } = useFiling.getState();
  if (photos.join() !== draft.photos.join()) editDraft({ photos }, 'files');
}
