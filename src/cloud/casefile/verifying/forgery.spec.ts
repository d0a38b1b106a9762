import type { CaseEvent } from '@/domain/case/event';
import type { FileId } from '@/domain/ids';
import { filedCase, type Kept, OTHER_SEALING, SEALING, sha256 } from '../../../../test/harness/casefile';
import {
  casefileFolders,
  type Line,
  printedLife,
  type TamperedFile,
} from '../../../../test/harness/casefile-folder';
import { agreement, opened, PAPER_SHEET, PHOTOS } from '../../../../test/harness/filed-life';
import { paint } from '../../demo/photos/painting';
import type { Manifest } from '../writing/manifest';

const folders = casefileFolders();
let events: readonly CaseEvent[];
let kept: Kept;
let whole: TamperedFile;
beforeAll(async () => {
  ({ events, kept } = await printedLife());
  whole = await folders.write(filedCase(events, { kept }));
});
afterAll(() => folders.remove());

const says = (text: RegExp) => ({ ok: false, altered: expect.stringMatching(text) });

describe('who signs the manifest anew is found out all the same:', () => {
  const resigned = (
    tamper: (file: TamperedFile) => void,
    sealing = SEALING,
    change?: (manifest: Manifest) => Manifest,
  ) => {
    const file = folders.copy(whole);
    tamper(file);
    file.sign(sealing, change);
    return file.verify();
  };

  it('an event dropped, and the others numbered anew', async () => {
    const drop = (file: TamperedFile) =>
      file.rewrite(
        file.lines().filter(({ facts }) => !facts.includes('"consent.given"')),
        { renumber: true },
      );
    expect(await resigned(drop)).toEqual(says(/events\.jsonl: parties \d+ is missing/));
  });

  it('the last event dropped', async () => {
    expect(await resigned((file) => file.rewrite(file.lines().slice(0, -1)))).toEqual(
      says(/accord \d+ is missing/),
    );
  });

  it('a whole stream dropped', async () => {
    const drop = (file: TamperedFile) =>
      file.rewrite(
        file.lines().filter(({ stream }) => stream !== 'joint'),
        { renumber: true },
      );
    expect(await resigned(drop)).toEqual(says(/joint 1 is missing/));
  });

  it('two events of a stream swapped, with their numbers', async () => {
    const swap = (file: TamperedFile) => {
      const all = file.lines();
      const [one, two] = all.filter(({ stream }) => stream === 'parties').slice(1, 3) as [Line, Line];
      const swapped = all.map((line) => {
        if (line === one) return { ...two, seq: one.seq };
        return line === two ? { ...one, seq: two.seq } : line;
      });
      file.rewrite(swapped, { renumber: true });
    };
    expect(await resigned(swap)).toEqual(says(/\(parties 2\) was altered, it does not fit the chain/));
  });

  it('an event moved to a stream that no file holds', async () => {
    const move = (file: TamperedFile) =>
      file.change('"message.said"', (line) => ({ ...line, stream: 'private:p2.1' }));
    expect(await resigned(move)).toEqual(says(/stands in a stream that no file holds/));
  });

  it('another PDF in place of the agreement', async () => {
    const replace = (file: TamperedFile) =>
      file.write(file.document('协议书'), file.read(file.document('告知书')));
    expect(await resigned(replace)).toEqual(
      says(/-人民调解协议书\.pdf is not the agreement that was printed/),
    );
  });

  it('another key, which did not seal the agreement', async () => {
    expect(await resigned(() => undefined, OTHER_SEALING)).toEqual(
      says(
        new RegExp(`the seal is one of the key ${SEALING.keyId}, this file is one of ${OTHER_SEALING.keyId}`),
      ),
    );
  });

  it('the text of the agreement erased', async () => {
    const erase = (file: TamperedFile) =>
      file.change('"agreement.drafted"', (line) => ({ ...line, words: null, salt: null }));
    expect(await resigned(erase)).toEqual(
      says(/agreement\.drafted, accord \d+\): the text that was signed is not there/),
    );
  });

  it('a path that leads out of the folder', async () => {
    const out = (manifest: Manifest) => ({
      ...manifest,
      files: [{ path: '../key.pem', bytes: 1, sha256: 'a'.repeat(64) }, ...manifest.files],
    });
    expect(await resigned(() => undefined, SEALING, out)).toEqual(says(/it is no manifest/));
  });

  it('a log of another case', async () => {
    const other = (manifest: Manifest) => ({ ...manifest, code: '1111222233334444' });
    expect(await resigned(() => undefined, SEALING, other)).toEqual(says(/is the log of another case/));
  });
});

describe('a log that lies from the start is named:', () => {
  const written = async (lie: (event: CaseEvent) => CaseEvent | null) => {
    const lies = events.flatMap((event) => lie(event) ?? []);
    return (await folders.write(filedCase(lies, { kept }))).verify();
  };

  it('a signature under another text', async () => {
    const digest = 'a'.repeat(64);
    expect(
      await written((event) =>
        event.type === 'agreement.signed' ? { ...event, data: { ...event.data, digest } } : event,
      ),
    ).toEqual(says(/agreement\.signed, .*not one under the agreement/));
  });

  it('a record that was changed after it was signed', async () => {
    expect(
      await written((event) => {
        if (event.type !== 'record.written') return event;
        const document = event.words.document?.replace('愿意改', '不愿改') ?? '';
        return { ...event, words: { ...event.words, document } };
      }),
    ).toEqual(says(/record\.written, .*does not have the fingerprint/));
  });

  it('an agreement that took effect without the mediator', async () => {
    expect(await written((event) => (event.type === 'agreement.signed_by_mediator' ? null : event))).toEqual(
      says(/took effect before everybody's signature/),
    );
  });
});

it('another photo in place of one that came with the application is named', async () => {
  const file = filedCase(agreement(opened(), 'paper').events, {
    kept: { ...PHOTOS, [PAPER_SHEET]: paint('receipt') },
  });
  const [first] = [...file.story.files.keys()].filter((fileId) => fileId !== PAPER_SHEET);
  const other = paint('damp');
  const files = new Map(file.story.files);
  if (first) files.set(first, { mediaType: 'image/png', sha256: sha256(other) });
  const bytes = async (fileId: FileId) => (fileId === first ? other : file.story.bytes(fileId));
  expect(await (await folders.write({ ...file, story: { ...file.story, files, bytes } })).verify()).toEqual(
    says(/^evidence\/00\d\.png is not the file that the log names \(event \d+ \(statement\.given/),
  );
});

it('another photo in place of a signed sheet is named', async () => {
  const files = { ...PHOTOS, [PAPER_SHEET]: paint('receipt') };
  const file = filedCase(agreement(opened(), 'paper').events, { kept: files });
  expect(await (await folders.write(file)).verify()).toMatchObject({ ok: true, signatures: 4 });
  const other = paint('damp');
  const story = {
    ...file.story,
    files: new Map(file.story.files).set(PAPER_SHEET, { mediaType: 'image/png', sha256: sha256(other) }),
    bytes: async (fileId: FileId) => (fileId === PAPER_SHEET ? other : file.story.bytes(fileId)),
  };
  expect(await (await folders.write({ ...file, story })).verify()).toEqual(
    says(/^evidence\/003\.png is not the photo of the signed sheet/),
  );
});
