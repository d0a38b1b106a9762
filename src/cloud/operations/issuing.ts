import { randomInt } from 'node:crypto';
import type { CommandOf } from '@/domain/case/command';
import { decide } from '@/domain/case/decide';
import type { CaseEvent } from '@/domain/case/event';
import type { PartyId } from '@/domain/ids';
import type { House } from '../house';
import { eventsBetween } from '../store/case-events';
import type { Appending, StoredCase } from '../store/case-log';
import { type CaseForPerson, loadById } from '../store/case-reading';
import type { Database } from '../store/database';
import { holdKeys, keysOf, saveKey } from '../store/keys';
import { settingFor } from './bringing';
import { appendWithin } from './ending';
import { KEY_TRIES, keyHash } from './personal-key';
import { readerOf } from './presenting';

/** A personal key as it is shown once, with the last moment at which it opens. */
interface ShownKey {
  readonly key: string;
  readonly expires: string;
}

/** A key that was made and is not kept yet: the event never holds it, the table only its digest. */
interface FreshKey {
  readonly shown: ShownKey;
  readonly row: Parameters<typeof saveKey>[1];
}

/** A new key where one of these events issues one. */
export function freshKey(
  { seal, now }: House,
  { caseId }: StoredCase,
  events: readonly CaseEvent[],
): FreshKey | null {
  const issued = events.find((event) => event.type === 'key.issued');
  if (issued?.type !== 'key.issued') return null;
  const key = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const { partyId, actorId, expires } = issued.data;
  const hash = keyHash(seal, caseId, partyId, key);
  return {
    shown: { key, expires },
    row: { caseId, partyId, actorId, keyHash: hash, expires, now: now() },
  };
}

/**
 * Appends what issues a key, and keeps its digest, all or nothing: whoever issues the next one finds this one there, and
 * the key of the later event is the one that opens. Null: nothing was written.
 */
export function appendWithKey(
  db: Database,
  appending: Appending,
  { row }: FreshKey,
): Promise<StoredCase | null> {
  return db.transaction().execute(async (trx) => {
    // Held first, as whoever uses a key does, so that the two never wait for each other in a ring.
    await holdKeys(trx, row.caseId);
    const after = await appendWithin(trx, appending);
    if (after) await saveKey(trx, row);
    return after;
  });
}

/**
 * A key is shown once; asked for again by the same command, a new one takes its place, as long as one is given at all:
 * whoever has given the case away, or whose party has gone, gets none by asking again; nor does anybody once the key was
 * used or locked, or another one was issued: then there is a reason to give.
 */
export async function keyAgain(
  house: House,
  loaded: CaseForPerson,
  command: CommandOf<'issueKey'>,
  events: readonly CaseEvent[],
): Promise<ShownKey | null> {
  const viewer = readerOf(loaded);
  const again = freshKey(house, loaded.case, events);
  if (!viewer || !again) return null;
  // The key that the table knows of is the one that this very command made.
  const setting = { ...(await settingFor(house, loaded, command)), hadKey: false };
  if (!decide(loaded.case.state, viewer, command, setting).ok) return null;
  return house.db.transaction().execute(async (trx) => {
    await holdKeys(trx, loaded.case.caseId);
    if (!(await isUnused(trx, loaded, command))) return null;
    await saveKey(trx, again.row);
    return again.shown;
  });
}

async function isUnused(
  db: Database,
  { case: { caseId }, done }: CaseForPerson,
  { partyId, actorId }: CommandOf<'issueKey'>,
): Promise<boolean> {
  const isTheirs = (one: { readonly partyId: PartyId; readonly actorId?: string }) =>
    one.partyId === partyId && one.actorId === actorId;
  const head = (await loadById(db, caseId))?.head ?? 0;
  const keys = await keysOf(db, caseId);
  const later = await eventsBetween(db, caseId, done?.to ?? head, head);
  const isReplaced = later.some(({ event }) => event.type === 'key.issued' && isTheirs(event.data));
  const isSpent = keys.some((key) => isTheirs(key) && (key.usedBy !== null || key.tries >= KEY_TRIES));
  return !isReplaced && !isSpent;
}
