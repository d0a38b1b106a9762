import * as v from 'valibot';
import { KINDS, OFFICES } from '@/domain/kinds/kinds';
import { OWNERS, ROUTES, TASKS } from '@/domain/procedure/procedure';
import { EFFECTS, FORMS, SEALS, TRACKS } from '@/domain/procedure/tracks';
import { isStorable } from '@/domain/text/storable';
import { isKnown } from '../divisions';
import { instead } from './words';

/** Ten years: longer than any step of a case can mean. */
const LONGEST = 3650;

/** Issue messages are what to write instead; what was written comes with the issue. */
type Named = { readonly expected: string | null; readonly received: string };

/** An object all of whose entries may be left out, but none misspelt. */
function some<const Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries);
  const braces = `write { … } with ${names.length > 8 ? 'names and values' : names.join(', ')}`;
  return v.pipe(
    v.unknown(),
    // A list would pass for an object that says nothing.
    v.check((given) => !Array.isArray(given), braces),
    v.strictObject(entries, ({ expected, received }: Named) => {
      if (expected === 'never') return instead(unquoted(received), names);
      return received === 'undefined' ? `add ${expected}` : braces;
    }),
  );
}

function oneOf<const List extends readonly string[]>(list: List) {
  return v.picklist(list, ({ received }: Named) => instead(unquoted(received), list));
}

function whole(least: number, most: number) {
  const says = `write a whole number from ${least} to ${most}`;
  return v.pipe(v.number(says), v.integer(says), v.minValue(least, says), v.maxValue(most, says));
}

function text(most: number) {
  const says = `write 1 to ${most} characters`;
  return v.pipe(
    v.string(says),
    v.check(isStorable, 'write it without control characters'),
    v.check((given) => given.trim() !== '', says),
    v.maxLength(most, says),
  );
}

function listOf<const Item extends v.GenericSchema>(item: Item, least = 1) {
  return v.pipe(
    v.array(item, 'write a list: [ … ]'),
    v.minLength(least, 'write at least one'),
    v.maxLength(200, 'write at most 200'),
  );
}

/** Each word once. */
function setOf<const List extends readonly string[]>(list: List, least = 1) {
  return v.pipe(
    listOf(oneOf(list), least),
    v.checkItems((item, index, all) => all.indexOf(item) === index, 'it stands here twice; remove one'),
  );
}

const kind = oneOf(['law', 'local', 'aim']);
const unit = oneOf(['working', 'calendar']);
const amount = whole(1, LONGEST);
const ref = text(120);

const loose = {
  kind: v.optional(kind),
  ref: v.optional(ref),
  amount: v.optional(amount),
  unit: v.optional(unit),
};
const visit = some({ kind, ref: v.optional(ref), amount, unit });

const step = some({
  owner: v.optional(oneOf(OWNERS)),
  ...loose,
  after: v.optional(setOf(TASKS, 0)),
});

const track = some({
  enabled: v.optional(v.boolean('write true or false')),
  seal: v.optional(oneOf(SEALS)),
  effect: v.optional(oneOf(EFFECTS)),
  confirmation: v.optional(
    some({
      possible: v.optional(v.boolean('write true or false')),
      basis: v.optional(some({ kind, ref: v.optional(ref) })),
      court: v.optional(oneOf(['competent', 'inviting'])),
    }),
  ),
  forms: v.optional(setOf(FORMS)),
  requiredForms: v.optional(listOf(setOf(FORMS))),
});

const windowId = 'write small letters, digits and _, such as room_1';
const window = some({
  id: v.pipe(v.string(windowId), v.regex(/^[a-z0-9_]{1,40}$/, windowId)),
  name: text(60),
});

const division = 'write the first 2, 4, 6, 9 or all 12 digits of a division that exists, such as 510705';
const court = some({
  name: text(60),
  place: v.pipe(
    v.string(division),
    v.regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/, division),
    v.check((place) => isKnown(place.padEnd(12, '0')), division),
  ),
});

const versionWords =
  'write a name for this procedure, letters, digits, dots and dashes, such as anzhou-2026-1';

/** What one jurisdiction's file may say. All but `version` may be left out. */
export const procedureFile = some({
  base: v.optional(oneOf(['default', 'none']), 'default'),
  version: v.pipe(v.string(versionWords), v.regex(/^[\w.-]{1,40}$/, versionWords)),
  closingHour: v.optional(whole(1, 23)),
  keyDays: v.optional(whole(1, LONGEST)),
  attempts: v.optional(whole(1, 20)),
  raiseAfter: v.optional(some(loose)),
  followUps: v.optional(listOf(visit)),
  confirmationDays: v.optional(
    v.literal(30, 'it is set by law (人民调解法第三十三条); write 30 or leave it out'),
  ),
  steps: v.optional(some(each(TASKS, step))),
  declinable: v.optional(setOf(OFFICES)),
  windows: v.optional(listOf(window)),
  courts: v.optional(listOf(court, 0)),
  routes: v.optional(some(each(['default', ...KINDS] as const, setOf(ROUTES)))),
  tracks: v.optional(some(each(TRACKS, track))),
});

function each<const List extends readonly string[], const Schema extends v.GenericSchema>(
  list: List,
  schema: Schema,
): { readonly [Name in List[number]]: v.OptionalSchema<Schema, undefined> } {
  const entries = list.map((name) => [name, v.optional(schema)]);
  return Object.fromEntries(entries) as { [Name in List[number]]: v.OptionalSchema<Schema, undefined> };
}

function unquoted(received: string): string {
  return received.replace(/^"|"$/g, '');
}
