const BOX = { width: 600, height: 240, margin: 24 };
const STROKES = 5;

/** A name as a quick finger might write it: never the same for two names, always the same for one. */
export function signatureOf(name: string): string {
  const characters = [...name];
  const width = (BOX.width - 2 * BOX.margin) / Math.max(3, characters.length);
  return characters
    .map((character, index) => scribble(character, BOX.margin + index * width, width))
    .join(' ');
}

function scribble(character: string, left: number, width: number): string {
  const random = dice(character.codePointAt(0) ?? 0);
  const within = (from: number, size: number) => Math.round(from + random() * size);
  const strokes = Array.from({ length: STROKES }, () => {
    const points = Array.from({ length: 4 }, () => [
      within(left + 6, width - 16),
      within(BOX.margin + 20, BOX.height - 2 * BOX.margin - 40),
    ]) as [number, number][];
    return stroke(points);
  });
  return strokes.join(' ');
}

/** Each point is told by its distance from the one before. */
function stroke(points: readonly (readonly [number, number])[]): string {
  const [first = [0, 0], ...rest] = points;
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first[0]} ${first[1]} l${steps.join(' ')}`;
}

function dice(seed: number): () => number {
  let bits = seed;
  return () => {
    bits = (Math.imul(bits, 1103515245) + 12345) & 0x7fffffff;
    return bits / 0x80000000;
  };
}
