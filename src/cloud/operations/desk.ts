import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import type { PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { findDone } from '../store/case-reading';
import { findPerson } from '../store/people';
import { keepPhrases, phrasesOf } from '../store/phrases';
import { markFor } from './idempotence';

/** `desk.phrases`: the quick replies that the caller made their own; none means the built-in ones. */
export async function phrases(
  _input: ParsedInput<'desk.phrases'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'desk.phrases'>>> {
  const personId = caller.personId as PersonId;
  if (!(await isMediator(house, personId))) return no('role.needed', { role: 'mediator' });
  return yes({ phrases: await phrasesOf(house.db, personId) });
}

/** `desk.keepPhrases`: the whole list in place of the one before. */
export async function keep(
  input: ParsedInput<'desk.keepPhrases'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'desk.keepPhrases'>>> {
  const personId = caller.personId as PersonId;
  if (!(await isMediator(house, personId))) return no('role.needed', { role: 'mediator' });
  const mark = markFor(personId, 'desk.keepPhrases', input);
  const list = input.phrases.map((phrase) => phrase.trim());
  if (!(await keepPhrases(house.db, mark, list, house.now()))) {
    const done = await findDone(house.db, personId, input.commandId);
    if (done?.inputHash !== mark.inputHash) return no('command.id_reused');
  }
  return yes({ phrases: await phrasesOf(house.db, personId) });
}

async function isMediator(house: House, personId: PersonId): Promise<boolean> {
  const person = await findPerson(house.db, personId);
  return person?.roles.some((held) => held.role === 'mediator') ?? false;
}
