/**
 * A QR code (ISO/IEC 18004) of up to 213 bytes at level M, as rows of dark modules. Only what a link
 * needs: byte mode, versions 1 to 10. A general library costs the phone 21 KB, this 2.
 */
export function qrModules(text: string): boolean[][] {
  const bytes = utf8(text);
  const version = layouts.findIndex(
    (layout) => layout && bytes.length <= dataBytes(layout) - overhead(layout),
  );
  const layout = layouts[version];
  if (!layout) throw new RangeError('too long for a QR code');
  const words = interleaved(encoded(bytes, layout, version), layout);
  const masked = masks.map((mask, at) => drawn(version, words, mask, at));
  return masked.reduce((best, next) => (penalty(next) < penalty(best) ? next : best));
}

type Layout = {
  readonly check: number;
  readonly blocks: readonly number[];
  readonly marks: readonly number[];
};
type Mask = (row: number, column: number) => boolean;

const many = (count: number, size: number, more = 0) => [
  ...Array<number>(count).fill(size),
  ...Array<number>(more).fill(size + 1),
];

// Level M, by version: check words per block, data words of each block, centres of the alignment marks.
const layouts: readonly (Layout | undefined)[] = [
  undefined,
  { check: 10, blocks: many(1, 16), marks: [] },
  { check: 16, blocks: many(1, 28), marks: [6, 18] },
  { check: 26, blocks: many(1, 44), marks: [6, 22] },
  { check: 18, blocks: many(2, 32), marks: [6, 26] },
  { check: 24, blocks: many(2, 43), marks: [6, 30] },
  { check: 16, blocks: many(4, 27), marks: [6, 34] },
  { check: 18, blocks: many(4, 31), marks: [6, 22, 38] },
  { check: 22, blocks: many(2, 38, 2), marks: [6, 24, 42] },
  { check: 22, blocks: many(3, 36, 2), marks: [6, 26, 46] },
  { check: 26, blocks: many(4, 43, 1), marks: [6, 28, 50] },
];

const masks: readonly Mask[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

const dataBytes = ({ blocks }: Layout) => blocks.reduce((sum, size) => sum + size, 0);
const overhead = (layout: Layout) => (layouts.indexOf(layout) < 10 ? 2 : 3);

// The mini program has no TextEncoder.
function utf8(text: string): number[] {
  const signs = encodeURIComponent(text).match(/%..|./g) ?? [];
  return signs.map((sign) => (sign.length === 3 ? Number.parseInt(sign.slice(1), 16) : sign.charCodeAt(0)));
}

function encoded(bytes: readonly number[], layout: Layout, version: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at -= 1) bits.push((value >> at) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, 4);
  const words: number[] = [];
  for (let at = 0; at + 8 <= bits.length; at += 8) {
    words.push(Number.parseInt(bits.slice(at, at + 8).join(''), 2));
  }
  for (let pad = 0xec; words.length < dataBytes(layout); pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

function interleaved(words: readonly number[], { check, blocks }: Layout): number[] {
  let from = 0;
  const data = blocks.map((size) => {
    from += size;
    return words.slice(from - size, from);
  });
  const checks = data.map((block) => remainder(block, check));
  const longest = Math.max(...blocks);
  const turn = (lists: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...turn(data, longest), ...turn(checks, check)];
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

/** Reed-Solomon check words of one block. */
function remainder(block: readonly number[], count: number): number[] {
  let divisor = [1];
  for (let root = 1, at = 0; at < count; at += 1, root = times(root, 2)) {
    const shifted = [...divisor, 0];
    divisor = shifted.map((value, place) => value ^ times(divisor[place - 1] ?? 0, root));
  }
  const rest = [...block, ...Array<number>(count).fill(0)];
  for (let at = 0; at < block.length; at += 1) {
    const factor = rest[at] ?? 0;
    divisor.forEach((value, place) => {
      rest[at + place] = (rest[at + place] ?? 0) ^ times(value, factor);
    });
  }
  return rest.slice(block.length);
}

function drawn(version: number, words: readonly number[], mask: Mask, maskNumber: number): boolean[][] {
  const size = version * 4 + 17;
  const grid: (boolean | undefined)[][] = Array.from({ length: size }, () =>
    Array<undefined>(size).fill(undefined),
  );
  const set = (row: number, column: number, dark: boolean) => {
    const line = grid[row];
    if (line && column >= 0 && column < size) line[column] = dark;
  };
  drawMarks(size, layouts[version]?.marks ?? [], set);
  drawFormat(size, version, maskNumber, set);
  let bit = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid[row]?.[column] !== undefined) continue;
        const dark = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        set(row, column, dark !== mask(row, column));
        bit += 1;
      }
    }
  }
  return grid.map((line) => line.map(Boolean));
}

type SetModule = (row: number, column: number, dark: boolean) => void;

function drawMarks(size: number, marks: readonly number[], set: SetModule): void {
  for (let at = 8; at < size - 8; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const square = (row: number, column: number, reach: number, light: readonly number[]) => {
    for (let down = -reach; down <= reach; down += 1) {
      for (let over = -reach; over <= reach; over += 1) {
        set(row + down, column + over, !light.includes(Math.max(Math.abs(down), Math.abs(over))));
      }
    }
  };
  const last = marks[marks.length - 1];
  for (const row of marks) {
    for (const column of marks) {
      const inCorner = (row === 6 && (column === 6 || column === last)) || (column === 6 && row === last);
      if (!inCorner) square(row, column, 2, [1]);
    }
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    square(row, column, 4, [2, 4]);
}

function drawFormat(size: number, version: number, maskNumber: number, set: SetModule): void {
  const format = ((maskNumber << 10) | checkBits(maskNumber, 10, 0x537)) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const dark = ((format >> at) & 1) === 1;
    if (at < 8) set(at < 6 ? at : at + 1, 8, dark);
    else set(8, at === 8 ? 7 : 14 - at, dark);
    if (at < 8) set(8, size - 1 - at, dark);
    else set(size - 15 + at, 8, dark);
  }
  set(size - 8, 8, true);
  if (version < 7) return;
  const sign = (version << 12) | checkBits(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const dark = ((sign >> at) & 1) === 1;
    set(Math.floor(at / 3), size - 11 + (at % 3), dark);
    set(size - 11 + (at % 3), Math.floor(at / 3), dark);
  }
}

function checkBits(value: number, length: number, generator: number): number {
  let rest = value;
  for (let at = 0; at < length; at += 1) rest = (rest << 1) ^ ((rest >> (length - 1)) * generator);
  return rest;
}

/** The two rules that matter to scanners: no long runs, about as much dark as light. */
function penalty(grid: readonly (readonly boolean[])[]): number {
  const size = grid.length;
  let bad = 0;
  let dark = 0;
  for (const along of [true, false]) {
    for (let line = 0; line < size; line += 1) {
      let run = 0;
      for (let at = 0; at < size; at += 1) {
        const here = along ? grid[line]?.[at] : grid[at]?.[line];
        const before = along ? grid[line]?.[at - 1] : grid[at - 1]?.[line];
        run = here === before ? run + 1 : 1;
        if (run >= 5) bad += run === 5 ? 3 : 1;
        if (along && here) dark += 1;
      }
    }
  }
  return bad + Math.floor(Math.abs((dark * 20) / (size * size) - 10)) * 10;
}
