import type { PersonId } from '@/domain/ids';
import type { CommandMark } from './case-log';
import { type Database, statement } from './database';

const keep = statement<{ kept: number }>(`with done as (
    insert into command_done (doer, command_id, input_hash, from_ordinal, to_ordinal, at)
    values ($1, $2, $3, 0, 0, $5::timestamptz) on conflict do nothing returning doer),
  kept as (
    insert into desk_phrases (person_id, phrases) select doer, $4::text[] from done
    on conflict (person_id) do update set phrases = excluded.phrases returning person_id)
  select count(*) as kept from kept`);

/** @returns false where the command came before: whatever was kept since then stays. */
export async function keepPhrases(
  db: Database,
  { doer, commandId, inputHash }: CommandMark,
  phrases: readonly string[],
  now: string,
): Promise<boolean> {
  const [row] = await keep(db, [doer, commandId, inputHash, [...phrases], now]);
  return row?.kept === 1;
}

export async function phrasesOf(db: Database, personId: PersonId): Promise<string[]> {
  const row = await db
    .selectFrom('desk_phrases')
    .select('phrases')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.phrases ?? [];
}
