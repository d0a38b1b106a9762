import type { PersonId } from '@/domain/ids';
import type { CommandMark } from './case-log';
import { type Database, statement } from './database';

/** WeChat keeps its own account; ours only spares it questions whose answer is no. */
const MOST = 50;

const more = statement<{ done: number }>(`with done as (
    insert into command_done (doer, command_id, input_hash, case_id, from_ordinal, to_ordinal, person_id, at)
    values ($1, $2, $3, null, 0, 0, null, $5::timestamptz) on conflict (doer, command_id) do nothing returning doer),
  allowed as (
    insert into notice_allowance (person_id, template, remaining)
    select done.doer, template, 1 from done, unnest($4::text[]) as template
    on conflict (person_id, template) do update set remaining = least(notice_allowance.remaining + 1, ${MOST}))
  select count(*) as done from done`);

/** @returns false when this command was carried out before: nothing is counted twice. */
export async function allowMore(
  db: Database,
  { doer, commandId, inputHash }: CommandMark,
  templates: readonly string[],
  now: string,
): Promise<boolean> {
  return (await more(db, [doer, commandId, inputHash, templates, now]))[0]?.done === 1;
}

/** Takes one of the templates for which something is left, the first that fits; null where nothing is. */
export async function takeAllowance(
  db: Database,
  personId: PersonId,
  templates: readonly string[],
): Promise<string | null> {
  for (const template of templates) {
    const taken = await db
      .updateTable('notice_allowance')
      .set((row) => ({ remaining: row('remaining', '-', 1) }))
      .where('person_id', '=', personId)
      .where('template', '=', template)
      .where('remaining', '>', 0)
      .returning('template')
      .executeTakeFirst();
    if (taken) return template;
  }
  return null;
}

export async function giveAllowanceBack(db: Database, personId: PersonId, template: string): Promise<void> {
  await db
    .updateTable('notice_allowance')
    .set((row) => ({ remaining: row('remaining', '+', 1) }))
    .where('person_id', '=', personId)
    .where('template', '=', template)
    .execute();
}

/** WeChat says that nothing is left, whatever was counted here. */
export async function endAllowance(db: Database, personId: PersonId, template: string): Promise<void> {
  await db
    .updateTable('notice_allowance')
    .set({ remaining: 0 })
    .where('person_id', '=', personId)
    .where('template', '=', template)
    .execute();
}
