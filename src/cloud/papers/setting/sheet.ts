import PDFDocument from 'pdfkit';
import type { PaperFonts } from '../fonts/fonts';
import { printablePicture } from '../pictures/picture';
import { baselineIn, RULE, type Style } from './geometry';
import { breakLines, type Line, type Run } from './lines';
import { fontOf } from './typeface';

export interface Picture {
  /** Pixels, as stored: a phone's photo may lie on its side. */
  readonly width: number;
  readonly height: number;
  /** EXIF; 5 to 8 are turned by a quarter. */
  readonly orientation?: number;
}

/** The first byte of every JPEG file. */
const JPEG = 0xff;

export type Align = 'left' | 'centre' | 'right';

export interface SheetFacts {
  readonly title: string;
  readonly author?: string;
  readonly date: Date;
}

/** The pages of one file and what can be drawn on them; everything is black, lengths are points from the top left. */
export class Sheet {
  /** pdfkit's document, for what only one block draws. */
  readonly doc: PDFKit.PDFDocument;

  constructor(
    readonly fonts: PaperFonts,
    { title, author, date }: SheetFacts,
  ) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      // Without this pdfkit loads Helvetica.
      font: '',
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: title, ...(author && { Author: author }), Creator: 'Yima', CreationDate: date },
    });
  }

  private readonly registered = new Set<string>();

  /** A text in one style, as wide as asked, all lines with the same indent. */
  lines(text: string, style: Style, width: number): Line[] {
    return breakLines([{ text, bold: style.bold ?? false }], { size: style.size, width }, this.fonts);
  }

  /** Draws a line whose box begins at `top`, within `width` from `x`. */
  line(line: Line, style: Style, at: { x: number; top: number; width: number; align?: Align }): void {
    const shift = { left: 0, centre: line.left / 2, right: line.left }[at.align ?? 'left'];
    const spacing = at.align && at.align !== 'left' ? 0 : justified(line, style);
    let x = at.x + line.indent + shift;
    for (const run of line.runs) {
      this.run(run, style.size, { x, y: at.top + baselineIn(style), spacing });
      x += run.width + spacing * [...run.text].length;
    }
  }

  rule(from: readonly [number, number], to: readonly [number, number], width: number = RULE): void {
    this.doc
      .lineWidth(width)
      .moveTo(...from)
      .lineTo(...to)
      .stroke();
  }

  /** Reads a JPEG or PNG file. Null when it is neither, or damaged. */
  openPicture(bytes: Uint8Array): Picture | null {
    const printable = printablePicture(bytes);
    if (!printable) return null;
    // pdfkit has this; its types do not.
    const doc = this.doc as unknown as { openImage(bytes: Uint8Array): Picture };
    const picture = doc.openImage(printable);
    // How the camera was held stands among what was left out.
    return printable[0] === JPEG ? Object.assign(picture, turnedAs(doc.openImage(bytes))) : picture;
  }

  /** Draws a picture as large as the box allows, in its middle. */
  picture(picture: Picture, box: { x: number; top: number; width: number; height: number }): void {
    this.doc.image(picture as unknown as PDFKit.Mixins.ImageSrc, box.x, box.top, {
      fit: [box.width, box.height],
      align: 'center',
      valign: 'center',
    });
  }

  private run(run: Run, size: number, at: { x: number; y: number; spacing: number }): void {
    const { name } = run.face;
    if (!this.registered.has(name)) {
      this.doc.registerFont(name, fontOf(run.face) as unknown as PDFKit.Mixins.PDFFontSource);
      this.registered.add(name);
    }
    // Only the first face has a bold one of its own; the others get a thin outline.
    const thickened = run.bold && name !== 'songBold';
    if (thickened) this.doc.lineWidth(size / 40);
    this.doc
      .font(name)
      .fontSize(size)
      .text(run.text, at.x, at.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: at.spacing,
        ...(thickened && { stroke: true, fill: true }),
      });
  }
}

const turnedAs = ({ orientation = 1 }: Picture): Pick<Picture, 'orientation'> => ({ orientation });

/** Spread over the letters of a full line, so that the right edge is even. */
function justified(line: Line, { size }: Style): number {
  const letters = line.runs.reduce((sum, { text }) => sum + [...text].length, 0);
  // Shaped scripts have other letters than characters; they stay as they are.
  const shaped = line.runs.some(({ face }) => face.name === 'tibetan');
  if (line.ends || shaped || letters < 2 || line.left <= 0) return 0;
  const spacing = line.left / (letters - 1);
  // In a narrow cell the letters would stand too far apart.
  return spacing <= size / 8 ? spacing : 0;
}
