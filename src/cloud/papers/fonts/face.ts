import { readFileSync } from 'node:fs';
import { charactersOf } from './characters';
import { type FaceName, fontFile } from './font-files';
import { unpackWoff, woffTable } from './woff';

/** One font file, read when it is first asked for and kept for the life of the process. */
export interface Face {
  readonly name: FaceName;
  /** Whether it can show the character. The first call takes about 10 ms. */
  covers(codePoint: number): boolean;
  /** The font as TrueType, 0.2 to 16 MB. The first call takes up to 120 ms. */
  trueType(): Buffer;
}

export function openFace(name: FaceName): Face {
  const woff = once(() => readFileSync(fontFile(name)));
  const characters = once(() => charactersOf(woffTable(woff(), 'cmap')));
  return {
    name,
    covers: (codePoint) => characters().has(codePoint),
    trueType: once(() => unpackWoff(woff())),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
