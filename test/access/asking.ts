import type { PaperCard } from '@/contract/answers';
import { type OperationInput, type OperationName, operations } from '@/contract/operations';
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

/** What has nothing to do with any one case. Everything else is asked of a case in each of its stages, too. */
const OF_NO_CASE: readonly OperationName[] = [
  'session.people',
  'session.demo',
  'session.me',
  'session.invite',
  'session.ticket',
  'session.pin',
  'session.unlock',
  'place.children',
  'place.path',
  'centre.contact',
  'procedure.show',
  'poster.show',
  'centre.posters',
  'centre.makePoster',
  'centre.endPoster',
  'centre.posterPaper',
  'desk.phrases',
  'desk.keepPhrases',
  'case.file',
  'notice.allow',
  'file.ticket',
];
/** What marks something as read or says something is asked last, since it shows in what others get. */
export const SHOWN_TO_OTHERS: readonly OperationName[] = ['notice.read', 'case.read', 'case.do'];
const OF_A_CASE_BETWEEN = (Object.keys(operations) as OperationName[]).filter(
  (name) => ![...OF_NO_CASE, ...SHOWN_TO_OTHERS, 'case.claim'].includes(name),
);
/** A wrong key comes first, and everything is asked after it. */
export const OF_A_CASE: readonly OperationName[] = ['case.claim', ...OF_A_CASE_BETWEEN, ...SHOWN_TO_OTHERS];

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

/** The same of a case in any of its stages: no paper is drawn there, whether there is one stands on the list. */
export function inputsInAnyStage(about: Pick<About, 'caseId' | 'code'>): Inputs {
  const { caseId } = about;
  const rooms = ROOMS.filter((room) => !('partyId' in room) || PARTIES.indexOf(room.partyId) < 2);
  return {
    ...inputsOf({ ...about, poster: '', sparePoster: '' }),
    'case.since': [{ caseId, cursor: cursor(EVERYTHING) }],
    'case.earlier': rooms.map((room) => ({ caseId, ...room, before: 'joint:99' })),
    'case.read': rooms.map((room) => ({ caseId, ...room, messages: 0 })),
    'case.paper': [{ caseId, form: 'transfer_note' }],
  };
}

/** Papers that stand on somebody's list, with what they are about. */
export function listed(caseId: string, papers: readonly PaperCard[]): OperationInput<'case.paper'>[] {
  return papers.map(({ form, about }) => ({ caseId, form, ...(about === undefined ? {} : { about }) }));
}

function cursor(held: object): string {
  return Buffer.from(JSON.stringify(held)).toString('base64url');
}
