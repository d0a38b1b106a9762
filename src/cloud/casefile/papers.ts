import type { FileId } from '@/domain/ids';
import type { FormName } from '@/domain/procedure/tracks';
import type { Paper } from '../papers/paper';
import type { Album, Draft, Unshown } from './forms/form';
import { mayHave, WRITERS } from './forms/forms';
import { hasNoPapers, type PaperReader, storyFor } from './reader';
import { type CaseStory, trackOf } from './story';

/** One paper that a reader can have, as the lists show it. */
export interface ListedPaper {
  readonly form: FormName;
  /** Which meeting, visit, clause or party it is about, where a case has several of the form. */
  readonly about?: string;
  readonly at: string;
  readonly title: string;
  /** Of a paper whose bytes were printed once and are kept: hex. */
  readonly sha256?: string;
}

/** A paper to be set, or the file that was set when an agreement took effect. */
export type WrittenPaper =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'printed'; readonly fileId: FileId; readonly sha256: string };

/** Every paper that can be written now, in the order of the archive. Nothing is read for it. */
export function listForms(story: CaseStory, reader: PaperReader): ListedPaper[] {
  return draftsFor(story, reader).map(({ form, draft: { about, at, title, printed } }) => ({
    form,
    ...(about === undefined ? {} : { about }),
    at,
    title,
    ...(printed ? { sha256: printed.sha256 } : {}),
  }));
}

/** One of the papers that {@link listForms} names; null where this reader has none of the kind. */
export async function paperOf(
  story: CaseStory,
  reader: PaperReader,
  which: { readonly form: FormName; readonly about?: string | undefined },
): Promise<WrittenPaper | null> {
  const found = draftsFor(story, reader).find(
    ({ form, draft }) => form === which.form && draft.about === which.about,
  );
  return found ? writePaper(story, found.draft) : null;
}

export interface NamedDraft {
  readonly form: FormName;
  readonly draft: Draft;
}

export function draftsFor(story: CaseStory, reader: PaperReader): NamedDraft[] {
  if (hasNoPapers(story, reader)) return [];
  const known = storyFor(story, reader);
  const { forms } = story.procedure.tracks[trackOf(story)];
  return forms
    .filter((form) => mayHave(reader, form))
    .flatMap((form) => WRITERS[form](known).map((draft) => ({ form, draft })));
}

export async function writePaper(story: CaseStory, draft: Draft): Promise<WrittenPaper> {
  if (draft.printed) return { kind: 'printed', ...draft.printed };
  return { kind: 'paper', paper: draft.write(await albumOf(story, draft.photos ?? [])) };
}

/** The pictures of a paper; one that is kept nowhere any more is left out, and the paper says so. */
export async function albumOf({ bytes, files }: CaseStory, fileIds: readonly FileId[]): Promise<Album> {
  const album = new Map<FileId, Uint8Array | Unshown>();
  for (const fileId of new Set(fileIds)) {
    const found = unshown(files.get(fileId)?.mediaType ?? '') ?? (await bytes(fileId));
    if (found) album.set(fileId, found);
  }
  return album;
}

function unshown(mediaType: string): Unshown | null {
  if (mediaType === 'application/pdf') return 'PDF 文件';
  return mediaType.startsWith('audio/') ? '录音' : null;
}
