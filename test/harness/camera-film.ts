import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 2;

/**
 * What the camera of a test's browser shows: a paper with a QR on it, as a film in the raw form that Chromium takes for
 * `--use-file-for-fake-video-capture` (YUV4MPEG2: brightness by point, then colour by four points).
 *
 * @param side points from edge to edge of the code.
 */
export function filmOf(text: string, folder: string, side = 260): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const brightness = Buffer.alloc(WIDTH * HEIGHT, 150);
  const [left, top] = [Math.round((WIDTH - side) / 2), Math.round((HEIGHT - side) / 2)];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const isDark = data[Math.floor((y * size) / side)]?.[Math.floor((x * size) / side)];
      brightness[(top + y) * WIDTH + left + x] = isDark ? 40 : 230;
    }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = [Buffer.from('FRAME\n'), brightness, colour];
  const film = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (let count = 0; count < FRAMES; count += 1) film.push(...frame);
  const file = path.join(folder, `camera-${side}.y4m`);
  writeFileSync(file, Buffer.concat(film));
  return file;
}

/** The flags of a browser whose camera shows this film, and whose person lets pages use it. */
export function cameraFlags(film: string): readonly string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
}
