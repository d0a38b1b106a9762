/** A text that somebody handed to the app, and the app took. */
export interface Said {
  readonly person: string;
  /** The case and the room's key. */
  readonly room: string;
  readonly text: string;
}

/** What one phone shows at the end of a room it may read. */
export interface Shown {
  readonly person: string;
  readonly room: string;
  readonly texts: readonly string[];
}

export interface Counts {
  readonly sent: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
}

export interface Fault {
  readonly what: 'lost' | 'duplicated' | 'reordered';
  readonly text: string;
  readonly where: string;
}

/**
 * Holds the log and every reader's phone against what was said, in the order in which each person said it.
 * @param waiting how many texts are still in an outbox, in whatever state.
 * @param stored the texts of each room in the order of its stream.
 */
export function countUp(
  said: readonly Said[],
  waiting: number,
  stored: ReadonlyMap<string, readonly string[]>,
  shown: readonly Shown[],
): Counts & { readonly faults: readonly Fault[] } {
  const rooms = [...new Set(said.map(({ room }) => room).concat([...stored.keys()]))];
  const inLog = rooms.map((room) => {
    const senders = new Map<string, string[]>();
    for (const one of said)
      if (one.room === room) senders.set(one.person, [...(senders.get(one.person) ?? []), one.text]);
    return compare([...senders.values()], stored.get(room) ?? []);
  });
  // A reader is to see the room as it is stored, whoever spoke: one order for all of it.
  const onPhones = shown.map(({ person, room, texts }) =>
    compare([stored.get(room) ?? []], texts).map((fault) => ({ ...fault, where: `at ${person}` })),
  );
  const faults = [...inLog, ...onPhones].flat();
  const times = (what: Fault['what']) => faults.filter((fault) => fault.what === what).length;
  return {
    sent: said.length,
    acknowledged: said.length - waiting,
    stored: [...stored.values()].reduce((sum, texts) => sum + texts.length, 0),
    lost: times('lost'),
    duplicated: times('duplicated'),
    reordered: times('reordered'),
    faults,
  };
}

/** What is missing in `found`, stands there once too often, or comes after what it should come before. */
function compare(wanted: readonly (readonly string[])[], found: readonly string[]): Fault[] {
  const places = new Map<string, { line: number; order: number }>();
  wanted.forEach((line, at) => {
    for (const [order, text] of line.entries()) if (!places.has(text)) places.set(text, { line: at, order });
  });
  const seen = new Set<string>();
  const latest = wanted.map(() => -1);
  const faults: Fault[] = [];
  for (const text of found) {
    const place = places.get(text);
    // What nobody said is there once too often as well.
    if (!place || seen.has(text)) {
      faults.push({ what: 'duplicated', text, where: 'in the log' });
      continue;
    }
    seen.add(text);
    if (place.order < (latest[place.line] as number))
      faults.push({ what: 'reordered', text, where: 'in the log' });
    else latest[place.line] = place.order;
  }
  const missing = [...places.keys()].filter((text) => !seen.has(text));
  return [...faults, ...missing.map((text) => ({ what: 'lost' as const, text, where: 'in the log' }))];
}

export function sum(all: readonly Counts[]): Counts {
  const total = { sent: 0, acknowledged: 0, stored: 0, lost: 0, duplicated: 0, reordered: 0 };
  for (const counts of all)
    for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
  return total;
}

export function lineOf(counts: Counts): string {
  const { sent, acknowledged, stored, lost, duplicated, reordered } = counts;
  return `sent ${sent} acknowledged ${acknowledged} stored ${stored} lost ${lost} duplicated ${duplicated} reordered ${reordered}`;
}

export function isWell({ lost, duplicated, reordered }: Counts): boolean {
  return lost + duplicated + reordered === 0;
}
