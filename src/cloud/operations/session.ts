import { randomUUID } from 'node:crypto';
import type { Answer, Me } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import type { PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { signIn, signTicket } from '../identity/token';
import { invitedPerson, takeInvitation } from '../store/keys';
import { appoint, findPerson, holderOf, type KnownPerson, peopleByChannel, personOf } from '../store/people';

export async function people(
  _input: ParsedInput<'session.people'>,
  _caller: Caller,
  house: House,
): Promise<Result<Answer<'session.people'>>> {
  const list = await peopleByChannel(house.db, 'demo');
  return yes(
    list.map(({ personId, name, role, note }) => ({
      personId,
      name,
      role: role ?? 'resident',
      ...(note === null ? {} : { note }),
    })),
  );
}

export async function demo(
  input: ParsedInput<'session.demo'>,
  _caller: Caller,
  house: House,
): Promise<Result<Answer<'session.demo'>>> {
  const list = await peopleByChannel(house.db, 'demo');
  const person = list.find((one) => one.personId === input.personId);
  return person ? yes({ token: signIn(house.seal, person.personId, house.now()) }) : no('person.unknown');
}

export async function me(
  _input: ParsedInput<'session.me'>,
  caller: Caller,
  house: House,
): Promise<Result<Me>> {
  return meFor(house, caller.personId as PersonId);
}

export async function meFor({ db }: House, personId: PersonId): Promise<Result<Me>> {
  const person = await findPerson(db, personId);
  return person ? yes(meOf(person)) : no('identity.invalid');
}

/** How staff are called whom no invitation named: parties read who writes to them. */
const NAMELESS = { clerk: '受理员', mediator: '调解员' } as const;

/** A one-time invitation makes its holder a clerk or a mediator of the centre that gave it. */
export async function invite(
  input: ParsedInput<'session.invite'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'session.invite'>>> {
  const hash = house.seal.digest('invitation', input.invitation.replace(/-/g, '').toUpperCase());
  const invited = await invitedPerson(house.db, hash, house.now());
  const account = { channel: 'invitation' as const, subject: `${hash}:${input.commandId}` };
  const known = caller.personId ?? (await holderOf(house.db, account));
  // Asked first, so that nobody is made a person by an invitation that is not theirs to take.
  if (!invited || (invited.usedBy !== null && invited.usedBy !== known)) return no('invitation.invalid');
  const personId =
    known ?? (await personOf(house.db, account, { personId: randomUUID() as PersonId, name: invited.name }));
  const invitation = await takeInvitation(house.db, hash, personId, house.now());
  if (!invitation) return no('invitation.invalid');
  const { centreId, role, name } = invitation;
  const before = await findPerson(house.db, personId);
  await appoint(house.db, {
    personId,
    name: name || before?.name || NAMELESS[role],
    centreId,
    role,
    from: house.now(),
  });
  const person = await findPerson(house.db, personId);
  if (!person) throw new Error('an appointed person is gone');
  return yes({
    me: meOf(person),
    ...(caller.personId === null ? { token: signIn(house.seal, personId, house.now()) } : {}),
  });
}

/** `session.ticket`: opens one WebSocket within half a minute; one that hears of private talks for as long as the unlock lasts. */
export async function ticket(
  _input: ParsedInput<'session.ticket'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'session.ticket'>>> {
  return yes({ ticket: signTicket(house.seal, caller.personId as PersonId, house.now(), caller) });
}

function meOf({ personId, name, roles, guest, pin }: KnownPerson): Me {
  const held = roles[0];
  return {
    personId,
    name,
    role: held?.role ?? 'resident',
    guest: guest === true,
    pin,
    ...(held ? { centreId: held.centreId } : {}),
  };
}
