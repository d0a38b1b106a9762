import { createHash } from 'node:crypto';
import type { Paper } from '../../papers/paper';
import { renderPaper } from '../../papers/render';
import { backCover } from '../forms/back-cover';
import { contents, type Entry } from '../forms/contents';
import { type Count, cover } from '../forms/cover';
import { evidencePaper } from '../forms/evidence';
import type { Draft } from '../forms/form';
import { draftsFor, writePaper } from '../papers';
import { storyFor } from '../reader';
import type { CaseStory } from '../story';
import type { DocumentKind, Manifest } from './manifest';
import { pagesIn } from './pages-in';

/** A document of the file, with the bytes of its PDF. */
export interface SetDocument {
  readonly form: DocumentKind;
  readonly about?: string;
  readonly title: string;
  readonly pages: number;
  readonly pdf: Buffer;
}

/** All documents but cover, table of contents and back cover; `from` is a document's first page in the whole file. */
export interface Inside extends SetDocument {
  readonly at: string;
  readonly from: number;
}

/** Sets every paper in the archive's order, its pages counted through. What was printed and got lost is left out. */
export async function setInside(story: CaseStory): Promise<{ inside: Inside[]; lost: string[] }> {
  const inside: Inside[] = [];
  const lost: string[] = [];
  let from = 1;
  for (const { form, draft } of inArchiveOrder(story)) {
    const pdf = await bytesOf(story, draft, from);
    if (pdf === null) {
      lost.push(draft.title);
      continue;
    }
    const { about, at, title } = draft;
    const pages = pagesIn(pdf);
    inside.push({ form, ...(about === undefined ? {} : { about }), at, title, pdf, pages, from });
    from += pages;
  }
  return { inside, lost };
}

interface Placed {
  readonly form: DocumentKind;
  readonly draft: Draft;
}

/** Evidence has its place after what was found out on the spot, before the talks. */
function inArchiveOrder(story: CaseStory): Placed[] {
  const drafts: Placed[] = draftsFor(story, 'staff');
  const draft = evidencePaper(storyFor(story, 'staff'));
  if (!draft) return drafts;
  const { forms } = story.procedure.tracks[story.state.track ?? 'people'];
  const later = forms.slice(forms.indexOf('investigation') + 1) as readonly string[];
  const after = drafts.findIndex(({ form }) => later.includes(form));
  const place = after < 0 ? drafts.length : after;
  return [...drafts.slice(0, place), { form: 'evidence', draft }, ...drafts.slice(place)];
}

async function bytesOf(story: CaseStory, draft: Draft, from: number): Promise<Buffer | null> {
  const written = await writePaper(story, draft);
  if (written.kind === 'paper') return renderPaper({ ...written.paper, marginNote: `卷内第${from}页起` });
  const kept = await story.bytes(written.fileId);
  const isSame = kept && createHash('sha256').update(kept).digest('hex') === written.sha256;
  return isSame ? Buffer.from(kept) : null;
}

/** Cover, table of contents and back cover, which are not counted among the pages. */
export async function setCovers(
  story: CaseStory,
  inside: readonly Inside[],
  file: {
    readonly missing: Manifest['missing'];
    readonly evidence: number;
    readonly lost: number;
    readonly keyId: string;
  },
): Promise<{ front: SetDocument[]; back: SetDocument }> {
  const count: Count = {
    documents: inside.length,
    pages: inside.reduce((sum, { pages }) => sum + pages, 0),
    evidence: file.evidence,
  };
  const entries = inside.map(
    ({ title, at, from, pages }): Entry => ({ title, at, from, to: from + pages - 1 }),
  );
  const known = storyFor(story, 'staff');
  return {
    front: [
      { ...(await setPaper('cover', cover(known, count))), title: '卷宗封面' },
      await setPaper('contents', contents(known, entries)),
    ],
    back: await setPaper('back_cover', backCover(known, { ...file, count })),
  };
}

async function setPaper(form: DocumentKind, paper: Paper): Promise<SetDocument> {
  const pdf = await renderPaper(paper);
  return { form, title: paper.title, pdf, pages: pagesIn(pdf) };
}
