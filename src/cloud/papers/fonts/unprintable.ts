import { type PaperFonts, paperFonts } from './fonts';

/** Joiners, direction marks, and the marks that choose between text and emoji: they take no ink. */
const INKLESS = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\ufe00-\ufe0f]/g;

/** Stands for a character that no font can show, as printers have always done. */
export const MISSING = '〓';

/** The text as it can be set: line breaks and the wide space of Chinese typing stay, other space is one kind. */
export function settable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '  ')
    .replace(/[^\S\n\u3000]/g, ' ')
    .replace(INKLESS, '');
}

/**
 * The characters of a text that no embedded font can show, each once, in their order: the person is told
 * before signing. On a paper they stand as 〓. The first call in a process takes about 40 ms.
 */
export function unprintable(text: string, fonts: PaperFonts = paperFonts()): string[] {
  const missing = [...settable(text)].filter(
    (character) => character !== '\n' && !fonts.faceOf(character, false),
  );
  return [...new Set(missing)];
}
