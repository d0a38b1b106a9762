import { createHash } from 'node:crypto';
import { RULE, STYLES } from '../setting/geometry';
import type { Picture, Sheet } from '../setting/sheet';

/** An opened picture, or in place of one that cannot be printed what names its file. */
export type Opened =
  | { readonly picture: Picture }
  | { readonly picture: null; readonly words: readonly string[] };

export function openPicture(sheet: Sheet, bytes: Uint8Array): Opened {
  const picture = sheet.openPicture(bytes);
  if (picture) return { picture };
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { picture, words: ['图片无法印出，见原件', `指纹 ${digits.replace(/(?<=.)(?=(.{4})+$)/g, ' ')}`] };
}

/** Height by width, as it will be seen. */
export function proportionOf({ picture }: Opened): number {
  if (!picture) return 0.25;
  const { width, height, orientation = 1 } = picture;
  return orientation > 4 ? width / height : height / width;
}

/** Draws the picture as large as the box allows; a frame with words where there is none. */
export function drawPicture(
  sheet: Sheet,
  opened: Opened,
  box: { x: number; top: number; width: number; height: number },
): void {
  if (opened.picture) {
    sheet.picture(opened.picture, box);
    return;
  }
  const style = STYLES.footer;
  const lines = opened.words.flatMap((words) => sheet.lines(words, style, box.width));
  const top = box.top + (box.height - lines.length * style.leading) / 2;
  sheet.doc.lineWidth(RULE).rect(box.x, box.top, box.width, box.height).stroke();
  lines.forEach((line, index) => {
    const place = { x: box.x, top: top + index * style.leading, width: box.width, align: 'centre' as const };
    sheet.line(line, style, place);
  });
}
