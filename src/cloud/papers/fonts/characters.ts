/**
 * The characters that a font shows, by its table `cmap`
 * (https://learn.microsoft.com/typography/opentype/spec/cmap): of format 12 where it has one, else of
 * format 4, which knows only the first 65,536. A font reader would do, but takes 170 ms to load.
 */
export function charactersOf(cmap: Buffer): Set<number> {
  const tables = subtables(cmap);
  const wide = tables.find((table) => table.readUInt16BE(0) === 12);
  if (wide) return new Set(charactersInGroups(wide));
  const narrow = tables.find((table) => table.readUInt16BE(0) === 4);
  if (narrow) return new Set(charactersInSegments(narrow));
  throw new Error('a font whose list of characters is of neither format 4 nor 12');
}

function subtables(cmap: Buffer): Buffer[] {
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4)),
  );
}

function* charactersInGroups(table: Buffer): Generator<number> {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const [from, to, glyph] = [
      table.readUInt32BE(at),
      table.readUInt32BE(at + 4),
      table.readUInt32BE(at + 8),
    ];
    for (let character = from; character <= to; character += 1) {
      if (glyph + character - from !== 0) yield character;
    }
  }
}

function* charactersInSegments(table: Buffer): Generator<number> {
  const size = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let segment = 0; segment < size; segment += 2) {
    const [from, to] = [table.readUInt16BE(starts + segment), table.readUInt16BE(ends + segment)];
    const [delta, offset] = [table.readUInt16BE(deltas + segment), table.readUInt16BE(offsets + segment)];
    for (let character = from; character <= to; character += 1) {
      // An offset counts from its own place in the table.
      const listed = offset && table.readUInt16BE(offsets + segment + offset + 2 * (character - from));
      const glyph = offset === 0 ? character + delta : listed === 0 ? 0 : listed + delta;
      if ((glyph & 0xffff) !== 0) yield character;
    }
  }
}
