import { createHash, randomUUID } from 'node:crypto';
import { printed } from '@/domain/case/agreement/printed';
import { isUnprinted } from '@/domain/case/watching';
import type { CaseId, FileId } from '@/domain/ids';
import { loadStory, type StoryPlace } from '../casefile/loading';
import { listForms, paperOf } from '../casefile/papers';
import type { House } from '../house';
import type { Paper } from '../papers/paper';
import { renderPaper } from '../papers/render';
import { append } from '../store/case-log';
import { loadById } from '../store/case-reading';
import { findFiles, keepFile, reserveFile, type StoredFile } from '../store/files';

const TRIES = 8;

/**
 * Prints an agreement that is in force, keeps the file and writes its hash into the log: from then on these bytes are
 * the agreement's paper, and no other version of it is ever made.
 *
 * @returns whether it was printed now.
 */
export async function printAgreement(house: House, caseId: CaseId): Promise<boolean> {
  const story = await loadStory(placeOf(house), caseId);
  const form = story?.state.agreement?.form === 'oral' ? 'oral_agreement' : 'agreement';
  const last =
    story &&
    listForms(story, 'staff')
      .filter((one) => one.form === form && !one.sha256)
      .at(-1);
  const paper = story && last && isUnprinted(story.state) ? await paperOf(story, 'staff', last) : null;
  if (paper?.kind !== 'paper') return false;
  const bytes = await renderPaper(paper.paper);
  const file = await keepPaper(house, randomUUID() as FileId, bytes);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await loadById(house.db, caseId);
    const events = found ? printed(found.state, file, house.now()) : [];
    if (!found || events.length === 0) return false;
    if (await append(house.db, { case: found, events })) return true;
  }
  throw new Error('a case changed too often to record its printed agreement');
}

/** A paper set for somebody who asks for it; the same bytes are kept once. */
export async function setPaper(house: House, paper: Paper): Promise<StoredFile> {
  const bytes = await renderPaper(paper);
  const fileId = `paper-${digestOf(bytes).slice(0, 40)}` as FileId;
  const [known] = await findFiles(house.db, [fileId]);
  if (known?.keptAs) return known;
  await keepPaper(house, fileId, bytes);
  const [kept] = await findFiles(house.db, [fileId]);
  if (!kept) throw new Error('a paper that was just kept is gone');
  return kept;
}

async function keepPaper(house: House, fileId: FileId, bytes: Buffer) {
  const sha256 = digestOf(bytes);
  const keptAs = await house.files.keep(fileId, bytes, 'application/pdf');
  await reserveFile(house.db, fileId, null);
  await keepFile(house.db, { fileId, mediaType: 'application/pdf', bytes: bytes.length, sha256, keptAs });
  return { fileId, sha256 };
}

/** What a case's story is told from. */
export function placeOf(house: House): StoryPlace {
  const { db, procedure, publicUrl, now, centres, files } = house;
  return { db, procedure, publicUrl, now, centres, bytesOf: (file) => files.bytesOf(file) };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
