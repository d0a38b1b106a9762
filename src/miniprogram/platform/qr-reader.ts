import { lookAtFrame, looksAtPhoto, type QrLook } from './qr-looks';

/** Reads codes from pictures in a browser. */
export interface QrReader {
  /**
   * The text of a code in a photo: the first that is `wanted`, or else the first that was found. Pauses between its
   * looks, so that the page stays alive.
   */
  photo(photo: ImageBitmap, wanted: (text: string) => boolean): Promise<string | undefined>;
  /** One quick look at a camera's picture, the `count`th. */
  frame(video: HTMLVideoElement, count: number): Promise<string | undefined>;
}

type Decode = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' | 'attemptBoth' },
) => { data: string } | null;

/** The browser's own reader (https://wicg.github.io/shape-detection-api/), where it has one. */
interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};

/** jsQR reads everywhere; the browser's own reader goes first where there is one, and may fail at any time. */
export async function loadQrReader(): Promise<QrReader> {
  const [{ default: jsqr }, detect] = await Promise.all([import('jsqr'), openDetector()]);
  const decode = jsqr as unknown as Decode;
  return {
    async photo(photo, wanted) {
      const found = await detect(photo);
      for (const [at, look] of looksAtPhoto(photo).entries()) {
        if (found.some(wanted)) break;
        await pause();
        // White on black is rare, and looking for it takes as long again.
        const inversionAttempts = at === 0 ? 'attemptBoth' : 'dontInvert';
        const text = decodeLook(photo, look, (...pixels) => decode(...pixels, { inversionAttempts }));
        if (text) found.push(text);
      }
      return found.find(wanted) ?? found[0];
    },
    async frame(video, count) {
      const size = { width: video.videoWidth, height: video.videoHeight };
      if (size.width === 0) return undefined;
      const [found] = await detect(video);
      return (
        found ??
        decodeLook(video, lookAtFrame(size, count), (...pixels) =>
          decode(...pixels, { inversionAttempts: 'dontInvert' }),
        )
      );
    },
  };
}

/** Finds nothing where the browser has no reader of its own, and from the first time on that it fails. */
async function openDetector(): Promise<(source: CanvasImageSource) => Promise<string[]>> {
  let detector = await detectorOf((globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector);
  return async (source) => {
    if (!detector) return [];
    try {
      const found = await detector.detect(source);
      return found.map(({ rawValue }) => rawValue).filter((text) => text !== '');
    } catch {
      // Android without its services has the interface and nothing behind it.
      detector = undefined;
      return [];
    }
  };
}

async function detectorOf(Detector: DetectorClass | undefined): Promise<Detector | undefined> {
  try {
    const formats = (await Detector?.getSupportedFormats()) ?? [];
    return Detector && formats.includes('qr_code') ? new Detector({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
}

function decodeLook(
  source: CanvasImageSource,
  look: QrLook,
  decode: (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null,
): string | undefined {
  const scale = look.side / Math.max(look.width, look.height);
  const [width, height] = [look.width * scale, look.height * scale];
  const turn = (look.turn * Math.PI) / 180;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * Math.cos(turn) + height * Math.sin(turn));
  canvas.height = Math.round(width * Math.sin(turn) + height * Math.cos(turn));
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) return undefined;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.translate(canvas.width / 2, canvas.height / 2);
  brush.rotate(turn);
  brush.drawImage(source, look.x, look.y, look.width, look.height, -width / 2, -height / 2, width, height);
  const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
  return decode(data, canvas.width, canvas.height)?.data || undefined;
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
