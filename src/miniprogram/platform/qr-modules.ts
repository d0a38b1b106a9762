import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004, level M) as rows of dark modules, without its quiet zone. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0, boostEcc: true }).data;
}
