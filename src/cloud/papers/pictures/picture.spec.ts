import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { paperOf, picture } from '../../../../test/harness/papers';
import { bodyText, readPdf } from '../../../../test/harness/read-pdf';
import { renderPaper } from '../render';
import { printablePicture } from './picture';

/** Eight pixels wide and four high, grey. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z',
  'base64',
);

/** What a camera writes: that it was held on its side (6), and, in words here, where. */
function taken(jpeg: Buffer): Buffer {
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\u0008', 'latin1'),
    Buffer.from(entry),
    Buffer.from('GPS 31.53 N 104.45 E'),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

const shown = (bytes: Uint8Array) =>
  renderPaper(paperOf({ kind: 'photos', across: 1, items: [{ bytes, caption: '现场' }] }));

test('a photo is printed without what the camera wrote about place and time', async () => {
  expect(taken(JPEG).includes('GPS')).toBe(true);
  const paper = await shown(taken(JPEG));
  expect(paper.includes('GPS')).toBe(false);
  expect((await readPdf(paper)).pages[0]?.images).toBe(1);
});

test('a photo taken on its side stands upright', async () => {
  const [lying, upright] = await Promise.all(
    [shown(JPEG), shown(taken(JPEG))].map(async (b) => readPdf(await b)),
  );
  const caption = (paper: typeof lying) => paper?.pages[0]?.items.find(({ text }) => text === '现场')?.y ?? 0;
  // Twice as wide as high: upright it meets the limit of height, lying that of width.
  expect(caption(upright)).toBeGreaterThan(caption(lying));
});

test('a picture that no paper can show leaves a frame with the fingerprint of its file', async () => {
  const { pages } = await readPdf(await shown(Buffer.from('RIFF....WEBPVP8 ')));
  expect(bodyText(pages)).toMatch(/图片无法印出，见原件指纹[0-9a-f]{16}现场$/);
  expect(pages[0]?.images).toBe(0);
});

describe('a PNG', () => {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const png = (header: readonly number[], rows: Buffer, ...more: Buffer[]) =>
    Buffer.concat([
      picture().subarray(0, 8),
      chunk('IHDR', Buffer.from(header)),
      ...more,
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  const size = [0, 0, 0, 2, 0, 0, 0, 2];
  const alpha = [...size, 8, 6, 0, 0, 0];
  const rows = Buffer.from([0, ...Array(8).fill(9), 4, ...Array(8).fill(9)]);

  test('with transparency is printed', async () => {
    expect((await readPdf(await shown(png(alpha, rows)))).pages[0]?.images).toBe(1);
  });

  test('loses what is said in it', () => {
    const told = png(alpha, rows, chunk('tEXt', Buffer.from('Author\0Li Fang')));
    expect(printablePicture(told)).toEqual(png(alpha, rows));
  });

  test.each([
    ['whose rows end early', png(alpha, rows.subarray(0, 17))],
    ['with more rows than it says', png(alpha, Buffer.concat([rows, rows]))],
    ['with an unknown filter', png(alpha, Buffer.from([7, ...rows.subarray(1)]))],
    ['of no width', png([0, 0, 0, 0, ...alpha.slice(4)], rows)],
    ['larger than any phone makes', png([0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0], rows)],
    ['without its palette', png([...size, 8, 3, 0, 0, 0], Buffer.alloc(6))],
    ['cut off', png(alpha, rows).subarray(0, -20)],
    [
      'whose packed data is damaged',
      Buffer.concat([picture().subarray(0, 60), Buffer.alloc(40, 1), picture().subarray(100)]),
    ],
  ])('%s is not', (_, bytes) => {
    expect(printablePicture(bytes)).toBeNull();
  });
});

test('whatever the bytes, a paper is set and nothing is thrown outside of it', async () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(taken(JPEG), picture(6, 6)),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 4 }),
    )
    .map(([file, changes]) => {
      const bytes = Buffer.from(file);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      expect((await shown(bytes)).subarray(0, 5).toString()).toBe('%PDF-');
    }),
    { numRuns: 100 },
  );
});
