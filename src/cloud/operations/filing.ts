import { randomUUID } from 'node:crypto';
import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { helperProblem } from '@/domain/case/assist/standing';
import { withSums } from '@/domain/case/decide';
import { fileCase, HELPER_ID } from '@/domain/case/file-case';
import type { CasePeople } from '@/domain/case/view';
import type { CaseId, CentreId, FileId, PersonId } from '@/domain/ids';
import { no, type Result, refused, yes } from '../answer';
import { LARGEST } from '../files/content/identify';
import type { Caller, House } from '../house';
import { signIn } from '../identity/token';
import { depthWithin, isKnown } from '../jurisdiction/divisions';
import { budgetOf } from '../limits/budget';
import { UNFINISHED_UPLOADS, UNFINISHED_WAIT } from '../limits/rules';
import { begin, type CommandMark } from '../store/case-log';
import { codeOfCase, findDone } from '../store/case-reading';
import type { Centre } from '../store/centres';
import { reserveFile } from '../store/files';
import { unfinishedUploads } from '../store/limits';
import { findPerson, type KnownPerson, nameIfUnknown, personOf } from '../store/people';
import { hashesOf } from './bringing';
import { missingFile } from './case';
import { freshCode } from './fresh-code';
import { GUEST, inputHash, isTaken } from './idempotence';
import { posterFor } from './posters';

type Filed = Answer<'case.file'>;

/** `case.file`: opens a case; whoever has no account yet gets a guest's, which the centre confirms by a callback. */
export async function file(
  input: ParsedInput<'case.file'>,
  caller: Caller,
  house: House,
): Promise<Result<Filed>> {
  const doer = caller.personId ?? GUEST;
  const hash = inputHash('case.file', input);
  const before = await alreadyFiled(house, caller, doer, input.commandId, hash);
  if (before) return before;
  if (!isKnown(input.place)) return no('input.invalid', {}, { place: { code: 'place', params: {} } });
  const files = (input.files ?? []) as FileId[];
  const all = [...files, ...(input.helper?.files ?? [])];
  const problem = input.helper && helperProblem(input.helper, house.now());
  if (problem) return refused(problem);
  const missing = await missingFile(house, all, caller.personId, null);
  if (missing) return missing;
  const centre = centreFor(await house.centres(), input.place);
  const name = input.helper?.name ?? input.applicant.name;
  const personId =
    caller.personId ??
    (await personOf(
      house.db,
      { channel: 'guest', subject: `file:${hash}` },
      { personId: randomUUID() as PersonId, name },
    ));
  await nameIfUnknown(house.db, personId, name);
  const person = await findPerson(house.db, personId);
  const guest = person?.guest ?? true;
  // A clerk who writes down at the window what somebody says goes on as the clerk.
  const window = input.helper !== undefined && isClerkOf(person, centre);
  const caseId = randomUUID() as CaseId;
  const code = await freshCode(house);
  const poster = await posterFor(house, input.poster);
  const setting = {
    now: house.now(),
    procedure: house.procedure,
    caseId,
    code,
    centreId: centre,
    personId,
    guest,
    window,
    poster,
  };
  const command: CommandMark = { doer, commandId: input.commandId, inputHash: hash, personId };
  try {
    await begin(house.db, {
      events: withSums(fileCase({ ...input, files }, setting), await hashesOf(house, all)),
      people: peopleOf(input),
      personId,
      as: window ? null : input.helper ? 'helper' : 'self',
      command,
    });
  } catch (error) {
    const first = isTaken(error) ? await alreadyFiled(house, caller, doer, input.commandId, hash) : null;
    if (first) return first;
    throw error;
  }
  return yes(receipt(house, caller, { caseId, code, personId }));
}

async function alreadyFiled(
  house: House,
  caller: Caller,
  doer: string,
  commandId: string,
  hash: string,
): Promise<Result<Filed> | null> {
  const done = await findDone(house.db, doer, commandId);
  if (!done) return null;
  if (done.inputHash !== hash || !done.caseId || !done.personId) return no('command.id_reused');
  const code = await codeOfCase(house.db, done.caseId);
  return yes(receipt(house, caller, { caseId: done.caseId, code, personId: done.personId }));
}

function receipt(
  house: House,
  caller: Caller,
  filed: { caseId: CaseId; code: string; personId: PersonId },
): Filed {
  const { caseId, code, personId } = filed;
  return caller.personId === null
    ? { caseId, code, token: signIn(house.seal, personId, house.now()) }
    : { caseId, code };
}

/** One place accepts every dispute: the centre nearest to it by its division, or the own one when none is near. */
function centreFor(centres: readonly Centre[], place: string): CentreId {
  const [own] = centres;
  if (!own) throw new Error('no centre is set up');
  const near = centres
    .map(({ card, place: served }) => ({ card, depth: depthWithin(place, served) }))
    .filter(({ depth }) => depth > 0)
    .sort((a, b) => b.depth - a.depth);
  return (near[0] ?? own).card.centreId;
}

function isClerkOf(person: KnownPerson | null, centre: CentreId): boolean {
  return person?.roles.some(({ role, centreId }) => role === 'clerk' && centreId === centre) ?? false;
}

function peopleOf(input: ParsedInput<'case.file'>): CasePeople {
  const { applicant, others, afraid, helper } = input;
  return {
    parties: {
      p1: {
        name: applicant.name,
        ...(applicant.phone === undefined ? {} : { phone: applicant.phone }),
        ...(afraid ? { safePhone: afraid.safePhone } : {}),
        ...(helper ? { actors: { [HELPER_ID]: helper.name } } : {}),
      },
      ...Object.fromEntries(
        others.map((other, index) => [
          `p${index + 2}`,
          { name: other.name, ...(other.phone === undefined ? {} : { phone: other.phone }) },
        ]),
      ),
    },
  };
}

/** `file.ticket`: where to bring a file's bytes, which never pass an operation. */
export async function ticket(
  input: ParsedInput<'file.ticket'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'file.ticket'>>> {
  const { size = 0 } = input;
  if (size > LARGEST) return no('file.too_large', { limit: LARGEST });
  const askedBy = (await budgetOf(house, caller))?.digest('unfinished');
  if (askedBy && (await unfinishedUploads(house.db, askedBy, house.now())) >= UNFINISHED_UPLOADS)
    return no('limit.wait', { seconds: UNFINISHED_WAIT });
  const fileId = randomUUID() as FileId;
  await reserveFile(
    house.db,
    fileId,
    caller.personId,
    askedBy ? { by: askedBy, at: house.now() } : undefined,
  );
  return yes({ fileId, upload: house.files.ticket(fileId, size) });
}
