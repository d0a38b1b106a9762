import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FormName } from '@/domain/procedure/tracks';
import type { Sealing } from '../../identity/sealing';
import { StartFailure } from '../../running/start-failure';
import { canonical } from '../../store/chain';
import { missingForms } from '../completeness';
import { evidenceOf } from '../forms/evidence';
import { storyFor } from '../reader';
import { bodyOf, type CaseStory } from '../story';
import { setCovers, setInside } from './documents';
import { eventLines, eventsText, headsOf, type LoggedEvent } from './events';
import { BUNDLE, FORMAT, type Manifest, type ManifestDocument } from './manifest';

/** A case as it is filed: its story, its log exactly as stored, and the key that vouches for the file. */
export interface CaseToFile {
  readonly story: CaseStory;
  readonly log: readonly LoggedEvent[];
  readonly sealing: Sealing;
}

export interface Written {
  readonly documents: number;
  readonly pages: number;
  readonly evidence: number;
  readonly events: number;
  readonly missing: Manifest['missing'];
  /** What the log names and nobody keeps any more, or keeps with other bytes. */
  readonly lost: readonly string[];
}

/**
 * Writes the whole file of a case into a folder that is not there yet, or empty: all of it or nothing. Throws a
 * StartFailure when the folder holds something, or when the key is not the one that sealed the agreement.
 */
export async function writeCasefile(folder: string, file: CaseToFile): Promise<Written> {
  refuseOtherKey(file);
  await refuseFull(folder);
  const { files, written } = await composeCasefile(file);
  const draft = `${folder}.part-${process.pid}`;
  try {
    for (const [name, bytes] of files) {
      const place = path.join(draft, ...name.split('/'));
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, bytes);
    }
    await rmdir(folder).catch(ignoreAbsence);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return written;
}

type Files = Map<string, Buffer>;

async function composeCasefile({
  story,
  log,
  sealing,
}: CaseToFile): Promise<{ files: Files; written: Written }> {
  const files: Files = new Map();
  const evidence = await evidenceFiles(story);
  const { inside, lost } = await setInside(story);
  const missing = missingForms(
    storyFor(story, 'staff'),
    inside.map(({ form }) => form as FormName),
  );
  const losses = [...lost, ...evidence.lost];
  const { keyId } = sealing;
  const covers = { missing, keyId, evidence: evidence.kept.length, lost: losses.length };
  const { front, back } = await setCovers(story, inside, covers);
  const documents = [...front, ...inside, back].map((document, index): ManifestDocument => {
    const { form, about, pages, title, pdf } = document;
    const name = `${String(index + 1).padStart(2, '0')}-${title}.pdf`;
    files.set(name, pdf);
    return { path: name, form, ...(about === undefined ? {} : { about }), pages };
  });
  for (const { path: name, bytes } of evidence.kept) files.set(name, bytes);
  const lines = eventLines(log);
  files.set(BUNDLE.events, eventsText(lines));
  files.set(BUNDLE.publicKey, Buffer.from(sealing.publicKey, 'utf8'));
  const manifest: Manifest = {
    format: FORMAT,
    caseId: story.caseId,
    code: story.code,
    committee: bodyOf(story),
    writtenAt: story.printedAt,
    keyId,
    events: lines.length,
    streams: headsOf(lines),
    documents,
    evidence: evidence.kept.map(({ fileId, path: name }) => ({ fileId, path: name })),
    missing,
    files: [...files].map(([name, bytes]) => ({ path: name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const text = Buffer.from(canonical(manifest), 'utf8');
  files.set(BUNDLE.manifest, text);
  files.set(BUNDLE.signature, Buffer.from(sealing.sign(text), 'utf8'));
  const pages = inside.reduce((sum, one) => sum + one.pages, 0);
  return {
    files,
    written: {
      documents: documents.length,
      pages,
      evidence: evidence.kept.length,
      events: lines.length,
      missing,
      lost: losses,
    },
  };
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
};

async function evidenceFiles(story: CaseStory) {
  const kept: { fileId: Manifest['evidence'][number]['fileId']; path: string; bytes: Buffer }[] = [];
  const lost: string[] = [];
  for (const [index, { fileId }] of evidenceOf(storyFor(story, 'staff')).entries()) {
    const known = story.files.get(fileId);
    const bytes = await story.bytes(fileId);
    const name = `evidence/${String(index + 1).padStart(3, '0')}.${EXTENSIONS[known?.mediaType ?? ''] ?? 'bin'}`;
    if (bytes && (known?.sha256 ?? null) === sha256(bytes))
      kept.push({ fileId, path: name, bytes: Buffer.from(bytes) });
    else lost.push(name);
  }
  return { kept, lost };
}

function refuseOtherKey({ story, sealing }: CaseToFile): void {
  const other = story.events.find(
    (event) => event.type === 'agreement.sealed' && event.data.keyId !== sealing.keyId,
  );
  if (other?.type === 'agreement.sealed')
    throw new StartFailure(
      `The agreement was sealed with the key ${other.data.keyId}; here is ${sealing.keyId}. Set YIMA_SECRET or DATA_DIR to those of the service.`,
    );
}

async function refuseFull(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new StartFailure(`--out: ${folder} is no folder that can be written (${error.code}).`);
  });
  if (there.length > 0)
    throw new StartFailure(`--out: ${folder} is not empty. Name a folder that is not there yet.`);
}

function ignoreAbsence(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
