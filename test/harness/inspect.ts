import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Text and targets of the elder version, in px. */
const ELDER = { text: 20, target: 60 };

/** One sentence for each thing that is wrong with what is on the screen. */
export type Inspection = readonly string[];

/** Every rule of axe that is on by default, minor ones too; nothing wider than the screen; in the elder version, sizes. */
export async function inspect(page: Page | Frame, { elder = false } = {}): Promise<Inspection> {
  await settled(page);
  const found = await violations(page);
  // Looking takes its time, in which another page may have begun to open.
  await settled(page);
  const findings = [...found, ...(await page.evaluate(overflowing))];
  return elder ? [...findings, ...(await page.evaluate(tooSmall, ELDER))] : findings;
}

/** A page that opens lies over the one before for a moment: then there are two of everything. */
async function settled(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => {
    const shown = Array.from(document.querySelectorAll('[role=main]')).filter((main) =>
      main.checkVisibility(),
    );
    const moving = document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
      );
    return shown.length <= 1 && !moving && shown.every((main) => main.getBoundingClientRect().left === 0);
  });
}

async function violations(page: Page | Frame): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { id: string; help: string; nodes: { html: string; failureSummary: string }[] };
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Found[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) =>
        `axe ${id} (${help}): ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`)
          .join(' | ')}`,
    );
  });
}

/** Runs in the page: what reaches beyond the right edge, unless it scrolls sideways on purpose. */
function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  const scrollsSideways = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX) && at !== document.body) {
        const { right } = at.getBoundingClientRect();
        if (right <= width + 1) return true;
      }
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const text = Array.from(element.childNodes).some(
      (node) => node.nodeType === 3 && node.textContent?.trim(),
    );
    if (!text) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.right <= width + 1) continue;
    if (!scrollsSideways(element))
      found.push(
        `beyond the edge by ${Math.round(box.right - width)} px: ${element.textContent?.slice(0, 40)}`,
      );
  }
  return found;
}

/** Runs in the page: text and targets that the elder version does not allow. */
function tooSmall(least: { text: number; target: number }): string[] {
  const found: string[] = [];
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const text = Array.from(element.childNodes).some(
      (node) => node.nodeType === 3 && node.textContent?.trim(),
    );
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (text && size < least.text)
      found.push(`text of ${size} px: ${element.textContent?.trim().slice(0, 40)}`);
    const role = element.getAttribute('role') ?? '';
    if (!/^(button|link|tab|radio|checkbox|switch)$/.test(role)) continue;
    if (Math.min(box.width, box.height) < least.target - 0.5)
      found.push(
        `target of ${Math.round(box.width)}×${Math.round(box.height)} px: ${(element.ariaLabel ?? element.textContent ?? '').slice(0, 40)}`,
      );
  }
  return found;
}
