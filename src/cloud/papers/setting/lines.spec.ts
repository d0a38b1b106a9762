import fc from 'fast-check';
import { paperFonts } from '../fonts/fonts';
import { breakLines, type Line } from './lines';

const fonts = paperFonts();
const SIZE = 10;
const textOf = ({ runs }: Line) => runs.map(({ text }) => text).join('');
const broken = (text: string, width = 100, indents = {}) =>
  breakLines([{ text }], { size: SIZE, width, ...indents }, fonts);
const texts = (text: string, width?: number) => broken(text, width).map(textOf);

test('a line takes as many characters as its width has room for', () => {
  expect(texts('一二三四五六七八九十一二三')).toEqual(['一二三四五六七八九十', '一二三']);
});

test('what closes never begins a line, what opens never ends one', () => {
  expect(texts('一二三四五六七八九十！十一')).toEqual(['一二三四五六七八九', '十！十一']);
  expect(texts('一二三四五六七八九（十）')).toEqual(['一二三四五六七八九', '（十）']);
  expect(texts('一二三四五六七八九”）。十')).toEqual(['一二三四五六七八', '九”）。十']);
  expect(texts('一二三四五六七八九十 》十')).toEqual(['一二三四五六七八九', '十 》十']);
});

test('the blank half of a mark may stand outside at the end of a line', () => {
  expect(texts('一二三四五六七八九，十', 95)).toEqual(['一二三四五六七八九，', '十']);
  expect(broken('一二三四五六七八九，十', 95)[0]).toMatchObject({ width: 95, left: 0 });
});

test('words, numbers and dashes stay whole', () => {
  expect(texts('赔偿人民币共计12,400.50元')).toEqual(['赔偿人民币共计', '12,400.50元']);
  expect(texts('一二三四五六七八mediation')).toEqual(['一二三四五六七八', 'mediation']);
  expect(texts('一二三四五六七八九——十')).toEqual(['一二三四五六七八九', '——十']);
});

test('a word longer than a line is broken where the line is full', () => {
  const lines = texts('a'.repeat(60));
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe('a'.repeat(60));
});

test('a line break begins a paragraph, with its own last line and first indent', () => {
  const lines = broken('一\n\n三四五六七八九十一二三', 100, { first: 20, rest: 10 });
  expect(lines.map((line) => [textOf(line), line.indent, line.ends])).toEqual([
    ['一', 20, true],
    ['', 20, true],
    ['三四五六七八九十', 20, false],
    ['一二三', 10, true],
  ]);
});

test('each character is set in the first face that has it', () => {
  const [line] = broken('李㛃ꆈཀ说', 400);
  expect(line?.runs.map(({ text, face }) => [text, face.name])).toEqual([
    ['李', 'song'],
    ['㛃', 'kai'],
    ['ꆈ', 'yi'],
    ['ཀ', 'tibetan'],
    ['说', 'song'],
  ]);
});

test('Tibetan is broken between syllables only', () => {
  expect(
    texts('བཀྲ་ཤིས་བདེ་ལེགས་བཀྲ་ཤིས', 60).every(
      (line, index, all) => index === all.length - 1 || line.endsWith('་'),
    ),
  ).toBe(true);
});

test('whatever the text: no line is wider than its measure, begins with a closing mark or loses a character', () => {
  const character = fc.constantFrom(...'一二三，。！（）《》“”、a1.,-— 　㛃𬭎'.split(/(?:)/u));
  const text = fc.array(character, { maxLength: 80 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 200 }), (given, width) => {
      const lines = broken(given, width, { first: 20 });
      expect(lines.every(({ left }) => left >= -0.02)).toBe(true);
      expect(lines.map(textOf).join('').replace(/ /g, '')).toBe(given.replace(/ /g, ''));
      // Only a character that is wider than a whole line with its marks leaves no other way.
      const bound = given.match(/[（《“]*(?:[a1.,—-]+|[^（《“])? *[，。！）》”、., ]*/gu) ?? [];
      if (!bound.some((characters) => characters.length * SIZE > width - 20)) {
        expect(
          lines
            .slice(1)
            .map(textOf)
            .filter((line) => /^[，。！）》”、]/.test(line)),
        ).toEqual([]);
      }
    }),
  );
});
