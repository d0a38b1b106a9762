import { sql } from 'kysely';
import type { Database } from './database';

/**
 * Marks a ticket as used. Of several servers that are shown the same ticket at once, one is told yes.
 *
 * @param keptUntil ISO instant; well past the ticket's end, because servers' clocks differ.
 */
export async function markTicketUsed(db: Database, ticketId: string, keptUntil: string): Promise<boolean> {
  const marked = await db
    .insertInto('used_ticket')
    .values({ ticket_id: ticketId, kept_until: keptUntil })
    .onConflict((conflict) => conflict.doNothing())
    .returning('ticket_id')
    .executeTakeFirst();
  return marked !== undefined;
}

/** Several servers may sweep at once: none waits for another. */
export async function forgetUsedTickets(db: Database, now: string): Promise<void> {
  await sql`delete from used_ticket where ticket_id in (
    select ticket_id from used_ticket where kept_until < ${now}::timestamptz for update skip locked)`.execute(
    db,
  );
}
