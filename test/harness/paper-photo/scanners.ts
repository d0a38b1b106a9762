import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Box, Grey } from './grey';

/** Two readers that share no line of code: jsQR, which scans in the browser, and ZXing's C++ port. */
export const SCANNERS = { jsqr: byJsqr, zxing: byZxing } as const;
export type ScannerName = keyof typeof SCANNERS;

/** What the QR in a picture says, or null when it is not found or not read. */
export type Scanner = (picture: Grey) => Promise<string | null>;

async function byJsqr(picture: Grey): Promise<string | null> {
  const decode = jsqr as unknown as (
    data: Uint8ClampedArray,
    width: number,
    height: number,
    options: { inversionAttempts: 'dontInvert' },
  ) => { data: string } | null;
  const { width, height } = picture;
  return decode(coloured(picture), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

async function byZxing(picture: Grey): Promise<string | null> {
  return (await byZxingWithPlace(picture))?.text ?? null;
}

/** Where the only code of a clean page is, to the pixel or two. */
export async function placeOfCode(page: Grey): Promise<Box> {
  const found = await byZxingWithPlace(page);
  if (!found) throw new Error('there is no code on this page');
  const { topLeft, bottomRight } = found.position;
  const [left, top] = [Math.round(topLeft.x), Math.round(topLeft.y)];
  return { left, top, width: Math.round(bottomRight.x) - left, height: Math.round(bottomRight.y) - top };
}

let ready: Promise<unknown> | undefined;

async function byZxingWithPlace(picture: Grey) {
  // Without its own file it would be fetched from the net.
  ready ??= prepareZXingModule({
    overrides: { wasmBinary: readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')) as never },
    fireImmediately: true,
  });
  await ready;
  const { width, height } = picture;
  const image = { data: coloured(picture), width, height, colorSpace: 'srgb' } as ImageData;
  const [found] = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
  return found?.isValid ? found : null;
}

function coloured({ width, height, pixels }: Grey): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < pixels.length; at += 1) {
    const shade = pixels[at] ?? 0;
    data[4 * at] = shade;
    data[4 * at + 1] = shade;
    data[4 * at + 2] = shade;
    data[4 * at + 3] = 255;
  }
  return data;
}
