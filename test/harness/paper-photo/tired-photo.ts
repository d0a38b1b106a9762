import { encodePng } from '@/cloud/demo/photos/png';
import { chanceOf } from '../../chaos/chance';
import type { PictureFile } from '../picture';
import { DAMAGES, type DamageName } from './damage';
import { pagesOf } from './grey';
import { photograph } from './photograph';
import { placeOfCode } from './scanners';

/** As an office printer has it. */
const DOTS = 200;
/** Of the code's square. */
const SHARE = 0.15;
/** Of the picture's width: the code, as a scanner's frame asks for it. */
const FRAMED = 0.5;

/** The first page of a PDF, printed, lain about until 15 % of its code were lost, and taken by a tired phone's camera. */
export async function tiredPhotoOf(pdf: Uint8Array, damage: DamageName, seed: string): Promise<PictureFile> {
  const [page] = await pagesOf(pdf, DOTS);
  if (!page) throw new Error('there is no page to photograph');
  const chance = chanceOf(seed);
  const code = await placeOfCode(page);
  const damaged = DAMAGES[damage](page, code, SHARE, chance.of('damage'));
  const { width, height, pixels } = photograph(damaged, code, FRAMED, chance);
  const buffer = encodePng(width, height, (x, y) => {
    const shade = pixels[y * width + x] ?? 0;
    return [shade, shade, shade];
  });
  return { name: 'slip-on-the-table.png', mimeType: 'image/png', buffer };
}
