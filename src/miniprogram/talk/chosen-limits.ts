import { LIMITS } from '@/contract/fields';
import type { ChosenFile } from '@/miniprogram/platform/chosen-file';

/** Photos are made small before they go; one beyond this is no photo of any phone. */
const photoBeforeSmall = 5 * LIMITS.photo;

/** Bytes that a file may have when it is chosen. */
export function limitOf({ kind }: ChosenFile): number {
  return kind === 'photo' ? photoBeforeSmall : LIMITS[kind];
}

/** What of the chosen can be taken: by size, and by how many still fit beside those already there. */
export function taken(files: readonly ChosenFile[], room: number) {
  const large = files.find((file) => file.size > limitOf(file));
  const fitting = files.filter((file) => file.size <= limitOf(file));
  return { files: fitting.slice(0, Math.max(0, room)), large, isOver: fitting.length > room };
}
