import { groupKey } from '@/domain/code/slip';
import type { Sheet } from '../setting/sheet';
import { type Area, beside, gap, heightOf, type Piece, sized, text } from './column';
import { dashed } from './marks';
import type { KeyPart } from './slip';
import { ON_A_KEY } from './words';

/** At the foot of a sheet: a line to cut along from edge to edge, then the key. */
export function keyToTearOff(sheet: Sheet, page: Area, area: Area, part: KeyPart, scale: number): Piece[] {
  const left: Area = { x: area.x, width: area.width * 0.56 };
  const right: Area = { x: area.x + left.width, width: area.width - left.width };
  const at = (size: number, bold = false) => sized(size * scale, bold, 1.35);
  return [
    dashed(page, 9 * scale, true),
    beside(
      [
        text(sheet, left, `${ON_A_KEY.tear}`, at(10.5)),
        text(sheet, left, ON_A_KEY.key, at(13, true)),
        text(sheet, left, groupKey(part.key), at(36, true)),
      ],
      [
        text(sheet, right, ON_A_KEY.for(part.name), at(13, true)),
        text(sheet, right, part.until, at(13, true)),
        text(sheet, right, `${ON_A_KEY.use}${ON_A_KEY.never}`, at(10.5)),
      ],
    ),
  ];
}

/** At the end of a roll: it is folded in twice, so that the key lies inside. */
export function keyToFoldIn(sheet: Sheet, area: Area, part: KeyPart, size: number): Piece[] {
  const inside = [
    text(sheet, area, ON_A_KEY.for(part.name), sized(size * 1.15, true), 'centre'),
    text(sheet, area, ON_A_KEY.key, sized(size, true), 'centre'),
    text(sheet, area, groupKey(part.key), sized(size * 2.6, true, 1.3), 'centre'),
    text(sheet, area, part.until, sized(size, true), 'centre'),
    gap(size * 0.4),
    text(sheet, area, `${ON_A_KEY.use}${ON_A_KEY.never}`, sized(size)),
  ];
  return [
    text(sheet, area, ON_A_KEY.fold, sized(size, true), 'centre'),
    dashed(area, size * 0.7, false),
    ...inside,
    dashed(area, size * 0.7, false),
    text(sheet, area, ON_A_KEY.foldAgain, sized(size, true), 'centre'),
    // What is folded over has to cover the key.
    gap(heightOf(inside) * 0.6),
  ];
}
