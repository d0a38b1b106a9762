import { removeKept } from '@/miniprogram/platform/kept-file';
import { changeItem, findItem } from './outbox-state';
import { dropWaiting } from './outbox-store';

/** Takes one file out of a message on its way. `false`: too late, the server may have the whole message. */
export function dropFile(id: string, ref: string): boolean {
  const item = findItem(id);
  // The message itself goes when the last of its files has arrived, never before.
  if (!item || item.files.every(({ fileId }) => fileId !== undefined)) return false;
  const files = item.files.filter((file) => file.ref !== ref);
  if (files.length === 0 && item.text === '') dropWaiting(id);
  else {
    changeItem(item, { files });
    void removeKept(ref);
  }
  return true;
}
