import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import * as media from '../../../../test/harness/media';
import { PHOTO } from '../../../../test/harness/phone';
import { type Examined, examine } from './examine';
import { pngChunk } from './png-chunk';
import { bytesOf, measure, sourceOfBytes } from './source';

const MEBIBYTE = 1024 * 1024;

const look = (bytes: Buffer): Promise<Examined> => examine(sourceOfBytes(bytes));

/** What is kept of a file; a refusal here is a mistake of the test. */
async function kept(bytes: Buffer): Promise<Buffer> {
  const source = sourceOfBytes(bytes);
  const found = await examine(source);
  if (!found.ok) throw new Error(found.refused.code);
  const whole = await buffer(bytesOf(source, found.pieces));
  expect((await measure(source, found.pieces)).bytes).toBe(whole.length);
  return whole;
}

const refusal = async (bytes: Buffer) => {
  const found = await look(bytes);
  return found.ok ? 'taken' : found.refused.code;
};

const typeOf = async (bytes: Buffer) => {
  const found = await look(bytes);
  return found.ok ? `${found.identity.kind} ${found.identity.mediaType}` : found.refused.code;
};

describe('what a file is', () => {
  it('is told by its content', async () => {
    const files: [Buffer, string][] = [
      [media.jpeg(), 'photo image/jpeg'],
      [PHOTO, 'photo image/png'],
      [media.webp(), 'photo image/webp'],
      [media.pdf(), 'pdf application/pdf'],
      [media.mp3(), 'audio audio/mpeg'],
      [media.tagged(300_000), 'audio audio/mpeg'],
      [media.mp4({ brand: 'M4A ' }), 'audio audio/mp4'],
      [media.mp4({ brand: 'isom' }), 'audio audio/mp4'],
      [media.aac(), 'audio audio/aac'],
      [media.ogg(), 'audio audio/ogg'],
      [media.webm(), 'audio audio/webm'],
    ];
    for (const [bytes, type] of files) expect(await typeOf(bytes)).toBe(type);
  });

  it('is refused where it is nothing that is taken', async () => {
    const texts = [
      '',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      '<html><script>alert(1)</script>',
      'PK\x03\x04\x14\0\0\0\x08\0',
      '\x1f\x8b\x08\0',
      'MZ\x90\0\x03',
      'GIF89a\x01\0\x01\0',
      '#!/bin/sh',
      '\0\0\0\x18ftypheic\0\0\0\0heicmif1',
      '\0\0\0\x14ftypqt  \0\0\0\0qt  ',
    ];
    for (const text of texts)
      expect([text, await refusal(Buffer.from(text, 'latin1'))]).toEqual([text, 'file.kind']);
  });

  it('is refused for a film, whatever its sound', async () => {
    for (const film of [
      media.mp4({ handlers: ['vide', 'soun'] }),
      media.mp4({ brand: 'M4A ', handlers: ['soun', 'vide'] }),
      media.mp4({ handlers: [] }),
      media.webm([1, 2]),
      media.webm([]),
    ])
      expect(await refusal(film)).toBe('file.kind');
  });

  it('decides how large it may be', async () => {
    expect(await refusal(media.pdf(20 * MEBIBYTE))).toBe('file.too_large');
    expect(await refusal(media.pdf(15 * MEBIBYTE))).toBe('taken');
    expect(await refusal(media.mp4({ bytes: 10 * MEBIBYTE }))).toBe('file.too_large');
    expect(await look(media.jpeg({ data: Buffer.alloc(10 * MEBIBYTE, 1) }))).toMatchObject({
      refused: { code: 'file.too_large', params: { limit: 10 * MEBIBYTE } },
    });
  });

  it('is refused for a small file that would fill the memory of whoever opens it', async () => {
    for (const bomb of [
      media.png({ width: 50_000, height: 50_000 }),
      media.png({ width: 0xffffffff, height: 0xffffffff }),
      media.jpeg({ width: 65_535, height: 65_535 }),
      media.webp({ width: 16_000, height: 16_000 }),
    ])
      expect(await refusal(bomb)).toBe('file.pixels');
    expect(await refusal(media.png({ width: 10_000, height: 5_000 }))).toBe('taken');
    expect(await refusal(media.png({ width: 0 }))).toBe('file.kind');
    expect(await refusal(media.jpeg({ height: 0 }))).toBe('file.kind');
  });

  it('is refused wherever it breaks off', async () => {
    const whole = [
      media.jpeg({ after: Buffer.alloc(0) }),
      media.png(),
      media.webp(),
      media.mp4(),
      media.pdf(100),
    ];
    for (const file of whole) {
      expect(await refusal(file)).toBe('taken');
      for (let end = 0; end < file.length - 7; end += 1)
        expect([end, await refusal(file.subarray(0, end))]).toEqual([end, 'file.kind']);
    }
  });
});

