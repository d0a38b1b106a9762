import type { Done, Receipt } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { CaseId, FileId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import { type Called, failed } from '@/miniprogram/client/called';
import { sendFile } from '@/miniprogram/client/send-file';
import { currentAccount } from '@/miniprogram/client/token';
import { type FilingDraft, inputOf } from './filing-draft';
import { isWaitingPhoto, refOf } from './form-photos';
import type { OutboxFile, OutboxItem } from './outbox-item';
import { changeItem, findItem, showChange } from './outbox-state';

export type Carried = Called<Done | Receipt>;

/** Sends its files one by one, then itself. Everything here is safe to repeat. */
export async function sendItem({ id, by }: OutboxItem): Promise<Carried> {
  for (;;) {
    const item = findItem(id);
    // Whoever signed in meanwhile does not say it in somebody else's place.
    if (!item || currentAccount() !== by) return failed('identity.missing');
    const next = item.files.find(({ fileId }) => fileId === undefined);
    if (!next) return item.filing ? fileCase(item) : carryOut(item);
    const sent = await sendOne(item, next);
    // Its writer may have taken this one file out meanwhile.
    if (!sent.ok && isWanted(item, next)) return sent;
  }
}

function isWanted(item: OutboxItem, { ref }: OutboxFile): boolean {
  const now = currentAccount() === item.by ? findItem(item.id) : undefined;
  return now?.files.some((file) => file.ref === ref) ?? false;
}

async function sendOne(item: OutboxItem, file: OutboxFile): Promise<Called<FileId>> {
  const change = (how: typeof showChange, part: Partial<OutboxFile>) => {
    const { files } = findItem(item.id) ?? item;
    how(item, { files: files.map((one) => (one.ref === file.ref ? { ...one, ...part } : one)) });
  };
  const sent = await sendFile(file, {
    isWanted: () => isWanted(item, file),
    onProgress: (progress) => isWanted(item, file) && change(showChange, { progress }),
    onBegun: (begun) => change(changeItem, { begun }),
  });
  if (sent.ok) change(changeItem, { progress: 100, fileId: sent.data });
  return sent;
}

function idsOf({ files }: OutboxItem): FileId[] {
  return files.flatMap(({ fileId }) => fileId ?? []);
}

function carryOut(item: OutboxItem): Promise<Called<Done>> {
  const { caseId, id, command } = item;
  const files = idsOf(item);
  const before = command && 'files' in command ? (command.files ?? []) : [];
  const whole = files.length === 0 ? command : { ...command, files: [...before, ...files] };
  return call('case.do', {
    caseId: caseId as CaseId,
    commandId: id,
    command: whole as CaseCommandInput,
  });
}

function fileCase(item: OutboxItem): Promise<Called<Receipt>> {
  const { helper, ...draft } = item.filing as FilingDraft;
  const papers = helper?.files.filter(isWaitingPhoto).map(refOf) ?? [];
  const arrived = ({ ref }: { ref: string }) => item.files.find((file) => file.ref === ref)?.fileId ?? [];
  const photos = item.files.filter(({ ref }) => !papers.includes(ref)).flatMap(arrived);
  const shown = helper?.files.flatMap((file) =>
    isWaitingPhoto(file) ? arrived({ ref: refOf(file) }) : file,
  );
  return call(
    'case.file',
    inputOf({
      ...draft,
      photos: [...draft.photos, ...photos],
      ...(helper && shown ? { helper: { ...helper, files: shown } } : {}),
    }),
  );
}
