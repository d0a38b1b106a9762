import type { Path } from './jsonc';

/** `["steps", "invite", "after", 0]` as `steps.invite.after[0]`. */
export function pathWords(path: Path): string {
  if (path.length === 0) return 'the whole';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** What to write instead of a word that is not on the list: the one most like it, or the list. */
export function instead(word: string, known: readonly string[]): string {
  const [nearest] = known
    .map((one) => ({ one, far: distance(word, one) }))
    .filter(({ one, far }) => far <= Math.max(2, Math.floor(one.length / 3)))
    .sort((a, b) => a.far - b.far);
  return nearest ? `write "${nearest.one}"` : `write one of ${known.join(', ')}`;
}

/** How many letters to put in, take out or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a.slice(0, 60)].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(at(row, j) + (letter === other ? 0 : 1), at(row, j + 1) + 1, at(next, j) + 1));
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
