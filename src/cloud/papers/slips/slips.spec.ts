import type { SlipFormat } from '@/domain/code/slip';
import { chanceOf } from '../../../../test/chaos/chance';
import { DAMAGES, type DamageName } from '../../../../test/harness/paper-photo/damage';
import { type Box, type Grey, pagesOf } from '../../../../test/harness/paper-photo/grey';
import { photograph } from '../../../../test/harness/paper-photo/photograph';
import { unlike } from '../../../../test/harness/paper-photo/reference';
import { placeOfCode, SCANNERS, type ScannerName } from '../../../../test/harness/paper-photo/scanners';
import { bodyText, readPdf } from '../../../../test/harness/read-pdf';
import { POSTER, SLIP, SLIP_WITH_KEY } from '../../../../test/harness/slips';
import { renderPoster } from './poster';
import { renderSlip } from './slip';

/** As receipt printers and office printers have them. */
const DOTS: Readonly<Record<SlipFormat, number>> = { '58mm': 203, '80mm': 203, a5: 200, poster: 200 };
const FORMATS = Object.keys(DOTS) as SlipFormat[];
/** Of the width of a photograph of 540 pixels: the code, as a scanner's frame asks for it. */
const FRAMED = 0.66;
/** From further away. */
const FAR = 0.5;
const SHARE = 0.15;
const TRIES = [1, 2];

/** jsQR finds its way by the small square in the fourth corner; ZXing does without. */
const STANDS: readonly (readonly [DamageName, readonly ScannerName[]])[] = [
  ['coffee', ['jsqr', 'zxing']],
  ['folds', ['jsqr', 'zxing']],
  ['spots', ['jsqr', 'zxing']],
  ['tornCorner', ['zxing']],
];

describe.each(FORMATS)('the code of a slip on %s', (format) => {
  let page: Grey;
  let code: Box;
  beforeAll(async () => {
    const [first] = await pagesOf(await renderSlip(SLIP_WITH_KEY, format), DOTS[format]);
    if (!first) throw new Error('a slip without a page');
    page = first;
    code = await placeOfCode(page);
  });

  /** Each reader gets its photographs one after the other, as a scanner looks many times a second. */
  async function isRead(
    paper: Grey,
    how: { fill: number; seed: string; looks: number },
    by: readonly ScannerName[],
  ) {
    const photos = Array.from({ length: how.looks }, (_, look) =>
      photograph(paper, code, how.fill, chanceOf(`${how.seed}/${look}`)),
    );
    for (const scanner of by) {
      let read: string | null = null;
      for (const photo of photos) read ??= await SCANNERS[scanner](photo);
      expect([scanner, read]).toEqual([scanner, SLIP.link]);
    }
  }

  it.each(TRIES)(
    'is read by two readers at first sight, near and further away, photograph %i',
    async (turn) => {
      await isRead(page, { fill: FRAMED, seed: `near/${turn}`, looks: 1 }, ['jsqr', 'zxing']);
      await isRead(page, { fill: FAR, seed: `far/${turn}`, looks: 1 }, ['jsqr', 'zxing']);
    },
  );

  describe.each(STANDS)('with 15 %% of it lost to %s', (damage, scanners) => {
    it.each(TRIES)('is read in one of three photographs, paper %i', async (turn) => {
      const seed = `${format}/${damage}/${turn}`;
      const damaged = DAMAGES[damage](page, code, SHARE, chanceOf(seed).of('damage'));
      await isRead(damaged, { fill: FRAMED, seed, looks: 3 }, scanners);
    });
  });
});

test('The code of a poster is read from further away', async () => {
  const [page] = await pagesOf(await renderPoster(POSTER), 200);
  if (!page) throw new Error('a poster without a page');
  const photo = photograph(page, await placeOfCode(page), FAR, chanceOf('poster'));
  expect(await SCANNERS.jsqr(photo)).toBe(POSTER.link);
  expect(await SCANNERS.zxing(photo)).toBe(POSTER.link);
});

describe('as a picture', () => {
  const pictures: readonly (readonly [string, () => Promise<Buffer>])[] = [
    ...FORMATS.map((format) => [format, () => renderSlip(SLIP_WITH_KEY, format)] as const),
    ['a5-without-key', () => renderSlip(SLIP, 'a5')],
    ['a5-reply', () => renderSlip({ ...SLIP, reply: true }, 'a5')],
    ['poster-of-a-window', () => renderPoster(POSTER)],
  ];
  it.each(pictures)('%s looks as it did', async (name, render) => {
    const pages = await pagesOf(await render(), 72);
    expect(pages.length).toBe(name === 'a5-reply' ? 2 : 1);
    const last = pages.at(-1);
    expect(last && (await unlike(last, name))).toBeNull();
  });
});

describe('a slip', () => {
  it('gives the same bytes when it is set again, and is dated by its day', async () => {
    const pdf = await renderSlip(SLIP, 'a5');
    expect((await renderSlip(SLIP, 'a5')).equals(pdf)).toBe(true);
    expect(await readPdf(pdf)).toMatchObject({
      title: '解纷码',
      author: '花荄镇综治中心',
      created: 'D:20261123000000Z',
    });
  });

  it('shrinks its print for the longest names and addresses that a centre can have', async () => {
    const centre = {
      name: '综'.repeat(60),
      phone: '0816-5550123',
      hours: '周'.repeat(60),
      address: '路'.repeat(120),
    };
    for (const format of FORMATS) {
      const { pages } = await readPdf(await renderSlip({ ...SLIP_WITH_KEY, centre }, format));
      expect(pages).toHaveLength(1);
      expect(bodyText(pages)).toContain('路'.repeat(12));
    }
    const { pages } = await readPdf(
      await renderPoster({ ...POSTER, centre: centre.name, address: centre.address }),
    );
    expect(pages).toHaveLength(1);
  });

  it('leaves empty on its back what is torn off, so that printed on both sides the answer stays whole', async () => {
    const centre = { name: '综'.repeat(60), phone: '0816-5550123', address: '路'.repeat(120) };
    for (const more of [{}, { centre }]) {
      const [front, back] = await pagesOf(
        await renderSlip({ ...SLIP_WITH_KEY, ...more, reply: true }, 'a5'),
        72,
      );
      if (!front || !back) throw new Error('a slip without a back');
      const cut = rowsOf(front).findIndex(([first]) => isInk(first));
      expect(cut).toBeGreaterThan(front.height / 2);
      const torn = rowsOf(back).slice(cut);
      expect(torn.some((row) => row.some(isInk))).toBe(false);
      expect(
        rowsOf(back)
          .slice(cut - 60, cut)
          .some((row) => row.some(isInk)),
      ).toBe(true);
    }
  });

  it('is printed without WeChat’s own code where that is no picture', async () => {
    const pdf = await renderSlip({ ...SLIP, miniCode: Buffer.from('{"errcode":40001}') }, 'a5');
    expect((await readPdf(pdf)).pages[0]?.images).toBe(0);
  });
});

/** From the top; only the line to cut along begins at the very edge of the paper. */
function rowsOf({ width, height, pixels }: Grey): Uint8Array[] {
  return Array.from({ length: height }, (_, row) => pixels.subarray(row * width, (row + 1) * width));
}

const isInk = (grey: number | undefined) => grey !== undefined && grey < 200;
