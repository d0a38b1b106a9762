import { create } from 'zustand';
import type { Receipt } from '@/contract/answers';
import { type Called, type ClientError, failed } from '@/miniprogram/client/called';
import { currentAccount } from '@/miniprogram/client/token';
import { readStored, removeStored, writeStored } from '@/miniprogram/platform/storage';
import type { FilingDraft } from './filing-draft';
import { givenBack, isWaitingPhoto, takenOver, waitingPhotos } from './form-photos';
import { filingLine, type OutboxItem } from './outbox-item';
import { ask, drain, forget, whenCarried } from './outbox-line';
import { addItem, findItem, freshItem } from './outbox-state';
import { trySending } from './outbox-store';
import { adoptFrom, signInWith } from './session-store';

/** What was filed by itself after a time without a signal: told at home, until it has been read. */
export interface Filed {
  readonly by: string;
  readonly caseId: string;
  readonly code: string;
}

const key = 'filed';

export const useFiled = create<{ readonly filed: Filed | undefined }>(() => ({
  filed: readStored<Filed>(key),
}));

export function forgetFiled(): void {
  removeStored(key);
  useFiled.setState({ filed: undefined });
}

/** Drafts whose page waits for the receipt itself. */
const lookedAt = new Set<string>();

/** Keeps the filing on the phone, then sends it. `outbox.waiting`: it goes by itself later. */
export async function file(draft: FilingDraft): Promise<Called<Receipt>> {
  const id = draft.commandId;
  const photos = waitingPhotos([...draft.photos, ...(draft.helper?.files ?? [])]);
  const item: OutboxItem = {
    ...freshItem(filingLine(id), id),
    filing: { ...draft, photos: draft.photos.filter((photo) => !isWaitingPhoto(photo)) },
    text: draft.facts,
    files: photos,
    state: 'sending',
  };
  if (findItem(id)) trySending(id);
  else if (addItem(item) === 'full') return failed('storage.full');
  takenOver(photos);
  lookedAt.add(id);
  const asked = ask(id);
  void drain(item.caseId);
  const answer = (await asked.first) as Called<Receipt>;
  lookedAt.delete(id);
  if (answer.ok) await comeIn(answer.data);
  return answer;
}

/** Takes a refused filing out of the outbox, as it was written, with all its photos. */
export function takeFilingOut(id: string): FilingDraft | undefined {
  const item = findItem(id);
  if (!item?.filing) return undefined;
  forget({ ...item, files: [] });
  const papers = item.filing.helper?.files ?? [];
  const back = givenBack(item.files);
  return {
    ...item.filing,
    photos: [...item.filing.photos, ...back.filter((photo) => !papers.includes(photo))],
  };
}

/** Signing in comes first: whoever loses the token here could not see their own case. */
async function comeIn({ token }: Receipt): Promise<void> {
  if (token === undefined) return;
  await signInWith(token);
  adoptFrom('nobody');
}

/** Called with every filing that was refused while nobody looked. */
export function whenFilingRefused(hear: (id: string, error: ClientError) => void): void {
  whenCarried(({ id, filing }, answer) => {
    if (filing && !answer.ok && !lookedAt.has(id)) hear(id, answer.error);
  });
}

whenCarried(({ id, filing }, answer) => {
  if (!filing || !answer.ok || !('code' in answer.data) || lookedAt.has(id)) return;
  const { caseId, code } = answer.data;
  void comeIn(answer.data).then(() => {
    const filed = { by: currentAccount(), caseId, code };
    writeStored(key, filed);
    useFiled.setState({ filed });
  });
});
