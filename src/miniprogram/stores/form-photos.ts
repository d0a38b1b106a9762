import type { FileId } from '@/domain/ids';
import { type Called, failed, isOpen } from '@/miniprogram/client/called';
import { sendFile } from '@/miniprogram/client/send-file';
import type { ChosenPhoto } from '@/miniprogram/platform/chosen-file';
import { removeKept } from '@/miniprogram/platform/kept-file';
import { readStored, removeStored, writeStored } from '@/miniprogram/platform/storage';
import { dropKept, keepFiles } from './kept-files';
import type { OutboxFile } from './outbox-item';

/**
 * Photos of a form are sent as soon as they are chosen. One that has to wait for a signal gets a name of its own in the
 * place of the server's id, goes with the command that names it, and is sent before it.
 */
const waiting = 'kept:';
export const shelf = 'kept-photo.';

/** Answers with the id that a command names: the server's, or of a photo that waits on the phone. */
export async function sendPhoto(
  photo: ChosenPhoto,
  onProgress: (percent: number) => void = () => undefined,
): Promise<Called<FileId>> {
  const kept = await keepFiles([photo]);
  if (!kept.ok) return kept;
  const [file] = kept.data;
  if (!file) return failed('file.not_found');
  const sent = await sendFile(file, { onProgress });
  if (!sent.ok && isOpen(sent.error) && writeStored(shelf + file.ref, file) === 'saved')
    return { ok: true, data: `${waiting}${file.ref}` as FileId };
  dropKept(kept.data);
  return sent;
}

export function isWaitingPhoto(fileId: FileId): boolean {
  return fileId.startsWith(waiting);
}

/** The name of a waiting photo on the phone. */
export function refOf(fileId: FileId): string {
  return fileId.slice(waiting.length);
}

/** Takes a photo off the form, and off the phone when it waits there. */
export function dropPhoto(fileId: FileId): void {
  if (!isWaitingPhoto(fileId)) return;
  removeStored(shelf + refOf(fileId));
  void removeKept(refOf(fileId));
}

/** The photos among these that still have to be sent. */
export function waitingPhotos(fileIds: readonly FileId[]): readonly OutboxFile[] {
  return fileIds.filter(isWaitingPhoto).flatMap((id) => readStored<OutboxFile>(shelf + refOf(id)) ?? []);
}

/** An outbox item has taken them over: it removes them once they have arrived. */
export function takenOver(files: readonly OutboxFile[]): void {
  for (const { ref } of files) removeStored(shelf + ref);
}

/** What they went with was refused: they are the form's again, those that have arrived too. Answers with their names. */
export function givenBack(files: readonly OutboxFile[]): readonly FileId[] {
  return files.flatMap((file) => {
    if (writeStored(shelf + file.ref, file) === 'saved') return [`${waiting}${file.ref}` as FileId];
    dropKept([file]);
    return [];
  });
}
