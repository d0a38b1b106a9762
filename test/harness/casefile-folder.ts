import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paperOf } from '@/cloud/casefile/papers';
import { readExpectedKey } from '@/cloud/casefile/verifying/keys';
import { type Verdict, verifyCasefile } from '@/cloud/casefile/verifying/verify-casefile';
import type { Manifest } from '@/cloud/casefile/writing/manifest';
import { type CaseToFile, writeCasefile } from '@/cloud/casefile/writing/write-casefile';
import type { Sealing } from '@/cloud/identity/sealing';
import { renderPaper } from '@/cloud/papers/render';
import { canonical } from '@/cloud/store/chain';
import type { CaseEvent } from '@/domain/case/event';
import type { FileId } from '@/domain/ids';
import { filedCase, type Kept, sha256 } from './casefile';
import { PHOTOS, printed, wholeLife } from './filed-life';

export const EVENTS = 'bundle/events.jsonl';
export const MANIFEST = 'bundle/manifest.json';

/** A line of `events.jsonl`. */
export type Line = Record<string, unknown> & {
  readonly stream: string;
  readonly seq: number;
  readonly facts: string;
  readonly words: string | null;
};

/** The whole life of a case, its agreement printed as the system does when it takes effect. */
export async function printedLife(): Promise<{ events: readonly CaseEvent[]; kept: Kept }> {
  const life = wholeLife();
  const { story } = filedCase(life.events, { kept: PHOTOS });
  const written = await paperOf(story, 'staff', { form: 'agreement' });
  if (written?.kind !== 'paper') throw new Error('the agreement was not written');
  const pdf = await renderPaper(written.paper);
  const file = { fileId: 'f-printed' as FileId, sha256: sha256(pdf) };
  return { events: printed(life, file), kept: { ...PHOTOS, 'f-printed': pdf } };
}

/** Case files in folders of their own, which one can do something to. */
export function casefileFolders() {
  const base = mkdtempSync(path.join(tmpdir(), 'yima-casefile-'));
  let number = 0;
  const next = () => path.join(base, `file-${++number}`);
  return {
    base,
    async write(file: CaseToFile): Promise<TamperedFile> {
      const folder = next();
      await writeCasefile(folder, file);
      return new TamperedFile(folder);
    },
    copy(whole: TamperedFile): TamperedFile {
      const folder = next();
      cpSync(whole.folder, folder, { recursive: true });
      return new TamperedFile(folder);
    },
    remove: () => rmSync(base, { recursive: true }),
  };
}

export class TamperedFile {
  constructor(readonly folder: string) {}

  async verify(key?: string): Promise<Verdict> {
    return verifyCasefile(this.folder, key === undefined ? null : await readExpectedKey(key));
  }

  pathOf(name: string): string {
    return path.join(this.folder, ...name.split('/'));
  }

  /** The document with these words in its name. */
  document(title: string): string {
    const found = readdirSync(this.folder).find((name) => name.includes(title));
    if (found === undefined) throw new Error(`there is no ${title}`);
    return found;
  }

  read(name: string): Buffer {
    return readFileSync(this.pathOf(name));
  }

  write(name: string, bytes: string | Uint8Array): void {
    writeFileSync(this.pathOf(name), bytes);
  }

  /** One bit of the byte at this share of the file. */
  flip(name: string, at = 0.5): void {
    const bytes = this.read(name);
    const place = Math.floor(bytes.length * at);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    this.write(name, bytes);
  }

  lines(): Line[] {
    const text = this.read(EVENTS).toString('utf8').trimEnd();
    return text.split('\n').map((line) => JSON.parse(line) as Line);
  }

  rewrite(changed: readonly Line[], { renumber = false } = {}): void {
    const lines = renumber ? changed.map((line, index) => ({ ...line, ordinal: index + 1 })) : changed;
    this.write(EVENTS, lines.map((line) => `${canonical(line)}\n`).join(''));
  }

  /** Changes the lines whose facts hold this text. */
  change(facts: string, how: (line: Line) => Line): void {
    this.rewrite(this.lines().map((line) => (line.facts.includes(facts) ? how(line) : line)));
  }

  /** Somebody who can sign makes the manifest fit again. */
  sign(sealing: Sealing, change: (manifest: Manifest) => Manifest = (same) => same): void {
    this.write('bundle/public-key.pem', sealing.publicKey);
    const old = JSON.parse(this.read(MANIFEST).toString('utf8')) as Manifest;
    const files = old.files.map(({ path: name }) => {
      const bytes = this.read(name);
      return { path: name, bytes: bytes.length, sha256: sha256(bytes) };
    });
    const text = canonical(change({ ...old, keyId: sealing.keyId, files }));
    this.write(MANIFEST, text);
    this.write('bundle/manifest.sig', sealing.sign(Buffer.from(text)));
  }
}
