/** Words of a message, or an address in them with what opening it opens. */
export interface Piece {
  readonly text: string;
  readonly address?: string;
}

/** Endings under which people are sent addresses without "https"; a full stop between two words is no address. */
const ENDINGS = 'com|cn|net|org|gov|edu|info|top|xyz|vip|cc|me|io|shop|site|online|club|app|link';
// Older iPhones know no lookbehind: what stands before an address is found with it.
const ADDRESS = new RegExp(
  `(^|[^\\w@.-])(https?://[\\w\\-.~:/?#@!$&'()*+,;=%]+|(?:[a-z0-9-]+\\.)+(?:${ENDINGS})(?![\\w-])(?:[/?#][\\w\\-.~:/?#@!$&'()*+,;=%]*)?)`,
  'gi',
);
/** Punctuation of the sentence, not of the address. */
const TAIL = /[.,;:!?')]+$/;

/** Each is a node of its own on the screen: of a pasted list, the rest stay words. */
const MOST = 10;

/** Takes the addresses out of a text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    if (pieces.filter(({ address }) => address !== undefined).length === MOST) break;
    const [, before = '', whole = ''] = found;
    const shown = whole.replace(TAIL, '');
    const start = found.index + before.length;
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: shown, address: /^https?:/i.test(shown) ? shown : `https://${shown}` });
    from = start + shown.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

const LONG = 300;
const MANY = 8;
const SHORT = 180;
const FEW = 5;

/** The beginning of a long text; `undefined` where it is short enough to stand whole. Never half a character. */
export function shortened(text: string): string | undefined {
  const lines = text.split('\n');
  if (text.length <= LONG && lines.length <= MANY) return undefined;
  const begin = Array.from(lines.slice(0, FEW).join('\n')).slice(0, SHORT).join('');
  return `${begin.trimEnd()}…`;
}
