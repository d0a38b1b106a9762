import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import files from './font-files.json';

export type FaceName = keyof typeof files;

/**
 * Where a face's WOFF file lies: in `paper-fonts` beside a program that carries its fonts (the cloud
 * function, see config/build-cloud.mjs), else in the package that it came in.
 */
export function fontFile(name: FaceName): string {
  const carried = path.join(__dirname, 'paper-fonts', path.basename(files[name]));
  return existsSync(carried) ? carried : createRequire(__filename).resolve(files[name]);
}
