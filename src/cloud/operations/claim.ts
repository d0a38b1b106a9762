import { randomUUID } from 'node:crypto';
import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { findParty } from '@/domain/case/chapter';
import { joinCase, type Used } from '@/domain/case/join';
import { mayJoin } from '@/domain/case/may-join';
import { viewerOf } from '@/domain/case/viewer';
import type { PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { signIn } from '../identity/token';
import type { CommandMark, StoredCase } from '../store/case-log';
import { findDone, loadByCode } from '../store/case-reading';
import type { Database } from '../store/database';
import { giveTryBack, holdKeys, keysOf, type StoredKey, takeKey, takeTry } from '../store/keys';
import { bindParty, bondsOf, findPerson, nameIfUnknown, partiesOf, personOf } from '../store/people';
import { appendWithin, Overtaken } from './ending';
import { type Entrance, entranceOf, isTrusted, whereTheyAre } from './entrance';
import { openBehindPin, type PinStays } from './forgotten-pin';
import { GUEST, inputHash, isTaken } from './idempotence';
import { noteCodeLook, noteJoining } from './looking';
import { KEY_TRIES, keyHash } from './personal-key';
import { contactOf } from './turned-away';

type Claim = Answer<'case.claim'>;
const TRIES = 8;
const REFUSALS = {
  opposing: 'key.opposing',
  unknown: 'case.party_unknown',
  not_now: 'key.not_now',
  linked: 'key.linked',
} as const;
/** What somebody is told whose try was a guess, and who tried what is not theirs to use. */
const GUESSED: readonly string[] = ['key.wrong', 'key.locked'];
const NOT_THEIRS: readonly string[] = [...GUESSED, 'key.used'];

/**
 * `case.claim`: the code and a party's personal key make the caller that party, with or without an account; or somebody
 * who says that they act for it, and waits. The answer names nobody: the key may have come into wrong hands.
 */
export async function claim(
  input: ParsedInput<'case.claim'>,
  caller: Caller,
  house: House,
): Promise<Result<Claim>> {
  const doer = caller.personId ?? GUEST;
  const hash = inputHash('case.claim', input);
  const before = await alreadyClaimed(house, caller, doer, input.commandId, hash);
  if (before) return before;
  const found = await loadByCode(house.db, input.code);
  if (!found) return no('code.not_found');
  const key = await openKey(house, found, input.key, caller.personId);
  // The same claim may have used the key while this one looked for it.
  if (!key.ok) {
    const meanwhile = await alreadyClaimed(house, caller, doer, input.commandId, hash);
    const { code } = key.error;
    if (meanwhile?.ok || !GUESSED.includes(code)) await giveTryBack(house.db, found.caseId);
    if (!meanwhile?.ok && NOT_THEIRS.includes(code))
      await noteCodeLook(house, [found.caseId], caller, 'wrong_key');
    return meanwhile ?? key;
  }
  const party = key.data;
  // Joined long since: nothing is recorded again, and above all no try is given back that was never taken.
  if (party.usedBy !== null) return yes(await answer(house, caller, found.caseId, party.usedBy));
  const entrance = await entranceOf(house.db, found, party);
  if (!entrance) return shut(house, found, 'linked');
  const why = await problem(house, entrance, party, caller.personId);
  if (why) return shut(house, found, why);
  const used: Used = { partyId: party.partyId, actorId: party.actorId, acting: input.acting };
  const name = nameOf(found, used);
  // Whoever may have come by another's key is not told by their own account whose it was.
  const shown = isTrusted(found, used) ? name : (input.acting?.name ?? '');
  // A claim that is repeated after it got halfway finds the same guest again.
  const personId =
    caller.personId ??
    (await personOf(
      house.db,
      { channel: 'guest', subject: `claim:${hash}` },
      { personId: randomUUID() as PersonId, name: shown },
    ));
  const mark: CommandMark = { doer, commandId: input.commandId, inputHash: hash, personId };
  const joined = await join(house, input.code, { key: party, used }, { personId, name }, mark);
  if (typeof joined === 'string') return shut(house, found, joined);
  if (joined) {
    await nameIfUnknown(house.db, personId, shown);
    const { actorId } = party;
    await noteJoining(house, entrance.at.caseId, {
      partyId: entrance.partyId,
      personId,
      ...(actorId === undefined ? {} : { actorId }),
    });
    return yes({ ...(await answer(house, caller, entrance.at.caseId, personId)), ...joined });
  }
  const meanwhile = await alreadyClaimed(house, caller, doer, input.commandId, hash);
  await giveTryBack(house.db, found.caseId);
  if (meanwhile) return meanwhile;
  return (await hasJoined(house.db, found, { ...party, usedBy: personId }))
    ? yes(await answer(house, caller, found.caseId, personId))
    : no('key.used', await contactOf(house, found.state));
}

/** The key is the right one, so that the try was no guess; and it opens nothing here. */
async function shut(
  house: House,
  { caseId, state }: StoredCase,
  why: keyof typeof REFUSALS,
): Promise<Result<Claim>> {
  await giveTryBack(house.db, caseId);
  const isForCentre = why === 'linked' || why === 'not_now';
  return no(REFUSALS[why], isForCentre ? await contactOf(house, state) : {});
}

/** Whether this very person has used the party's key meanwhile. */
async function hasJoined(
  db: Database,
  { caseId }: StoredCase,
  { partyId, usedBy }: StoredKey,
): Promise<boolean> {
  const keys = await keysOf(db, caseId);
  return keys.some((key) => key.partyId === partyId && key.usedBy === usedBy);
}

async function alreadyClaimed(
  house: House,
  caller: Caller,
  doer: string,
  commandId: string,
  hash: string,
): Promise<Result<Claim> | null> {
  const done = await findDone(house.db, doer, commandId);
  if (!done) return null;
  if (done.inputHash !== hash || !done.caseId) return no('command.id_reused');
  return yes(await answer(house, caller, done.caseId, done.personId as PersonId));
}

async function answer(
  house: House,
  caller: Caller,
  caseId: Claim['caseId'],
  personId: PersonId,
): Promise<Claim> {
  const loaded = await whereTheyAre(house.db, caseId, personId);
  const viewer = loaded && viewerOf(loaded.case.state, loaded.person);
  return {
    caseId: loaded?.case.caseId ?? caseId,
    ...(caller.personId === null ? { token: signIn(house.seal, personId, house.now()) } : {}),
    ...(viewer?.as === 'stranger' && viewer.unconfirmed ? { waiting: true } : {}),
  };
}

async function problem(
  house: House,
  { at, partyId }: Entrance,
  { actorId }: StoredKey,
  personId: PersonId | null,
) {
  const place = { partyId, actorId };
  if (personId === null) return mayJoin(at.state, place, []);
  const [own, person] = await Promise.all([
    partiesOf(house.db, at.caseId, personId),
    findPerson(house.db, personId),
  ]);
  return mayJoin(at.state, place, own, personId, person?.roles);
}

function nameOf({ people }: StoredCase, { partyId, actorId, acting }: Used): string {
  const known = people.parties[partyId];
  if (actorId !== undefined) return known?.actors?.[actorId] ?? '';
  return acting?.name ?? known?.name ?? '';
}

async function openKey(
  house: House,
  found: StoredCase,
  given: string,
  caller: PersonId | null,
): Promise<Result<StoredKey>> {
  const { caseId } = found;
  const fits = (key: StoredKey) => key.keyHash === keyHash(house.seal, caseId, key.partyId, given);
  const ask = async () => (await keysOf(house.db, caseId)).find(fits);
  const isMine = (key: StoredKey) => key.usedBy !== null && key.usedBy === caller;
  const held = await ask();
  if (held && isMine(held)) return yes(held);
  const contact = await contactOf(house, found.state);
  // The try is taken before the key is looked at, so that many guesses at once get no more tries than one by one.
  const open = await takeTry(house.db, caseId, KEY_TRIES);
  const mine = open.keys.find(fits);
  if (mine) return mine.expiresAt < house.now() ? no('key.expired', contact) : yes(mine);
  const taken = await ask();
  if (taken && isMine(taken)) {
    await giveTryBack(house.db, caseId);
    return yes(taken);
  }
  // Whoever has lost what a key gave them would go on trying it, at the cost of everybody's tries.
  if (taken && taken.usedBy !== null) return no('key.used', contact);
  const isLocked = taken !== undefined || open.left === 0;
  return isLocked ? no('key.locked', contact) : no('key.wrong', { left: open.left, ...contact });
}

/**
 * Uses up the key, ties the person to the party and records it, all or nothing; false when key or command were just
 * used, and why not when they came in elsewhere meanwhile.
 */
async function join(
  house: House,
  code: ParsedInput<'case.claim'>['code'],
  { key, used }: { readonly key: StoredKey; readonly used: Used },
  person: { personId: PersonId; name: string },
  command: CommandMark,
): Promise<false | PinStays | keyof typeof REFUSALS> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await loadByCode(house.db, code);
    const entrance = found && (await entranceOf(house.db, found, key));
    if (!entrance) return false;
    const { at: current, partyId } = entrance;
    const why = await problem(house, entrance, key, person.personId);
    if (why) return why;
    const here = { ...used, partyId };
    const now = house.now();
    const bonds = await bondsOf(house.db, current.caseId);
    const tied = bonds.filter((one) => one.partyId === partyId).map((one) => one.personId);
    const events = joinCase(current.state, here, person, { now, procedure: house.procedure, tied });
    try {
      return await house.db.transaction().execute(async (trx) => {
        await holdKeys(trx, found.caseId);
        if (!(await takeKey(trx, found.caseId, key.partyId, key.keyHash, person.personId))) return false;
        const pin = await openBehindPin(
          trx,
          { found: current, used: here, issuedAt: key.issuedAt },
          person.personId,
        );
        await giveTryBack(trx, found.caseId);
        await bindParty(trx, {
          caseId: current.caseId,
          partyId,
          personId: person.personId,
          as: actingAs(current, here),
          from: now,
        });
        if (await appendWithin(trx, { case: current, events, command, joined: [person.personId] }))
          return pin;
        throw new Overtaken();
      });
    } catch (error) {
      if (isTaken(error)) return false;
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new Error('a case changed too often to record a joining');
}

function actingAs({ state }: StoredCase, { partyId, actorId, acting }: Used) {
  const actor = findParty(state, partyId)?.actors?.find((one) => one.actorId === actorId);
  return actor?.as ?? acting?.as ?? 'self';
}
