import { createHash } from 'node:crypto';
import { heldAt } from '@/domain/case/care/held';
import { placeNamed } from '@/domain/case/care/place';
import type { MessagePlace } from '@/domain/case/care/shape';
import type { CaseCommand, CommandOf } from '@/domain/case/command';
import type { Fixed, Setting } from '@/domain/case/setting';
import type { CaseState } from '@/domain/case/state';
import { centreStream } from '@/domain/case/stream';
import { viewerOf } from '@/domain/case/viewer';
import type { CentreId, FileId } from '@/domain/ids';
import { inChina } from '@/domain/procedure/calendar';
import type { House } from '../house';
import { unprintable } from '../papers/fonts/unprintable';
import { byWordList } from '../reviewing';
import { clausesOf, nextNumber } from '../store/agreement-numbers';
import { answeredBy, eventAt } from '../store/case-events';
import type { CaseForPerson } from '../store/case-reading';
import type { Centre } from '../store/centres';
import { canonical } from '../store/chain';
import { findFiles } from '../store/files';
import { keysOf } from '../store/keys';
import { bondsOf, mediatorsOf } from '../store/people';
import { firstFor, type StoredFirst } from './linking';

/** Everything from outside that the rules need to judge this command, and nothing that others don't. */
export async function settingFor(
  house: House,
  loaded: CaseForPerson,
  command: CaseCommand,
): Promise<SettingFromStore> {
  const { state, people } = loaded.case;
  const centres = await house.centres();
  const centre = centres.find(({ card }) => card.centreId === state.centreId);
  const mediatorName = people.mediator?.name;
  return {
    now: house.now(),
    procedure: house.procedure,
    name: nameFor(loaded),
    fix,
    people: people.parties,
    organisations: Object.fromEntries(centres.map(({ card }) => [card.centreId, { name: card.name }])),
    above: above(centres, state.centreId),
    ...(centre ? { committee: centre.card.committee } : {}),
    ...(mediatorName === undefined ? {} : { mediatorName }),
    seal: (digest) => house.sealing.sealUnder(digest),
    ...('files' in command && command.files?.length
      ? { fileHashes: await hashesOf(house, command.files) }
      : {}),
    ...(await broughtFor(house, loaded, command)),
  };
}

/** `first` with the case as it is stored, so that both can be written as they were judged. */
export type SettingFromStore = Setting & { readonly first?: StoredFirst };

type Brought = Pick<
  SettingFromStore,
  | 'first'
  | 'mediators'
  | 'clauses'
  | 'actorNames'
  | 'number'
  | 'unprintable'
  | 'suspect'
  | 'isMessage'
  | 'heldWords'
  | 'fileHashes'
  | 'hadKey'
  | 'tied'
  | 'answeredBy'
  | 'filingConfirmedBy'
>;

const ANSWERS = ['consent.given', 'answer.deferred', 'consent.refused'] as const;

async function broughtFor(house: House, loaded: CaseForPerson, command: CaseCommand): Promise<Brought> {
  const { state, caseId, people } = loaded.case;
  switch (command.type) {
    case 'assign':
    case 'chooseMediator':
    case 'addHandler': {
      // A co-handler may come from another organisation; who mediates belongs to the case's own.
      const everywhere = command.type === 'addHandler';
      const list = await mediatorsOf(house.db, state.centreId, caseId, everywhere);
      const staff = list.map(({ personId, name, isParty }) => [personId, { name, isParty }] as const);
      return { mediators: Object.fromEntries(staff) };
    }
    case 'linkCase': {
      const first = await firstFor(house.db, loaded, command);
      return first ? { first } : {};
    }
    case 'issueKey': {
      const { partyId, actorId } = command;
      const keys = await keysOf(house.db, caseId);
      return { hadKey: keys.some((key) => key.partyId === partyId && key.actorId === actorId) };
    }
    case 'doubtClaim':
    case 'undoClaim': {
      const { partyId } = command;
      const bonds = await bondsOf(house.db, caseId);
      return {
        tied: bonds.filter((one) => one.partyId === partyId).map(({ personId }) => personId),
        answeredBy: await answeredBy(house.db, caseId, partyId, ANSWERS),
        filingConfirmedBy: await answeredBy(house.db, caseId, partyId, ['filing.confirmed']),
      };
    }
    case 'draftAgreement':
      return {
        clauses: await clausesOf(house.db, caseId),
        actorNames: actorNames(people.parties),
        number: await numberFor(house, state),
        unprintable: (text) => unprintable(text).join(''),
      };
    case 'say':
      return { suspect: await isSuspect(house, loaded, command) };
    case 'keepEvidence':
      return { isMessage: await isMessage(house, loaded, command) };
    case 'askHide':
    case 'hideMessage':
      return { isMessage: await isMessage(house, loaded, { room: 'joint', seq: command.seq }) };
    case 'releaseMessage':
      return heldBack(house, loaded, command);
    default:
      return {};
  }
}

