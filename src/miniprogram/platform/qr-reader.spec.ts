import { createCanvas, loadImage } from '@napi-rs/canvas';
import { renderSVG } from 'uqr';
import { lookAtFrame, looksAtPhoto } from './qr-looks';
import { loadQrReader } from './qr-reader';

const OURS = 'https://yima.example.gov.cn/c/4821773059261860';
const MENU = 'https://example.com/menu';
const isOurs = (text: string) => text === OURS;

type Placed = { text: string; x: number; y: number; size: number; turn?: number };

// jsdom draws nothing; this canvas is a real one.
beforeAll(() => {
  const make = document.createElement.bind(document);
  jest
    .spyOn(document, 'createElement')
    .mockImplementation((tag: string) =>
      tag === 'canvas' ? (createCanvas(1, 1) as unknown as HTMLElement) : make(tag),
    );
});
afterAll(() => jest.restoreAllMocks());
// A photo without a code is looked at from all sides, and a busy computer takes its time over it.
jest.setTimeout(30_000);
afterEach(() => {
  delete (globalThis as { BarcodeDetector?: unknown }).BarcodeDetector;
});

describe('a photo', () => {
  it.each<[string, Placed]>([
    ['fills it', { text: OURS, x: 1000, y: 750, size: 1300 }],
    ['is small in the middle', { text: OURS, x: 1000, y: 750, size: 130 }],
    ['is small in a corner', { text: OURS, x: 180, y: 1320, size: 130 }],
    ['lies aslant', { text: OURS, x: 1000, y: 750, size: 600, turn: 45 }],
    ['lies a little aslant and is small', { text: OURS, x: 1500, y: 400, size: 200, turn: 17 }],
    ['stands on its head', { text: OURS, x: 700, y: 600, size: 400, turn: 180 }],
  ])('is read where the code %s', async (_what, placed) => {
    expect(await read([placed])).toBe(OURS);
  });

  it('gives our code where another lies beside it', async () => {
    const both = [
      { text: MENU, x: 500, y: 750, size: 500 },
      { text: OURS, x: 1600, y: 400, size: 260 },
    ];
    expect(await read(both)).toBe(OURS);
    expect(await read(both.slice(0, 1))).toBe(MENU);
  });

  it('without a code gives nothing', async () => {
    expect(await read([])).toBeUndefined();
  });
});

describe('the browser’s own reader', () => {
  it('goes first', async () => {
    browserReads(async () => [{ rawValue: OURS }]);
    expect(await read([])).toBe(OURS);
  });

  it.each([
    ['finds nothing', async () => []],
    [
      'has nothing behind it',
      async () => Promise.reject(new Error('Barcode detection service unavailable.')),
    ],
  ])('is not relied on where it %s', async (_what, detect) => {
    browserReads(detect);
    expect(await read([{ text: OURS, x: 1000, y: 750, size: 600 }])).toBe(OURS);
  });

  it('is not asked where it reads no QR codes', async () => {
    const detect = jest.fn(async () => []);
    browserReads(detect, ['ean_13']);
    expect(await read([{ text: OURS, x: 1000, y: 750, size: 600 }])).toBe(OURS);
    expect(detect).not.toHaveBeenCalled();
  });
});

describe('a camera', () => {
  it('is looked at as a whole and in its frame by turns', async () => {
    const reader = await loadQrReader();
    const small = await photoOf([{ text: OURS, x: 640, y: 480, size: 90 }], { width: 1280, height: 960 });
    const video = Object.assign(small, { videoWidth: 1280, videoHeight: 960 }) as unknown as HTMLVideoElement;
    const found = [];
    for (let count = 0; count < 4; count += 1) found.push(await reader.frame(video, count));
    expect(found).toContain(OURS);
  });

  it('that shows nothing yet is not looked at', async () => {
    const reader = await loadQrReader();
    expect(await reader.frame({ videoWidth: 0, videoHeight: 0 } as HTMLVideoElement, 0)).toBeUndefined();
  });
});

it('every look stays within the picture and within what a phone can hold', () => {
  for (const size of [
    { width: 4000, height: 3000 },
    { width: 300, height: 900 },
    { width: 40, height: 40 },
  ])
    for (const look of [
      ...looksAtPhoto(size),
      lookAtFrame(size, 0),
      lookAtFrame(size, 1),
      lookAtFrame(size, 3),
    ]) {
      expect(look.x).toBeGreaterThanOrEqual(0);
      expect(look.x + look.width).toBeLessThanOrEqual(size.width + 1e-6);
      expect(look.y + look.height).toBeLessThanOrEqual(size.height + 1e-6);
      expect(look.side).toBeLessThanOrEqual(2_400);
    }
});

async function read(placed: readonly Placed[]): Promise<string | undefined> {
  const reader = await loadQrReader();
  return reader.photo((await photoOf(placed)) as unknown as ImageBitmap, isOurs);
}

/** A table with papers on it: each code on a white paper of its own, centred at x, y. */
async function photoOf(placed: readonly Placed[], size = { width: 2000, height: 1500 }) {
  const canvas = createCanvas(size.width, size.height);
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#b9a98c';
  brush.fillRect(0, 0, size.width, size.height);
  for (const { text, x, y, size: side, turn = 0 } of placed) {
    const svg = renderSVG(text, { ecc: 'M', border: 4, pixelSize: 8 });
    const code = await loadImage(Buffer.from(svg));
    brush.save();
    brush.translate(x, y);
    brush.rotate((turn * Math.PI) / 180);
    brush.drawImage(code, -side / 2, -side / 2, side, side);
    brush.restore();
  }
  return canvas;
}

function browserReads(detect: () => Promise<readonly { rawValue: string }[]>, formats = ['qr_code']): void {
  class Detector {
    static getSupportedFormats = async () => formats;
    detect = detect;
  }
  (globalThis as { BarcodeDetector?: unknown }).BarcodeDetector = Detector;
}
