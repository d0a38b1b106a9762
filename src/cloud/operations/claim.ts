import { randomUUID } from 'node:crypto';
import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { joinCase, mayJoin } from '@/domain/case/join';
import type { PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { signIn } from '../identity/token';
import { append, type CommandMark, type StoredCase } from '../store/case-log';
import { findDone, loadByCode } from '../store/case-reading';
import { countWrongTry, keysOf, type StoredKey, takeKey } from '../store/keys';
import { bindParty, nameIfUnknown, partiesOf, personOf } from '../store/people';
import { GUEST, inputHash, isTaken } from './idempotence';
import { KEY_TRIES, keyHash } from './personal-key';

type Claim = Answer<'case.claim'>;
const TRIES = 8;

/** `case.claim`: the code and a party's personal key make the caller act for that party, with or without an account. */
export async function claim(
  input: ParsedInput<'case.claim'>,
  caller: Caller,
  house: House,
): Promise<Result<Claim>> {
  const doer = caller.personId ?? GUEST;
  const hash = inputHash('case.claim', input);
  const done = await findDone(house.db, doer, input.commandId);
  if (done) {
    if (done.inputHash !== hash || !done.caseId) return no('command.id_reused');
    return yes(answer(house, caller, done.caseId, done.personId as PersonId));
  }
  const found = await loadByCode(house.db, input.code);
  if (!found) return no('code.not_found');
  const key = await openKey(house, found, input.key, caller.personId);
  if (!key.ok) return key;
  const party = key.data;
  if (caller.personId) {
    const why = mayJoin(found.state, party.partyId, await partiesOf(house.db, found.caseId, caller.personId));
    if (why) return no(why === 'opposing' ? 'key.opposing' : 'case.party_unknown');
  }
  const name = found.people.parties[party.partyId]?.name ?? '';
  // A claim that is repeated after it got halfway finds the same guest again.
  const personId =
    caller.personId ??
    (await personOf(
      house.db,
      { channel: 'guest', subject: `claim:${hash}` },
      { personId: randomUUID() as PersonId, name },
    ));
  await nameIfUnknown(house.db, personId, name);
  const mark: CommandMark = { doer, commandId: input.commandId, inputHash: hash, personId };
  const joined = await join(house, input.code, party, { personId, name }, mark);
  if (!joined) return no('key.wrong', { left: KEY_TRIES });
  return yes(answer(house, caller, found.caseId, personId));
}

function answer(house: House, caller: Caller, caseId: Claim['caseId'], personId: PersonId): Claim {
  return caller.personId === null ? { caseId, token: signIn(house.seal, personId, house.now()) } : { caseId };
}

async function openKey(
  house: House,
  found: StoredCase,
  given: string,
  caller: PersonId | null,
): Promise<Result<StoredKey>> {
  const keys = await keysOf(house.db, found.caseId);
  const centre = (await house.centres()).find((one) => one.card.centreId === found.state.centreId)?.card;
  const contact = { centre: centre?.name ?? '', phone: centre?.phone ?? '' };
  const mine = keys.find((key) => key.keyHash === keyHash(house.seal, found.caseId, key.partyId, given));
  const locked = mine ? mine.tries >= KEY_TRIES : keys.some((key) => key.tries >= KEY_TRIES);
  if (locked) return no('key.locked', contact);
  if (!mine || (mine.usedBy !== null && mine.usedBy !== caller)) {
    const tries = await countWrongTry(house.db, found.caseId);
    return tries >= KEY_TRIES
      ? no('key.locked', contact)
      : no('key.wrong', { left: KEY_TRIES - tries, ...contact });
  }
  if (mine.expiresAt < house.now()) return no('key.expired', contact);
  return yes(mine);
}

/** Uses up the key, ties the person to the party and records it, all or nothing; false when the key was just used by another. */
async function join(
  house: House,
  code: ParsedInput<'case.claim'>['code'],
  { partyId, keyHash: hash }: StoredKey,
  person: { personId: PersonId; name: string },
  command: CommandMark,
): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const current = await loadByCode(house.db, code);
    if (!current) return false;
    const now = house.now();
    const events = joinCase(current.state, partyId, person, { now, procedure: house.procedure });
    try {
      return await house.db.transaction().execute(async (trx) => {
        if (!(await takeKey(trx, current.caseId, partyId, hash, person.personId))) return false;
        await bindParty(trx, {
          caseId: current.caseId,
          partyId,
          personId: person.personId,
          as: 'self',
          from: now,
        });
        if (await append(trx, { case: current, events, command, joined: [person.personId] })) return true;
        throw new Overtaken();
      });
    } catch (error) {
      // The same claim twice at once: the other one has done it.
      if (isTaken(error)) return true;
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new Error('a case changed too often to record a joining');
}

/** Another command came between; the transaction is undone and tried again. */
class Overtaken extends Error {}
