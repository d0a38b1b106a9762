import type { Done } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { CommandType } from '@/domain/case/command';
import type { FileId } from '@/domain/ids';
import { type Called, failed } from '@/miniprogram/client/called';
import { givenBack, isWaitingPhoto, takenOver, waitingPhotos } from './form-photos';
import { isMessageItem, type OutboxItem } from './outbox-item';
import { ask, drain, forget } from './outbox-line';
import { addItem, changeItem, findItem, freshItem, itemsOf } from './outbox-state';

/** Their answer is shown this once, so somebody has to look at it: without a signal they are not kept for later. */
const SEEN_AT_ONCE: readonly CommandType[] = ['issueKey'];

/**
 * Keeps a command on the phone, then sends it when its turn comes. `outbox.waiting`: there is no signal, and it goes by
 * itself later; `storage.full`: there is no room to keep it, and it was not sent. The same id again does nothing twice.
 */
export function doCommand(
  caseId: string,
  command: CaseCommandInput,
  commandId: string,
): Promise<Called<Done>> {
  const known = sameWish(caseId, command, commandId);
  if (known) {
    if (known.id !== commandId) standIns.set(commandId, known.id);
    const again = ask(known.id);
    trySending(known.id);
    return again.first as Promise<Called<Done>>;
  }
  const { rest, files } = apart(command);
  const item: OutboxItem = {
    ...freshItem(caseId, commandId),
    command: rest,
    text: '',
    files,
    state: 'sending',
    ...(SEEN_AT_ONCE.includes(command.type) ? { unkept: true as const } : {}),
  };
  if (addItem(item) === 'full') return Promise.resolve(failed('storage.full'));
  takenOver(files);
  const asked = ask(commandId);
  void drain(caseId);
  return asked.first as Promise<Called<Done>>;
}

const standIns = new Map<string, string>();

/** The command itself, or the same one that still waits: wished for again, it is not done twice. */
function sameWish(caseId: string, command: CaseCommandInput, id: string): OutboxItem | undefined {
  const wish = JSON.stringify(apart(command).rest);
  return (
    findItem(id) ??
    itemsOf(caseId).find(
      (item) =>
        item.state === 'waiting' &&
        !isMessageItem(item) &&
        item.files.length === 0 &&
        JSON.stringify(item.command) === wish,
    )
  );
}

/** A command without the photos that still wait on this phone, and those. */
function apart(command: CaseCommandInput) {
  if (!('files' in command) || !command.files) return { rest: command, files: [] };
  const ids = command.files as readonly unknown[] as readonly FileId[];
  return {
    rest: { ...command, files: ids.filter((id) => !isWaitingPhoto(id)) },
    files: waitingPhotos(ids),
  };
}

/** What becomes of a command that waits: its answer, or `outbox.waiting` when its writer gave it up. */
export function outcomeOf(commandId: string): Promise<Called<Done>> {
  return ask(standIns.get(commandId) ?? commandId).last as Promise<Called<Done>>;
}

/** Any item, now. */
export function trySending(id: string): void {
  const item = findItem(id);
  if (!item) return;
  if (item.state !== 'sending') changeItem(item, { state: 'sending', error: undefined });
  void drain(item.caseId);
}

/** Any item: its writer gives it up, or has read why it was refused. */
export function dropWaiting(id: string): void {
  const item = findItem(id);
  if (!item) return;
  const isOfForm = item.state === 'failed' && !isMessageItem(item) && !item.filing;
  forget(isOfForm ? { ...item, files: [] } : item);
  // The form that is still open names them, and sends them with what is tried next.
  if (isOfForm) givenBack(item.files);
}
