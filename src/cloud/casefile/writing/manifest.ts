import type { CaseId, FileId } from '@/domain/ids';
import type { FormName } from '@/domain/procedure/tracks';

/** Where what a program reads lies within a case file; the other files are for people. */
export const BUNDLE = {
  manifest: 'bundle/manifest.json',
  signature: 'bundle/manifest.sig',
  events: 'bundle/events.jsonl',
  publicKey: 'bundle/public-key.pem',
} as const;

export const FORMAT = 'yima-casefile-1';

export type DocumentKind = FormName | 'cover' | 'contents' | 'evidence' | 'back_cover';

/**
 * What a case file is made of, as RFC 8785 canonical JSON; `manifest.sig` is the Ed25519 signature over its bytes, in
 * base64. It names every file but these two.
 */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly caseId: CaseId;
  readonly code: string;
  readonly committee: string;
  /** ISO 8601. */
  readonly writtenAt: string;
  /** The first 16 hex digits of SHA-256 over the public key's DER. */
  readonly keyId: string;
  /** How many events stand in `events.jsonl`. */
  readonly events: number;
  /** Of each stream that was filed: how many events, and the hash of the last. */
  readonly streams: Readonly<Record<string, { readonly events: number; readonly head: string }>>;
  /** In the order of the archive. */
  readonly documents: readonly ManifestDocument[];
  readonly evidence: readonly { readonly fileId: FileId; readonly path: string }[];
  /** What the archive asks for and this file has not: of each group one paper would do. */
  readonly missing: readonly (readonly FormName[])[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestDocument {
  readonly path: string;
  readonly form: DocumentKind;
  readonly about?: string;
  readonly pages: number;
}

export interface ManifestFile {
  /** From the folder of the case file, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * One line of `events.jsonl`: an event exactly as it is stored. The chain of a stream begins with
 * SHA-256(case id ‖ "\n" ‖ stream); `words_digest = SHA-256(salt ‖ words)`,
 * `hash = SHA-256(previous hash ‖ SHA-256(facts) ‖ words_digest)`.
 */
export interface EventLine {
  /** Its place among the events of this file, from 1. */
  readonly ordinal: number;
  readonly stream: string;
  /** Its place in its stream, from 1. */
  readonly seq: number;
  readonly facts: string;
  /** Null where they were erased, and the salt with them. */
  readonly words: string | null;
  /** Hex. */
  readonly salt: string | null;
  readonly words_digest: string;
  readonly hash: string;
}