/** Only what one party says to the others is looked at: on a line to the centre people say what was done to them. */
async function isSuspect(house: House, { case: { state }, person }: CaseForPerson, said: CommandOf<'say'>) {
  if (said.room !== 'joint' || said.text === '' || viewerOf(state, person).as !== 'party') return false;
  return (await (house.review ?? byWordList).judge(said.text, person.personId)) === 'review';
}

async function isMessage(
  house: House,
  { case: { state, caseId }, person }: CaseForPerson,
  named: MessagePlace,
) {
  const place = placeNamed(state, viewerOf(state, person), named);
  return (
    place !== null && (await eventAt(house.db, caseId, place.stream, named.seq))?.type === 'message.said'
  );
}

/** The words of a held message, and what its files are; the log fixes them a second time where everybody reads them. */
async function heldBack(
  house: House,
  { case: { state, caseId } }: CaseForPerson,
  { partyId, seq }: CommandOf<'releaseMessage'>,
): Promise<Pick<Setting, 'heldWords' | 'fileHashes'>> {
  const held = heldAt(state, { partyId, seq });
  if (!held) return {};
  const event = await eventAt(house.db, caseId, centreStream(partyId), seq);
  return { heldWords: event?.words ?? {}, fileHashes: await hashesOf(house, held.files) };
}

/** RFC 8785 canonical JSON and its SHA-256. */
export function fix(content: unknown): Fixed {
  const text = canonical(content);
  return { text, digest: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** （2026）人调字第12号, as on the official forms. */
async function numberFor(house: House, state: CaseState): Promise<string> {
  const year = inChina(house.now()).year();
  const number = await nextNumber(house.db, state.centreId, year);
  return `（${year}）人调字第${number}号`;
}

export async function hashesOf(house: House, fileIds: readonly FileId[]): Promise<Record<FileId, string>> {
  const files = await findFiles(house.db, fileIds);
  return Object.fromEntries(files.map(({ fileId, sha256 }) => [fileId, sha256 ?? '']));
}

function actorNames(parties: CaseForPerson['case']['people']['parties']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parties).flatMap(([partyId, { actors = {} }]) =>
      Object.entries(actors).map(([actorId, name]) => [`${partyId}.${actorId}`, name]),
    ),
  );
}

/** The centres above this one, nearest first. */
export function above(centres: readonly Centre[], centreId: CentreId): CentreId[] {
  const found: CentreId[] = [];
  for (let parent = parentOf(centres, centreId); parent !== undefined; parent = parentOf(centres, parent)) {
    if (found.includes(parent) || parent === centreId) break;
    found.push(parent);
  }
  return found;
}

function parentOf(centres: readonly Centre[], centreId: CentreId): CentreId | undefined {
  return centres.find(({ card }) => card.centreId === centreId)?.card.parent;
}

/** Who acts for a party carries the name they were appointed by, a party its own, staff theirs. */
function nameFor({ person, case: { people, state } }: CaseForPerson): string {
  const viewer = viewerOf(state, person);
  const partyId = viewer.as === 'party' ? viewer.partyId : undefined;
  const known = partyId === undefined ? undefined : people.parties[partyId];
  const actorId = viewer.as === 'party' ? viewer.actorId : undefined;
  const appointed = actorId === undefined ? undefined : known?.actors?.[actorId];
  if (appointed) return appointed;
  return person.name || (partyId === undefined ? '' : (people.parties[partyId]?.name ?? ''));
}
