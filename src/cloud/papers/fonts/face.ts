import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { type FaceName, fontFile } from './font-files';
import { unpackWoff } from './woff';

/** One font file, read when it is first asked for and kept: 2 to 16 MB each, once in a process. */
export interface Face {
  readonly name: FaceName;
  /** Whether it can show the character. Reads the list of characters only, about 5 ms the first time. */
  covers(codePoint: number): boolean;
  /** In em, as the text will be set: with kerning, or shaped where the script asks for it. */
  advance(text: string): number;
  /** What pdfkit embeds. The first call takes 40 to 120 ms. */
  font(): Font;
}

/** Some fonts list this, which is no character, to say where their list ends. */
const END_OF_LIST = 0xffff;

export function openFace(name: FaceName): Face {
  const woff = once(() => readFileSync(fontFile(name)));
  const characters = once(() => new Set(single(woff()).characterSet));
  const font = once(() => single(unpackWoff(woff())));
  const advances = new Map<string, number>();
  const measure = (text: string) => font().layout(text).advanceWidth / font().unitsPerEm;
  return {
    name,
    covers: (codePoint) => codePoint !== END_OF_LIST && characters().has(codePoint),
    advance(text) {
      // Words would fill the memory in time; single characters are as many as the font has.
      if ((text.codePointAt(0) ?? 0) > 0xffff ? text.length > 2 : text.length > 1) return measure(text);
      const known = advances.get(text) ?? measure(text);
      advances.set(text, known);
      return known;
    },
    font,
  };
}

function single(bytes: Buffer): Font {
  const font = create(bytes);
  if ('fonts' in font) throw new Error('a collection of fonts where one font was expected');
  return font;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
