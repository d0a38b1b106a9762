import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { readableStreams } from '@/domain/case/stream';
import type { PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { loadByCode, loadForPerson } from '../store/case-reading';
import { findFiles } from '../store/files';
import { readerOf } from './presenting';

export async function list(
  input: ParsedInput<'case.papers'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.papers'>>> {
  const loaded = await loadForPerson(house.db, input.caseId, caller.personId as PersonId);
  const reader = loaded ? readerOf(loaded) : null;
  if (!loaded) return no('case.not_found');
  if (!reader) return no('case.not_yours');
  const { agreement } = loaded.case.state;
  const printed = readableStreams(loaded.case.state, reader).includes('accord') && agreement?.printed;
  return yes({
    papers: printed
      ? [{ form: 'agreement' as const, at: agreement.inForceAt ?? '', sha256: printed.sha256 }]
      : [],
  });
}

export async function paper(
  input: ParsedInput<'case.paper'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.paper'>>> {
  const loaded = await loadForPerson(house.db, input.caseId, caller.personId as PersonId);
  const reader = loaded ? readerOf(loaded) : null;
  if (!loaded) return no('case.not_found');
  if (!reader) return no('case.not_yours');
  const { agreement } = loaded.case.state;
  const readable = readableStreams(loaded.case.state, reader).includes('accord');
  if (!readable || input.form !== 'agreement' || !agreement?.printed) return no('paper.not_found');
  const { fileId } = agreement.printed;
  const links = await house.files.links(await findFiles(house.db, [fileId]), house.now());
  return yes({ url: links.get(fileId) ?? '' });
}

/** Says of an agreement on paper whether it is the one in force, and nothing that does not stand on it. */
export async function check(
  input: ParsedInput<'agreement.check'>,
  _caller: Caller,
  house: House,
): Promise<Result<Answer<'agreement.check'>>> {
  const found = await loadByCode(house.db, input.code);
  const agreement = found?.state.agreement;
  // Whether there is a case, an agreement or another fingerprint: the answer is the same.
  if (!found || agreement?.inForceAt === undefined || !agreement.digest.startsWith(input.fingerprint))
    return yes({ genuine: false });
  const centre = (await house.centres()).find((one) => one.card.centreId === found.state.centreId);
  return yes({
    genuine: true,
    number: agreement.number,
    inForceAt: agreement.inForceAt,
    committee: centre?.card.committee ?? '',
  });
}
