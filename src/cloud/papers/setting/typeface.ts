import { create, type Font } from 'fontkit';
import type { Face } from '../fonts/face';

/** A face made ready to set type with: what pdfkit embeds, and how wide its texts are. */
interface Typeface {
  readonly font: Font;
  readonly advances: Map<string, number>;
}

const ready = new WeakMap<Face, Typeface>();

export function fontOf(face: Face): Font {
  return typefaceOf(face).font;
}

/** Width in em, as the text will be set: with kerning, and shaped where the script asks for it. */
export function advanceOf(face: Face, text: string): number {
  const { font, advances } = typefaceOf(face);
  const measure = () => font.layout(text).advanceWidth / font.unitsPerEm;
  // Words would fill the memory in time; single characters are as many as the font has.
  const single = text.length === ((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  if (!single) return measure();
  const known = advances.get(text) ?? measure();
  advances.set(text, known);
  return known;
}

function typefaceOf(face: Face): Typeface {
  const known = ready.get(face);
  if (known) return known;
  const font = create(face.trueType());
  if ('fonts' in font) throw new Error(`${face.name} is a collection of fonts where one was expected`);
  const made = { font, advances: new Map<string, number>() };
  ready.set(face, made);
  return made;
}
