import type { CaseEvent } from '@/domain/case/event';
import { endedBy } from '@/domain/case/join';
import type { PersonId } from '@/domain/ids';
import { type Appending, append, type StoredCase } from '../store/case-log';
import type { Database } from '../store/database';
import { endBonds, nameIfUnknown, unname } from '../store/people';

/** Another command came between; what was begun with it is undone. */
export class Overtaken extends Error {}

/** {@link append}, and with it ends the ties of whoever is a stranger by these events, all or nothing. */
export async function appendAndEnd(db: Database, appending: Appending): Promise<StoredCase | null> {
  return endedBy(appending.events).length === 0
    ? append(db, withWhoeverIsOut(appending))
    : db.transaction().execute((trx) => appendWithin(trx, appending));
}

/** {@link appendAndEnd} within a transaction that is open already. Null: nothing was written. */
export async function appendWithin(trx: Database, appending: Appending): Promise<StoredCase | null> {
  const ended = endedBy(appending.events);
  const after = await append(trx, withWhoeverIsOut(appending));
  if (after) {
    await endBonds(trx, after.caseId, ended, after.state.lastAt);
    await unnameUndone(trx, appending.events, after);
  }
  return after;
}

/** A phone whose access ends, or rests while the centre doubts, is told to ask again, and learns it by that. */
function withWhoeverIsOut(appending: Appending): Appending {
  const { events, joined = [] } = appending;
  const doubted = events.flatMap(({ type, data }) => (type === 'claim.doubted' ? [data] : []));
  return {
    ...appending,
    joined: [...joined, ...[...endedBy(events), ...doubted].map((one) => one.personId)],
  };
}

/** Who was not the party after all is not called by its name any longer. */
async function unnameUndone(
  db: Database,
  events: readonly CaseEvent[],
  { people }: StoredCase,
): Promise<void> {
  for (const { type, data } of events) {
    if (type !== 'claim.undone') continue;
    const name = people.parties[data.partyId]?.name ?? '';
    for (const personId of data.personIds) await unname(db, personId, name);
  }
}

/** Who was nobody as long as the centre doubted who they are bears the party's name once that is settled. */
export async function nameConfirmed(
  db: Database,
  events: readonly CaseEvent[],
  { state, people }: StoredCase,
): Promise<void> {
  for (const { type, data } of events) {
    if (type !== 'claim.confirmed' || data.actorId !== undefined) continue;
    const party = state.parties.find(({ partyId }) => partyId === data.partyId);
    const name = people.parties[data.partyId]?.name ?? '';
    for (const personId of party?.holders ?? ([] as PersonId[])) await nameIfUnknown(db, personId, name);
  }
}
