const GAP = 2;

/** Lines of a table whose columns stand straight on a terminal, where a Chinese character is two cells wide. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => cells(row[column] ?? title))),
  );
  const line = (row: readonly string[]) =>
    `  ${row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - cells(text) + GAP)).join('')}`.trimEnd();
  const rule = widths.map((width) => '─'.repeat(width));
  return [line(head), line(rule), ...rows.map(line)];
}

export function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
