import type { CaseCommand, CommandOf } from '@/domain/case/command';
import { absorbed } from '@/domain/case/linking/absorbing';
import type { Joining } from '@/domain/case/linking/joining';
import { released } from '@/domain/case/linking/releasing';
import type { FirstCase } from '@/domain/case/linking/shape';
import type { Setting } from '@/domain/case/setting';
import type { CaseState } from '@/domain/case/state';
import { type Acting, type StaffRole, viewerOf } from '@/domain/case/viewer';
import type { PartyId, PersonId } from '@/domain/ids';
import type { Appending, StoredCase } from '../store/case-log';
import { type CaseForPerson, loadByCode, loadById } from '../store/case-reading';
import type { Database } from '../store/database';
import { type Bond, bindParty, bondsOf, findPerson } from '../store/people';
import { appendWithin, Overtaken } from './ending';

/** The case whose code was given, with what has to be as it was when both are written. */
export interface StoredFirst extends FirstCase {
  readonly stored: StoredCase;
}

/** The first case, and who would come to it from the second one; null where the code is nobody's. */
export async function firstFor(
  db: Database,
  { case: second, person }: CaseForPerson,
  { code }: CommandOf<'linkCase'>,
): Promise<StoredFirst | null> {
  const stored = await loadByCode(db, code);
  if (!stored) return null;
  const [here, there] = await Promise.all([bondsOf(db, second.caseId), bondsOf(db, stored.caseId)]);
  const actsFor = byPerson(there);
  const held = holders(second.state, here);
  const clerk = viewerOf(stored.state, { ...person, actsFor: actsFor[person.personId] ?? [] });
  return {
    stored,
    state: stored.state,
    theirs: clerk.as === 'clerk' && !clerk.asked,
    holders: held,
    actsFor,
    roles: await rolesOf(db, Object.values(held)),
  };
}

/** The first who took each party's place for themselves, and still has it. */
function holders(state: CaseState, bonds: readonly Bond[]): Record<string, PersonId> {
  const held = bonds.filter(({ partyId, personId }) => {
    const viewer = viewerOf(state, { personId, actsFor: [partyId], roles: [] });
    return viewer.as === 'party' && viewer.actorId === undefined;
  });
  return Object.fromEntries(held.map(({ partyId, personId }) => [partyId, personId]).reverse());
}

async function rolesOf(
  db: Database,
  people: readonly PersonId[],
): Promise<Record<string, readonly StaffRole[]>> {
  const known = await Promise.all(people.map((personId) => findPerson(db, personId)));
  return Object.fromEntries(known.flatMap((one) => (one ? [[one.personId, one.roles] as const] : [])));
}

function byPerson(bonds: readonly Bond[]): Record<string, PartyId[]> {
  const found: Record<string, PartyId[]> = {};
  for (const { personId, partyId } of bonds) found[personId] = [...(found[personId] ?? []), partyId];
  return found;
}

/** What a command writes in another case than its own, and who joins that one by it. */
interface Beside extends Appending {
  readonly joins: readonly Joining[];
}

/** The other case that a command changes, too; null for all that concern theirs alone. */
export async function besideFor(
  db: Database,
  { state }: StoredCase,
  viewer: Acting,
  command: CaseCommand,
  setting: Setting & { readonly first?: StoredFirst },
): Promise<Beside | null> {
  if (command.type === 'linkCase') {
    const { first } = setting;
    if (!first) throw new Error('a case is linked to another one');
    const { events, joined } = absorbed(state, viewer, command, setting);
    return { case: first.stored, events, joined: joined.map(({ personId }) => personId), joins: joined };
  }
  if (command.type !== 'reopen' || state.stage !== 'linked') return null;
  const first = await loadById(db, state.linked.into);
  if (!first) throw new Error('a linked case goes on in one that is there');
  return { case: first, events: released(state, first.state, viewer, command, setting), joins: [] };
}

/**
 * Appends to both cases or to neither. The one with the smaller id first, so that two clerks who link at once never
 * wait for each other in a ring.
 *
 * @returns the command's own case as it is afterwards, or null when one of the two has changed meanwhile.
 */
export async function appendBoth(
  db: Database,
  own: Appending,
  beside: Beside,
  now: string,
): Promise<StoredCase | null> {
  const both = [own, beside].sort((a, b) => a.case.caseId.localeCompare(b.case.caseId));
  try {
    return await db.transaction().execute(async (trx) => {
      let after: StoredCase | null = null;
      for (const one of both) {
        const written = await appendWithin(trx, one);
        if (!written) throw new Overtaken();
        if (one === own) after = written;
      }
      const { caseId } = beside.case;
      for (const { is, personId } of beside.joins)
        await bindParty(trx, { caseId, partyId: is, personId, as: 'self', from: now });
      return after;
    });
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}
