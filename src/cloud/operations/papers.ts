import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import type { CaseId, PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import { loadStory } from '../casefile/loading';
import { listForms, paperOf } from '../casefile/papers';
import type { PaperReader } from '../casefile/reader';
import type { CaseStory } from '../casefile/story';
import type { Caller, House } from '../house';
import { loadByCode, loadForPerson } from '../store/case-reading';
import { findFiles } from '../store/files';
import { noteLook } from './looking';
import { type Reader, readerOf } from './presenting';
import { placeOf, setPaper } from './printing';
import { turnedAway } from './turned-away';

/** `case.papers`: what there is for this reader, in the order of the archive. */
export async function list(
  input: ParsedInput<'case.papers'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.papers'>>> {
  const opened = await open(house, input.caseId, caller);
  if (!opened.ok) return opened;
  const { story, reader } = opened.data;
  const papers = listForms(story, reader).map(({ title: _, ...card }) => card);
  return yes({ papers });
}

/** `case.paper`: a link to one of them. An agreement in force is the file that was printed then. */
export async function paper(
  input: ParsedInput<'case.paper'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.paper'>>> {
  const opened = await open(house, input.caseId, caller);
  if (!opened.ok) return opened;
  const { story, reader, noted } = opened.data;
  const written = await paperOf(story, reader, input);
  if (!written) return no('paper.not_found');
  await noted();
  const files =
    written.kind === 'printed'
      ? await findFiles(house.db, [written.fileId])
      : [await setPaper(house, written.paper)];
  const [url] = (await house.files.links(files, house.now())).values();
  return url ? yes({ url }) : no('paper.not_found');
}

async function open(
  house: House,
  caseId: CaseId,
  caller: Caller,
): Promise<Result<{ story: CaseStory; reader: PaperReader; noted: () => Promise<unknown> }>> {
  const loaded = await loadForPerson(house.db, caseId, caller.personId as PersonId);
  const viewer = loaded ? readerOf(loaded) : null;
  if (!loaded) return no('case.not_found');
  const reader = viewer && paperReader(viewer);
  const story = reader ? await loadStory(placeOf(house), caseId) : null;
  if (!viewer) return turnedAway(house, loaded);
  if (!story || !reader) return no('case.not_yours');
  return yes({ story, reader, noted: () => noteLook(house, loaded, viewer, 'papers') });
}

/** A department's expert helps to handle the matter and has no copy of its papers. */
function paperReader(viewer: Reader): PaperReader | null {
  if (viewer.as === 'party') {
    const { as: _, personId: _whose, locked: _locked, ...reader } = viewer;
    return reader;
  }
  return viewer.as === 'expert' ? null : 'staff';
}

/** Says of an agreement on paper whether it is the one in force, and nothing that does not stand on it. */
export async function check(
  input: ParsedInput<'agreement.check'>,
  _caller: Caller,
  house: House,
): Promise<Result<Answer<'agreement.check'>>> {
  const found = await loadByCode(house.db, input.code);
  const known = found
    ? [...(found.state.earlier ?? []), ...(found.state.agreement ? [found.state.agreement] : [])]
    : [];
  const agreement = known.find((one) => one.digest.startsWith(input.fingerprint));
  // Whether there is a case, an agreement or another fingerprint: the answer is the same.
  if (!found || agreement?.inForceAt === undefined) return yes({ genuine: false });
  const centre = (await house.centres()).find((one) => one.card.centreId === found.state.centreId);
  return yes({
    genuine: true,
    number: agreement.number,
    inForceAt: agreement.inForceAt,
    committee: centre?.card.committee ?? '',
  });
}
