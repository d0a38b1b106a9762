import type { Clauses, Heading, Note, Paragraph } from '../paper';
import { STYLES } from '../setting/geometry';
import type { Sheet } from '../setting/sheet';
import { gluedAtEnd, type Strip } from '../setting/strip';
import { chineseNumber } from './chinese-number';
import { INDENT, textStrips } from './text';

export function headingStrips({ text }: Heading, sheet: Sheet): Strip[] {
  return gluedAtEnd(textStrips([{ text, bold: true }], { style: STYLES.heading }, sheet));
}

export function paragraphStrips(
  { text, lead = '', indent = 'first', align = 'left' }: Paragraph,
  sheet: Sheet,
): Strip[] {
  const indents = { first: { first: INDENT }, hanging: { rest: INDENT }, none: {} }[indent];
  const set = { style: STYLES.body, align, ...(align === 'left' && indents) };
  return text
    .split(/\r\n?|\n/)
    .flatMap((part, index) =>
      textStrips(index === 0 ? [{ text: lead, bold: true }, { text: part }] : [{ text: part }], set, sheet),
    );
}

export function clauseStrips({ items, numbering, from = 1 }: Clauses, sheet: Sheet): Strip[] {
  const set = { style: STYLES.body, first: INDENT };
  return items.flatMap(({ text, parts = [] }, index) => [
    ...textStrips([...numbered(numbering, from + index), { text }], set, sheet),
    ...parts.flatMap((part, place) =>
      textStrips([{ text: partNumber(numbering, place + 1) + part }], set, sheet),
    ),
  ]);
}

function numbered(numbering: Clauses['numbering'], number: number): { text: string; bold?: boolean }[] {
  if (numbering === 'arabic') return [{ text: `${number}. ` }];
  if (numbering === 'chinese') return [{ text: `${chineseNumber(number)}、` }];
  return [{ text: `第${chineseNumber(number)}条　`, bold: true }];
}

const partNumber = (numbering: Clauses['numbering'], number: number): string =>
  numbering === 'arabic' ? `（${number}）` : `（${chineseNumber(number)}）`;

export function noteStrips({ text }: Note, sheet: Sheet): Strip[] {
  return textStrips([{ text }], { style: STYLES.small }, sheet);
}
