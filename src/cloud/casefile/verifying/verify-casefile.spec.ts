import { readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filedCase, OTHER_SEALING, SEALING } from '../../../../test/harness/casefile';
import {
  casefileFolders,
  EVENTS,
  type Line,
  MANIFEST,
  printedLife,
  type TamperedFile,
} from '../../../../test/harness/casefile-folder';

const folders = casefileFolders();
let whole: TamperedFile;
beforeAll(async () => {
  const { events, kept } = await printedLife();
  whole = await folders.write(filedCase(events, { kept }));
});
afterAll(() => folders.remove());

describe('a case file as it was written', () => {
  it('is right by the key inside, by the short name of the key, and by the key itself', async () => {
    // Two records with two and three signatures, an agreement with three, and its seal.
    const right = { ok: true, code: '4821773059261860', signatures: 9, keyId: SEALING.keyId };
    const pem = path.join(folders.base, 'key.pem');
    writeFileSync(pem, SEALING.publicKey);
    expect(await whole.verify()).toMatchObject(right);
    expect(await whole.verify(SEALING.keyId)).toMatchObject(right);
    expect(await whole.verify(pem)).toMatchObject(right);
  });

  it('counts its documents and its events', async () => {
    const documents = readdirSync(whole.folder).filter((name) => name.endsWith('.pdf')).length;
    expect(documents).toBeGreaterThan(17);
    expect(await whole.verify()).toMatchObject({ documents, events: whole.lines().length });
  });

  it('says by which other key it was signed', async () => {
    expect(await whole.verify(OTHER_SEALING.keyId)).toEqual({
      ok: false,
      altered: `${MANIFEST} was signed with the key ${SEALING.keyId}, not with ${OTHER_SEALING.keyId}`,
    });
  });

  it('stays right when words were erased that nobody signed', async () => {
    const file = folders.copy(whole);
    file.change('"contact.given"', (line) => ({ ...line, words: null, salt: null }));
    file.sign(SEALING);
    expect(await file.verify()).toMatchObject({ ok: true });
  });
});

const drop = (file: TamperedFile, index: number) =>
  file.rewrite(file.lines().filter((_, place) => place !== index));

function swap(file: TamperedFile, index: number): void {
  const all = file.lines();
  const [one, two] = all.splice(index, 2) as [Line, Line];
  all.splice(index, 0, two, one);
  file.rewrite(all);
}

const reword = (file: TamperedFile, facts: string, from: string, to: string) =>
  file.change(facts, (line) => ({ ...line, words: line.words?.replace(from, to) ?? null }));

function link(file: TamperedFile, name: string): void {
  rmSync(file.pathOf(name));
  symlinkSync('/etc/hosts', file.pathOf(name));
}

const gone = (file: TamperedFile, name: string) => rmSync(file.pathOf(name));

/** What was done to the file, and what is said of it. */
const TAMPERED: Readonly<Record<string, readonly [(file: TamperedFile) => void, RegExp]>> = {
  'a byte of a paper': [(file) => file.flip(file.document('告知书')), /告知书\.pdf was altered/],
  'a byte of the cover': [(file) => file.flip(file.document('封面')), /^01-卷宗封面\.pdf was altered/],
  'a byte of the agreement': [(file) => file.flip(file.document('协议书')), /协议书\.pdf was altered/],
  'a byte of a photo': [(file) => file.flip('evidence/002.png'), /^evidence\/002\.png was altered/],
  'a byte of the key': [(file) => file.flip('bundle/public-key.pem'), /^bundle\/public-key\.pem is not/],
  'a byte of the manifest': [(file) => file.flip(MANIFEST), /^bundle\/manifest\.json/],
  'a byte of its signature': [(file) => file.flip('bundle/manifest.sig'), /manifest\.sig do not fit/],
  'a byte of the log': [(file) => file.flip(EVENTS), /^bundle\/events\.jsonl: /],
  'the log cut off': [(file) => file.write(EVENTS, file.read(EVENTS).subarray(0, -9)), /was cut off/],
  'a paper gone': [(file) => gone(file, file.document('目录')), /-卷内目录\.pdf is missing/],
  'the log gone': [(file) => gone(file, EVENTS), /^bundle\/events\.jsonl is missing/],
  'the manifest gone': [(file) => gone(file, MANIFEST), /^bundle\/manifest\.json is missing/],
  'a photo gone': [(file) => gone(file, 'evidence/001.png'), /^evidence\/001\.png is missing/],
  'a paper added': [(file) => file.write('99-补充.pdf', 'x'), /^99-补充\.pdf does not belong/],
  'a paper renamed': [
    (file) => renameSync(file.pathOf(file.document('封面')), file.pathOf('01.pdf')),
    /卷宗封面\.pdf is missing/,
  ],
  'a link in place of a file': [
    (file) => link(file, 'evidence/001.png'),
    /^evidence\/001\.png is no plain file/,
  ],
  'an event dropped': [
    (file) => drop(file, 4),
    /event 5 is missing or out of its place, event 6 stands there/,
  ],
  'two events swapped': [
    (file) => swap(file, 6),
    /event 7 is missing or out of its place, event 8 stands there/,
  ],
  'the words of an event': [
    (file) => reword(file, '"field.recorded"', '不足二十厘米', '不足八十厘米'),
    /the words of event \d+ \(staff \d+\) were altered/,
  ],
  'a signature in the log': [
    (file) => reword(file, '"agreement.signed"', 'M40', 'M41'),
    /the words of event \d+ \(accord \d+\) were altered/,
  ],
};

describe('names what was altered:', () => {
  it.each(Object.keys(TAMPERED))('%s', async (what) => {
    const [tamper, says] = TAMPERED[what] ?? [];
    const file = folders.copy(whole);
    tamper?.(file);
    expect(await file.verify()).toEqual({ ok: false, altered: expect.stringMatching(says ?? '') });
  });

  it.each([MANIFEST, 'bundle/manifest.sig', 'bundle/public-key.pem', 'evidence/001.png', EVENTS])(
    'any byte of %s',
    async (name) => {
      for (const at of [0.01, 0.3, 0.7, 0.95]) {
        const file = folders.copy(whole);
        file.flip(name, at);
        expect(await file.verify()).toMatchObject({ ok: false });
      }
    },
  );
});
