import type { Face } from '../fonts/face';
import type { PaperFonts } from '../fonts/fonts';
import { MISSING, settable } from '../fonts/unprintable';
import { advanceOf } from './typeface';

/** Text of one weight. */
export interface Words {
  readonly text: string;
  readonly bold?: boolean;
}

/** What a line is made of and never torn inside, unless it is wider than the whole line. */
export interface Token {
  readonly text: string;
  readonly face: Face;
  readonly bold: boolean;
  /** In em. */
  readonly width: number;
}

// GB/T 15834: what closes never begins a line, what opens never ends one.
const CLOSING = new Set('、，。．：；？！）》〉」』】〕〗”’·・～％‰℃′″),.:;?!]}%~');
const OPENING = new Set('（《〈「『【〔〖“‘￥¥＄([{$');

export const closes = (token: Token): boolean => CLOSING.has(token.text);
export const opens = (token: Token): boolean => OPENING.has(token.text);

const LETTER = 'A-Za-z0-9\\u00c0-\\u024f\\u0370-\\u052f';
const TOKEN = new RegExp(
  [
    // Words and numbers, with the marks inside them: 3,000.50 · a@b.cn · 510-2026.
    `[${LETTER}](?:[${LETTER}\\u0300-\\u036f]|[.,:/@#&+\\-_'=?%](?=[${LETTER}]))*`,
    // A Tibetan syllable with its dot.
    '[\\u0f00-\\u0f0a\\u0f0c-\\u0fff]+\\u0f0b?|\\u0f0b',
    // Dashes and dots of omission come in pairs.
    '—+|…+',
    // Anything else is one character with its accents.
    '[\\s\\S]\\p{M}*',
  ].join('|'),
  'gu',
);

/** Cuts a text without line breaks into what must stay whole, each part in one face. */
export function tokensOf(words: readonly Words[], fonts: PaperFonts): Token[] {
  return words.flatMap(({ text, bold = false }) =>
    [...settable(text).matchAll(TOKEN)].flatMap(([part]) => inFaces(part, bold, fonts)),
  );
}

/** A word whose letters come from several fonts falls apart into several tokens. */
function inFaces(part: string, bold: boolean, fonts: PaperFonts): Token[] {
  const pieces: { face: Face; text: string }[] = [];
  for (const character of part) {
    const own = fonts.faceOf(character, bold);
    const face = own ?? mustHave(fonts.faceOf(MISSING, bold));
    const text = own ? character : MISSING;
    const last = pieces.at(-1);
    if (last?.face === face) last.text += text;
    else pieces.push({ face, text });
  }
  return pieces.map(({ face, text }) => tokenOf(text, face, bold));
}

export function tokenOf(text: string, face: Face, bold: boolean): Token {
  return { text, face, bold, width: advanceOf(face, text) };
}

function mustHave(face: Face | null): Face {
  if (!face) throw new Error(`no font has ${MISSING}`);
  return face;
}
