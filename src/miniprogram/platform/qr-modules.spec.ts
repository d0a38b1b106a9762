import jsQR from 'jsqr';
import { qrModules } from './qr-modules';

describe('the QR code of a case', () => {
  it.each([1, 14, 15, 26, 42, 43, 62, 63, 84, 106, 107, 122, 152, 180, 213])(
    'is read by another decoder when it holds %i signs',
    (length) => {
      const text = 'https://yima.example.gov.cn/c/4821773059261860/'.repeat(6).slice(0, length);
      expect(read(text)).toBe(text);
    },
  );

  it('holds Chinese', () => {
    expect(read('解纷码 4821 7730 5926 1860')).toBe('解纷码 4821 7730 5926 1860');
  });
});

function read(text: string): string | undefined {
  const modules = qrModules(text);
  const cell = 4;
  const quiet = 4;
  const side = (modules.length + quiet * 2) * cell;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = modules[Math.floor(y / cell) - quiet]?.[Math.floor(x / cell) - quiet];
      if (dark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  const decode = jsQR as unknown as (
    data: Uint8ClampedArray,
    w: number,
    h: number,
  ) => { data: string } | null;
  return decode(pixels, side, side)?.data;
}
