import { groupCode } from '@/domain/code/dispute-code';
import { caseLink } from '@/domain/code/link';
import type { FileId } from '@/domain/ids';
import type { Track } from '@/domain/procedure/tracks';
import type { Block, Paper } from '../../papers/paper';
import { bodyOf, type CaseStory, trackOf } from '../story';

/** The pictures that a paper shows, by file; of what no paper can show, what it is. */
export type Album = ReadonlyMap<FileId, Uint8Array | Unshown>;
export type Unshown = 'PDF 文件' | '录音';

/** A paper that can be written from the story. Nothing is read or set before it is wanted. */
export interface Draft {
  /** Which meeting, visit, clause or party it is about, where a case has several of the form. */
  readonly about?: string;
  /** When what it tells of was last changed. */
  readonly at: string;
  readonly title: string;
  readonly photos?: readonly FileId[];
  /** The very bytes that were printed when an agreement took effect; they are never made again. */
  readonly printed?: { readonly fileId: FileId; readonly sha256: string };
  write(album: Album): Paper;
}

/** All papers of one form, from what the story's reader may know. */
export type Form = (story: CaseStory) => readonly Draft[];

type Head = Pick<Paper, 'title' | 'date'> & Partial<Omit<Paper, 'blocks'>>;

/** A paper of this case, with the name of whoever mediates, and the code. */
export function paperOf(story: CaseStory, head: Head, blocks: readonly Block[]): Paper {
  const { code, publicUrl } = story;
  return {
    committee: bodyOf(story),
    code: { text: groupCode(code), link: caseLink(publicUrl, code) },
    ...head,
    blocks,
  };
}

const PREFIXES: Readonly<Record<Track, string>> = {
  people: '人民',
  administrative: '行政',
  police: '治安',
  industry: '',
  court: '',
};

/** 人民调解记录, 行政调解记录: the papers of mediation are called by its kind. */
export function titleFor(story: CaseStory, title: string): string {
  return title.startsWith('调解') ? `${PREFIXES[trackOf(story)]}${title}` : title;
}

/** Leaves out what is not there. */
export function present<T>(items: readonly (T | null | undefined | false)[]): T[] {
  return items.filter((item): item is T => item !== null && item !== undefined && item !== false);
}
