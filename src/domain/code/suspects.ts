/** One of the four groups of four in which a code is shown and printed. */
export type CodeGroup = 1 | 2 | 3 | 4;

const GROUPS: readonly CodeGroup[] = [1, 2, 3, 4];
const DIGITS = [...'0123456789'];
const WHOLE = 16;

/**
 * The groups that may hold the slip, when there was just one: a wrong digit, two neighbours swapped, one digit left out
 * or one too many. Every way to put it right with a single change is looked at, so the true place is always among them;
 * a swap across the border of two groups makes both suspect. Empty where no single change puts it right.
 *
 * @param digits what was typed, digits alone: 15 to 17 of them, anything else tells nothing.
 * @param fits whether 16 digits pass their check digits.
 */
export function suspectGroups(digits: string, fits: (digits: string) => boolean): readonly CodeGroup[] {
  const places = corrections(digits)
    .filter(({ makes }) => fits(makes))
    .flatMap(({ at }) => at);
  return GROUPS.filter((group) => places.some((place) => groupOf(place) === group));
}

/** The groups that are not four long, where they were written apart; null where they were not. */
export function unevenGroups(pieces: readonly string[]): readonly CodeGroup[] | null {
  if (pieces.length !== GROUPS.length) return null;
  return GROUPS.filter((group) => pieces[group - 1]?.length !== 4);
}

interface Correction {
  /** Where the slip was, by the digits' places from 0. */
  readonly at: readonly number[];
  readonly makes: string;
}

function corrections(digits: string): readonly Correction[] {
  const places = Array.from({ length: digits.length }, (_, place) => place);
  const put = (from: number, to: number, instead: string) =>
    digits.slice(0, from) + instead + digits.slice(to);
  if (digits.length === WHOLE)
    return places.flatMap((at) => [
      ...DIGITS.map((digit) => ({ at: [at], makes: put(at, at + 1, digit) })),
      { at: [at, at + 1], makes: put(at, at + 2, `${digits[at + 1] ?? ''}${digits[at]}`) },
    ]);
  if (digits.length === WHOLE - 1)
    return [...places, WHOLE - 1].flatMap((at) =>
      DIGITS.map((digit) => ({ at: [at], makes: put(at, at, digit) })),
    );
  if (digits.length === WHOLE + 1) return places.map((at) => ({ at: [at], makes: put(at, at + 1, '') }));
  return [];
}

function groupOf(place: number): CodeGroup {
  return GROUPS[Math.min(3, Math.floor(place / 4))] as CodeGroup;
}
