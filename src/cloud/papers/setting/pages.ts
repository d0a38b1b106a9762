import { BODY, BODY_HEIGHT } from './geometry';
import type { Sheet } from './sheet';
import type { Beside, Strip } from './strip';

interface Placed {
  readonly strip: Strip;
  readonly top: number;
}

export type Page = readonly Placed[];

/** Puts strips on pages, from the head of the first. There is at least one page. */
export function paginate(strips: readonly Strip[]): Page[] {
  const pages: Placed[][] = [[]];
  let y: number = BODY.top;
  const open = () => {
    pages.push([]);
    y = BODY.top;
  };
  const isEmpty = () => pages.at(-1)?.length === 0;
  const put = (strip: Strip) => {
    const top = isEmpty() ? y : y + (strip.above ?? 0);
    pages.at(-1)?.push({ strip, top });
    y = top + strip.height;
  };
  for (const group of gluedGroups(strips)) {
    if (!isEmpty() && y + heightOf(group) > BODY.bottom && heightOf(group) <= BODY_HEIGHT) open();
    for (const strip of group) {
      if (strip.breaks) {
        if (!isEmpty()) open();
        continue;
      }
      if (!isEmpty() && y + (strip.above ?? 0) + strip.height > BODY.bottom) open();
      if (isEmpty() && strip.head) put(strip.head);
      put(strip);
    }
  }
  if (pages.length > 1 && isEmpty()) pages.pop();
  return pages;
}

/** Draws the strips of one page in their order, so that the text can be read out in it too. */
export function drawPage(sheet: Sheet, page: Page): void {
  page.forEach(({ strip, top }, index) => {
    const { beside } = strip;
    if (beside && page[index - 1]?.strip.beside !== beside)
      beside.draw(sheet, top, endOf(page, index, beside));
    strip.draw(sheet, { top, first: index === 0, last: index === page.length - 1 });
  });
}

function endOf(page: Page, from: number, beside: Beside): number {
  let end = from;
  while (page[end + 1]?.strip.beside === beside) end += 1;
  const last = page[end];
  return last ? last.top + last.strip.height : 0;
}

function gluedGroups(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) groups.at(-1)?.push(strip);
    else groups.push([strip]);
    open = strip.glued === true && !strip.breaks;
  }
  return groups;
}

const heightOf = (group: readonly Strip[]): number =>
  group.reduce((sum, { height, above = 0 }) => sum + height + above, 0);
