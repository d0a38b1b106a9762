import type { PaperCard } from '@/contract/answers';
import type { OperationInput, OperationName } from '@/contract/operations';
import { FORMS } from '@/domain/procedure/tracks';
import { wellFormed } from '../harness/inputs';
import { fresh } from '../harness/phone';
import { PIN } from './world';

interface About {
  readonly caseId: string;
  readonly code: string;
  readonly poster: string;
  readonly sparePoster: string;
}

type Inputs = { readonly [N in OperationName]: readonly OperationInput<N>[] };

const PARTIES = ['p1', 'p2', 'p3', 'p4'];
const ROOMS = [
  { room: 'joint' as const },
  ...PARTIES.flatMap((partyId) => [
    { room: 'centre' as const, partyId },
    { room: 'private' as const, partyId, appointment: 1 },
  ]),
];
/** From the beginning of every stream there is, whoever holds them. */
const EVERYTHING = Object.fromEntries(
  ['open', 'parties', 'joint', 'accord', 'staff']
    .concat(PARTIES.flatMap((id) => [`centre:${id}`, `office:${id}`, `private:${id}.1`]))
    .map((stream) => [stream, 0]),
);

/** What each operation is asked, in every way that could open something of this dispute. */
export function inputsOf(about: About): Inputs {
  const { caseId, poster, sparePoster } = about;
  const each = Object.entries(wellFormed(about)).map(([name, input]) => [name, [input]]);
  const once = Object.fromEntries(each) as unknown as Inputs;
  return {
    ...once,
    'poster.show': [{ poster }],
    'centre.endPoster': ['a-poster-of-nobody', sparePoster].map((one) => ({
      commandId: fresh(),
      poster: one,
    })),
    'session.unlock': [...once['session.unlock'], { pin: PIN }],
    'centre.posterPaper': [{ poster }],
    'case.view': [{ caseId }],
    'case.since': [
      { caseId, cursor: cursor({}) },
      { caseId, cursor: cursor(EVERYTHING) },
    ],
    'case.earlier': ROOMS.map((room) => ({ caseId, ...room, before: 'joint:99' })),
    'case.read': ROOMS.map((room) => ({ caseId, ...room, messages: 0 })),
    'case.paper': FORMS.map((form) => ({ caseId, form })),
    // A harmless step that most may take on their own line; who may do what stands in a table of its own.
    'case.do': [
      {
        caseId,
        commandId: fresh(),
        command: { type: 'say', room: 'centre', partyId: 'p1', text: '在吗', files: [] },
      },
    ],
  };
}

/** Papers that stand on somebody's list, with what they are about. */
export function listed(caseId: string, papers: readonly PaperCard[]): OperationInput<'case.paper'>[] {
  return papers.map(({ form, about }) => ({ caseId, form, ...(about === undefined ? {} : { about }) }));
}

function cursor(held: object): string {
  return Buffer.from(JSON.stringify(held)).toString('base64url');
}