describe('what is kept', () => {
  it('of a photo tells no place, no owner and no preview, and shows it as it was turned', async () => {
    for (const orientation of [1, 3, 6, 8]) {
      const bytes = await kept(media.jpeg({ notes: media.notes({ orientation }) }));
      const text = bytes.toString('latin1');
      for (const secret of [media.PLACE, 'MI', 'GPS', 'MPF', 'adobe', 'ftyp'])
        expect(text).not.toContain(secret);
      expect(text).toContain('2026:10:05 14:30:00');
      expect(text).toContain('ICC_PROFILE');
      expect(bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
      expect(media.orientationOf(bytes)).toBe(orientation);
    }
  });

  it('of a picture is every byte of the picture itself', async () => {
    const scan = Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]);
    const bytes = await kept(media.jpeg({ data: scan }));
    expect(bytes.includes(scan)).toBe(true);
    expect(await kept(media.jpeg({ notes: null, data: scan }))).not.toContain('Exif');
    expect(await kept(PHOTO)).toEqual(PHOTO);
  });

  it('of a PNG or WebP is turned and dated too, without texts', async () => {
    const noted = media.png({
      chunks: [
        pngChunk('eXIf', media.notes()),
        pngChunk('tEXt', Buffer.from(media.PLACE)),
        pngChunk('gAMA', Buffer.alloc(4)),
      ],
    });
    for (const file of [Buffer.concat([noted, Buffer.from('PK\x03\x04')]), media.webp()]) {
      const text = (await kept(file)).toString('latin1');
      expect(text).not.toContain(media.PLACE);
      expect(text).not.toContain('PK');
      expect(text).toContain('2026:10:05 14:30:00');
      expect(await kept(await kept(file))).toEqual(await kept(file));
    }
    expect((await kept(noted)).includes('gAMA')).toBe(true);
    const flags = (await kept(media.webp()))[20];
    expect(flags).toBe(0x28);
  });

  it('of a recording has its notes blanked and nothing moved', async () => {
    const file = media.mp4({ brand: 'M4A ', crossedOut: media.PLACE });
    const bytes = await kept(file);
    expect(bytes).toHaveLength(file.length);
    expect(bytes.includes(media.PLACE)).toBe(false);
    expect(bytes.includes('udta')).toBe(false);
    expect(bytes.subarray(0, 1040)).toEqual(file.subarray(0, 1040));
  });

  it('of a file without notes is the file', async () => {
    for (const file of [media.pdf(), media.webm(), media.ogg(), media.mp3()])
      expect(await kept(file)).toEqual(file);
  });
});

describe('a hostile file', () => {
  it('costs neither time nor memory, and never throws', async () => {
    const starts = [
      media.jpeg(),
      media.png(),
      media.webp(),
      media.mp4(),
      media.webm(),
      media.pdf(50),
      media.tagged(9),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(fc.record({ at: fc.nat(1400), byte: fc.nat(255) }), { maxLength: 12 }),
        async (start, changes) => {
          const bytes = Buffer.from(start);
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          const found = await look(bytes);
          if (found.ok) await kept(bytes);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('made of a million tiny parts is given up soon', async () => {
    const tiny = Buffer.concat(Array.from({ length: 200_000 }, () => Buffer.from([0xff, 0xe1, 0, 2])));
    const photo = media.jpeg();
    expect(await refusal(Buffer.concat([photo.subarray(0, 2), tiny, photo.subarray(2)]))).toBe('file.kind');
  });

  it('with notes that point into themselves says nothing of them', async () => {
    for (const at of [4, 8, 10, 18, 40]) {
      const loop = media.notes();
      loop.writeUInt32LE(0xfffffff0, at);
      expect((await kept(media.jpeg({ notes: loop }))).includes(media.PLACE)).toBe(false);
    }
  });
});
