import { create } from 'zustand';
import type { Entry, EntryFile } from '@/domain/case/entry';
import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import { photoLink } from '@/miniprogram/components/entry-photos';
import { now } from '@/miniprogram/platform/clock';
import { useCases } from '@/miniprogram/stores/case-store';
import { type RoomKey, roomInput } from '@/miniprogram/stores/held-case';

/**
 * Links run out after an hour, and a message that is held already keeps the ones it came with: fresher ones are held
 * here, by file.
 */
const useFresh = create<{ readonly byFile: Readonly<Record<string, string>> }>(() => ({ byFile: {} }));

/** Where a file is shown or played from now. */
export function useFileLink({ fileId, url }: EntryFile): string {
  return photoLink(useFresh(({ byFile }) => byFile[fileId]) ?? url);
}

export function useFileLinks(files: readonly EntryFile[]): readonly string[] {
  const byFile = useFresh((held) => held.byFile);
  return files.map(({ fileId, url }) => photoLink(byFile[fileId] ?? url));
}

/** A message is asked for once in so long, however many of its links ran out. */
const patienceMs = 20_000;
const asked = new Map<string, { readonly at: number; readonly answer: Promise<void> }>();

/** Asks the server for a new link; `undefined`: there is no signal, or this person may read the file no more. */
export async function freshLink(fileId: string): Promise<string | undefined> {
  const place = placeOf(fileId);
  if (!place) return undefined;
  const name = `${place.caseId} ${place.key}:${place.seq}`;
  const known = asked.get(name);
  if (known && now() - known.at < patienceMs) await known.answer;
  else {
    const answer = entriesUpTo(place.caseId, place.key, place.seq).then(takeLinks);
    asked.set(name, { at: now(), answer });
    await answer;
  }
  const link = useFresh.getState().byFile[fileId];
  return link === undefined ? undefined : photoLink(link);
}

function takeLinks(entries: readonly Entry[]): void {
  const fresh = entries.flatMap(({ files = [] }) => files.map(({ fileId, url }) => [fileId, url] as const));
  if (fresh.length > 0)
    useFresh.setState(({ byFile }) => ({ byFile: { ...byFile, ...Object.fromEntries(fresh) } }));
}

/** A page of messages of a room that ends with message `seq`; empty where there is no answer. */
export async function entriesUpTo(caseId: string, key: RoomKey, seq: number): Promise<readonly Entry[]> {
  const before = `${key}:${seq + 1}`;
  const answer = await call('case.earlier', { caseId: caseId as CaseId, ...roomInput(key), before });
  return answer.ok ? answer.data.entries : [];
}

interface Place {
  readonly caseId: string;
  readonly key: RoomKey;
  readonly seq: number;
}

function placeOf(fileId: string): Place | undefined {
  for (const [caseId, { rooms }] of Object.entries(useCases.getState().byId)) {
    for (const [key, { messages }] of Object.entries(rooms)) {
      const entry = messages.find(({ files }) => files?.some((file) => file.fileId === fileId));
      if (entry) return { caseId, key: key as RoomKey, seq: seqOf(entry) };
    }
  }
  return undefined;
}

export function seqOf({ id }: Entry): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}
