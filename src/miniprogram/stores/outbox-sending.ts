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
  for (const file of item.files) {
    const sent = await sendOne(item, file);
    if (!sent.ok && hasFile(item, file)) return sent;
  }
  // Whoever signed in meanwhile does not say it in somebody else's place.
  if (!isWanted(item)) return failed('identity.missing');
  const files = (findItem(item.id) ?? item).files.flatMap(({ fileId }) => fileId ?? []);
  return item.filing ? fileCase(item, files) : carryOut(item, files);
}

function isWanted(item: OutboxItem): boolean {
  return currentAccount() === item.by && findItem(item.id) !== undefined;
}

/** Its writer may have taken one file out of it while another was on its way. */
function hasFile(item: OutboxItem, { ref }: OutboxFile): boolean {
  return findItem(item.id)?.files.some((file) => file.ref === ref) ?? true;
}

async function sendOne(item: OutboxItem, file: OutboxFile): Promise<Called<FileId>> {
  if (file.fileId) return { ok: true, data: file.fileId };
  const change = (how: typeof showChange, part: Partial<OutboxFile>) => {
    const files = (findItem(item.id) ?? item).files;
    how(item, { files: files.map((one) => (one.ref === file.ref ? { ...one, ...part } : one)) });
  };
  const sent = await sendFile(file, {
    isWanted: () => isWanted(item) && hasFile(item, file),
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
