import type { FileId } from '@/domain/ids';
import type { Manifest } from '../writing/manifest';
import { Altered } from './altered';
import type { CheckedEvent } from './check-log';
import { evidencePath, sha256Of } from './check-signatures';

/**
 * Every piece of evidence that lies in the folder is, to the last bit, the file that the log names; what was lost
 * before the file was written is told on its back cover. Throws `Altered` with the first that is another one.
 */
export function checkSums(events: readonly CheckedEvent[], manifest: Manifest): void {
  for (const { event, name } of events)
    for (const [fileId, sum] of Object.entries(event.sums ?? {})) {
      const path = evidencePath(manifest, fileId as FileId);
      if (path !== undefined && sha256Of(manifest, path) !== sum)
        throw new Altered(`${path} is not the file that the log names (${name})`);
    }
}
