import * as v from 'valibot';
import type { CaseId, FileId } from '@/domain/ids';
import { FORMS } from '@/domain/procedure/tracks';
import { canonical } from '../../store/chain';
import { BUNDLE, FORMAT, type Manifest } from '../writing/manifest';
import { Altered } from './altered';

const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const keyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Within the folder, and nowhere else. */
const file = v.pipe(
  v.string(),
  v.check((text) => text.split('/').every((step) => step !== '' && step !== '.' && step !== '..')),
  v.check((text) => !/[\\:]/.test(text)),
);
const form = v.picklist(FORMS);

const manifest = v.strictObject({
  format: v.literal(FORMAT),
  caseId: v.pipe(
    v.string(),
    v.transform((text) => text as CaseId),
  ),
  code: v.pipe(v.string(), v.regex(/^\d{16}$/)),
  committee: v.string(),
  writtenAt: v.string(),
  keyId,
  events: count,
  streams: v.record(v.string(), v.strictObject({ events: count, head: hex64 })),
  documents: v.array(
    v.strictObject({
      path: file,
      form: v.picklist([...FORMS, 'cover', 'contents', 'evidence', 'back_cover']),
      about: v.exactOptional(v.string()),
      pages: count,
    }),
  ),
  evidence: v.array(
    v.strictObject({
      fileId: v.pipe(
        v.string(),
        v.transform((text) => text as FileId),
      ),
      path: file,
    }),
  ),
  missing: v.array(v.array(form)),
  files: v.array(v.strictObject({ path: file, bytes: count, sha256: hex64 })),
});

/** Throws when the text is no manifest in canonical form. */
export function readManifest(bytes: Buffer): Manifest {
  const text = bytes.toString('utf8');
  const parsed = v.safeParse(manifest, jsonOf(text));
  if (!parsed.success || canonical(parsed.output) !== text)
    throw new Altered(`${BUNDLE.manifest} was altered: it is no manifest in canonical form`);
  return parsed.output;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
