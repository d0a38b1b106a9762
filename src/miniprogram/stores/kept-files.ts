import { type Called, failed } from '@/miniprogram/client/called';
import type { ChosenFile } from '@/miniprogram/platform/chosen-file';
import { keepFile, removeKept } from '@/miniprogram/platform/kept-file';
import { makeSmall } from '@/miniprogram/platform/small-photo';
import type { OutboxFile } from './outbox-item';

/** Keeps all of them on the phone, photos made small before, or none of them. */
export async function keepFiles(chosen: readonly ChosenFile[]): Promise<Called<readonly OutboxFile[]>> {
  const kept: OutboxFile[] = [];
  for (const file of chosen) {
    const small = file.kind === 'photo' ? await makeSmall(file) : file;
    const keeping = await keepFile(small);
    if (keeping.kind !== 'kept') {
      dropKept(kept);
      return failed(keeping.kind === 'full' ? 'storage.full' : 'file.not_found');
    }
    const { ref, bytes } = keeping;
    kept.push({ ref, kind: file.kind, name: file.name, bytes, progress: 0 });
  }
  return { ok: true, data: kept };
}

export function dropKept(files: readonly OutboxFile[]): void {
  for (const { ref } of files) void removeKept(ref);
}
