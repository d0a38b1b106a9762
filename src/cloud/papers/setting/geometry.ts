/** All lengths are points: 72 to the inch, 2.835 to the millimetre. */

export const PAGE = { width: 595.28, height: 841.89 } as const;

/** Where the text of a page stands: 32 characters of body text wide, with room at the left for binding. */
export const BODY = { left: 79, width: 448, top: 85, bottom: 763 } as const;

export const BODY_HEIGHT = BODY.bottom - BODY.top;

/** Lines of tables and boxes. */
export const RULE = 0.6;

export interface Style {
  readonly size: number;
  /** The height of a line. */
  readonly leading: number;
  readonly bold?: boolean;
}

/** Sizes as official papers have them: 二号 title, 四号 text, 五号 tables. */
export const STYLES = {
  title: { size: 22, leading: 36, bold: true },
  committee: { size: 16, leading: 28 },
  number: { size: 12, leading: 24 },
  heading: { size: 14, leading: 28, bold: true },
  body: { size: 14, leading: 25 },
  table: { size: 11, leading: 17 },
  tableHead: { size: 11, leading: 17, bold: true },
  small: { size: 10, leading: 15 },
  footer: { size: 9, leading: 12 },
} as const satisfies Record<string, Style>;

/** Where letters stand in a line: Chinese type has 88 hundredths of its height above the baseline. */
export function baselineIn(style: Style): number {
  return (style.leading - style.size) / 2 + 0.88 * style.size;
}
