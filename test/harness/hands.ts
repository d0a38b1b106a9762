import type { PictureFile } from './picture';
import { starting, type Visitor } from './visitor';

/** What people do with their hands on the pages of a case. */

/** Comes to the page of a case by its address, and waits for what happened. */
export async function openCase(visitor: Visitor, caseId: string): Promise<void> {
  await visitor.open(`/#/case/pages/case/index?caseId=${caseId}`);
  await visitor.sees(visitor.t.caseFile.happened);
}

/** The six digits that a clerk sees this once. */
export async function keyOn(visitor: Visitor): Promise<string> {
  const shown = visitor.page.getByText(/^\d{3} \d{3}$/).filter({ visible: true });
  await shown.waitFor();
  return ((await shown.textContent()) ?? '').replace(/\D/g, '');
}

/** With the code from the slip and the key that belongs to it. */
export async function comesByKey(visitor: Visitor, code: string, key: string): Promise<void> {
  const { lookup } = visitor.t;
  await visitor.open(`/c/${code}`);
  await visitor.tap(lookup.open.haveKey);
  await visitor.write(lookup.join.label, key);
  await visitor.tap(starting(lookup.join.self), 'radio');
  await visitor.tap(lookup.join.go);
  await visitor.at('other/pages/invite/index');
}

/** The answer to a question that is asked beside others with the same answers. */
export function chooses(visitor: Visitor, question: string, answer: string): Promise<void> {
  return visitor.page
    .getByRole('radiogroup', { name: question, exact: true })
    .filter({ visible: true })
    .last()
    .getByRole('radio', { name: starting(answer) })
    .tap();
}

/** On the case page: in the head, in the list, or behind the list's last row. */
export async function does(visitor: Visitor, what: string): Promise<void> {
  const { actions } = visitor.t.caseFile;
  const wanted = visitor.find('button', starting(what));
  const rest = visitor.find('button', new RegExp(`^${actions.rest(77).replace('77', '\\d+')}$`));
  await visitor.at('case/pages/case/index');
  await wanted.or(rest).first().waitFor();
  if (!(await wanted.isVisible())) await rest.tap();
  await wanted.tap();
}

/** In a talk: chooses photos, which then stand above the words, and sends them. */
export async function sendsPhotos(visitor: Visitor, files: readonly PictureFile[]): Promise<void> {
  const { chat, writing } = visitor.t;
  await visitor.tap(writing.more);
  const chooser = await visitor.chooses(() => visitor.tap(starting(writing.photos)));
  await chooser.setFiles([...files]);
  await visitor.sees(writing.chosen(files.length));
  await visitor.tap(chat.send);
}

/** What waits behind "more". */
export async function doesSeldom(visitor: Visitor, what: string): Promise<void> {
  const { more } = visitor.t.caseFile;
  await visitor.tap(more);
  await visitor
    .find('dialog', more)
    .getByRole('button', { name: starting(what) })
    .tap();
}

/** In the sheet that lies over the page. */
export async function confirms(visitor: Visitor, sheet: string, button: string): Promise<void> {
  await visitor.find('dialog', sheet).getByRole('button', { name: button, exact: true }).tap();
}

/** Writes a name on the paper in sight, until it says that it is signed. */
export async function signs({ page, find }: Visitor, signed: string): Promise<void> {
  const paper = page.locator('canvas').filter({ visible: true }).last();
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (!box) throw new Error('there is no paper to sign on');
  // Touches that a program makes leave Chromium deaf to the next tap now and then; a pointer is a pointer.
  for (const [[x, y], ...rest] of NAME) {
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
    await page.mouse.down();
    for (const [nextX, nextY] of rest)
      await page.mouse.move(box.x + nextX * box.width, box.y + nextY * box.height);
    await page.mouse.up();
  }
  await find('img', new RegExp(`, ${signed}$`)).waitFor();
}

type Place = readonly [x: number, y: number];
/** Strokes, in parts of the paper's width and height. */
const NAME: readonly (readonly [Place, ...Place[]])[] = [
  [
    [0.15, 0.3],
    [0.3, 0.25],
    [0.28, 0.5],
    [0.18, 0.75],
  ],
  [
    [0.4, 0.2],
    [0.42, 0.8],
  ],
  [
    [0.55, 0.45],
    [0.7, 0.4],
    [0.85, 0.6],
    [0.75, 0.75],
  ],
];
