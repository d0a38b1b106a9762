import type { Done, Receipt } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { CaseId, FileId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import { type Called, failed } from '@/miniprogram/client/called';
import { sendFile } from '@/miniprogram/client/send-file';
import { currentAccount } from '@/miniprogram/client/token';
import { inputOf } from './filing-draft';
import type { OutboxFile, OutboxItem } from './outbox-item';
import { changeItem, findItem, showChange } from './outbox-state';

export type Carried = Called<Done | Receipt>;

/** Sends its files, then itself. Everything here is safe to repeat. */
export async function sendItem(item: OutboxItem): Promise<Carried> {
  const files: FileId[] = [];
  for (const [index, file] of item.files.entries()) {
    const sent = file.fileId ? { ok: true as const, data: file.fileId } : await sendOne(item, index, file);
    if (!sent.ok) return sent;
    files.push(sent.data);
  }
  // Whoever signed in meanwhile does not say it in somebody else's place.
  if (!isWanted(item)) return failed('identity.missing');
  return item.filing ? fileCase(item, files) : carryOut(item, files);
}

function isWanted(item: OutboxItem): boolean {
  return currentAccount() === item.by && findItem(item.id) !== undefined;
}

async function sendOne(item: OutboxItem, index: number, file: OutboxFile): Promise<Called<FileId>> {
  const change = (how: typeof showChange, part: Partial<OutboxFile>) => {
    const files = (findItem(item.id) ?? item).files;
    how(item, { files: files.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  };
  const sent = await sendFile(file, {
    isWanted: () => isWanted(item),
    onProgress: (progress) => isWanted(item) && change(showChange, { progress }),
    onBegun: (begun) => change(changeItem, { begun }),
  });
  if (sent.ok) change(changeItem, { progress: 100, fileId: sent.data });
  return sent;
}

function carryOut({ caseId, id, command }: OutboxItem, files: readonly FileId[]): Promise<Called<Done>> {
  const before = command && 'files' in command ? (command.files ?? []) : [];
  const whole = files.length === 0 ? command : { ...command, files: [...before, ...files] };
  return call('case.do', {
    caseId: caseId as CaseId,
    commandId: id,
    command: whole as CaseCommandInput,
  });
}

function fileCase({ filing }: OutboxItem, files: readonly FileId[]): Promise<Called<Receipt>> {
  const draft = filing as NonNullable<typeof filing>;
  return call('case.file', inputOf({ ...draft, photos: [...draft.photos, ...files] }));
}
