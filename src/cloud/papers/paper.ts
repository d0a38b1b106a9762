/**
 * A Chinese official paper as plain data, upright A4, black on white. Whoever writes a form fills this in;
 * `renderPaper` sets it. Texts are printed as they stand: dates, amounts and labels come ready worded.
 * Everything is JSON, except the bytes of photos and of signatures taken from paper.
 */
export interface Paper {
  /** 人民调解协议书 */
  readonly title: string;
  /** Whose paper it is, above the title: 临江镇人民调解委员会. */
  readonly committee?: string;
  /** The official number, under the title: （2026）临人调字第12号. */
  readonly number?: string;
  /** The code of the case: shown at the top with its QR, and in every footer. */
  readonly code?: PaperCode;
  /** ISO 8601 instant. It becomes the file's creation date; it is not printed. */
  readonly date: string;
  /** Small, at the head of every page: 第一份，申请人留存. */
  readonly marginNote?: string;
  /**
   * Hex, at least 16 digits; its first 16 stand in every footer. Left out, the footer shows
   * `fingerprintOf(paper)`, which does not change when the paper is signed and sealed.
   */
  readonly fingerprint?: string;
  readonly blocks: readonly Block[];
}

export interface PaperCode {
  /** As people read it: 5107 0510 2026 0012. */
  readonly text: string;
  /** The address inside the QR. */
  readonly link: string;
}

export type Block =
  | Heading
  | Paragraph
  | Fields
  | Clauses
  | Schedule
  | Signatures
  | Seal
  | Photos
  | Note
  | PageBreak;

/** Never left alone at the foot of a page. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

/** A line break in the text begins a paragraph with the same indent. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** In bold before the text: 主要事实：, or who speaks in a record. */
  readonly lead?: string;
  /** `first` (left out): two characters before the first line; `hanging`: before all but the first. */
  readonly indent?: 'first' | 'hanging' | 'none';
  readonly align?: 'left' | 'centre' | 'right';
}

/**
 * A ruled table of labels and values, filled from left to right; a cell for which the row has no room
 * begins the next, and the last cell of a row is stretched to its end. Tables that follow each other
 * directly are drawn as one.
 */
export interface Fields {
  readonly kind: 'fields';
  /** How many label and value pairs fit in one row. */
  readonly columns: 1 | 2 | 3 | 4;
  /** Stands upright at the left, once for all rows: 申请人. */
  readonly group?: string;
  readonly cells: readonly Field[];
}

export interface Field {
  /** Left out: the value takes the label's place too. */
  readonly label?: string;
  readonly value: string;
  /** Pairs that the cell takes; 1 when left out, at most `columns`. */
  readonly span?: number;
  /** Lines of room at the least, for writing by hand. */
  readonly lines?: number;
}

/** Numbered 一、二、 or 1. 2. or 第一条 第二条, each in a paragraph of its own. */
export interface Clauses {
  readonly kind: 'clauses';
  readonly numbering: 'chinese' | 'arabic' | 'article';
  readonly items: readonly Clause[];
  /** The first number; 1 when left out. */
  readonly from?: number;
}

export interface Clause {
  readonly text: string;
  /** Numbered （一）（二） or （1）（2） under the clause. */
  readonly parts?: readonly string[];
}

/** A ruled table whose header row is repeated on every page that it reaches. */
export interface Schedule {
  readonly kind: 'schedule';
  readonly caption?: string;
  readonly columns: readonly ScheduleColumn[];
  /** Each row has one text for each column. */
  readonly rows: readonly (readonly string[])[];
}

export interface ScheduleColumn {
  readonly title: string;
  /** Its share of the width beside the others' shares; 1 when left out. */
  readonly share?: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/** Never alone on a page: the lines before the first signature come along. A line is never torn apart. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly lines: readonly SignatureLine[];
}

export interface SignatureLine {
  /** 申请人, 被申请人的委托代理人, 调解员 … */
  readonly role: string;
  /** The name in print, shown beside the mark; left out on a form still to be filled in. */
  readonly who?: string;
  readonly mark: SignatureMark;
  /** When it was signed, as printed; left out, room for a date is left open. */
  readonly time?: string;
  /** Small, under the line: who checked identity and authority, and how. */
  readonly note?: string;
}

export type SignatureMark =
  | DrawnSignature
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Room for ink, a fingerprint or a seal. */
  | { readonly kind: 'blank' };

/** What a finger drew on a screen. */
export interface DrawnSignature {
  readonly kind: 'drawn';
  /** SVG path data, drawn as a line: `M40 120 l12 -30 8 4 M80 60 L95 70`; M and L absolute, l relative. */
  readonly path: string;
  /** The pad that it was drawn on, in the path's units. */
  readonly width: number;
  readonly height: number;
  /** Of the pen, in the path's units; a sixtieth of the pad's height when left out. */
  readonly stroke?: number;
}

/** Who seals, at the right, with room for the round stamp unless it was sealed electronically. */
export interface Seal {
  readonly kind: 'seal';
  readonly who: string;
  /** As printed: 二〇二六年三月十二日; left out, room for a date is left open. */
  readonly date?: string;
  readonly electronic?: ElectronicSeal;
}

export interface ElectronicSeal {
  /** The short seal value, printed in the seal's box. */
  readonly value: string;
  /** When it was set, as printed. */
  readonly time: string;
}

export interface Photos {
  readonly kind: 'photos';
  /** Photos beside each other. */
  readonly across: 1 | 2;
  readonly items: readonly Photo[];
}

export interface Photo {
  /** A JPEG or PNG file; for anything else a frame is printed that names the file by its fingerprint. */
  readonly bytes: Uint8Array;
  readonly caption?: string;
  readonly place?: string;
  readonly time?: string;
}

/** Small print. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

export interface PageBreak {
  readonly kind: 'page-break';
}
