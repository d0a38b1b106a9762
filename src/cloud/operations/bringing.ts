import { createHash } from 'node:crypto';
import type { CaseCommand } from '@/domain/case/command';
import type { Fixed, Setting } from '@/domain/case/setting';
import type { CaseState } from '@/domain/case/state';
import { viewerOf } from '@/domain/case/viewer';
import type { CentreId, FileId } from '@/domain/ids';
import { inChina } from '@/domain/procedure/calendar';
import type { House } from '../house';
import { unprintable } from '../papers/fonts/unprintable';
import { clausesOf, nextNumber } from '../store/agreement-numbers';
import type { CaseForPerson } from '../store/case-reading';
import type { Centre } from '../store/centres';
import { canonical } from '../store/chain';
import { findFiles } from '../store/files';
import { mediatorsOf } from '../store/people';

/** Everything from outside that the rules need to judge this command, and nothing that others don't. */
export async function settingFor(
  house: House,
  loaded: CaseForPerson,
  command: CaseCommand,
): Promise<Setting> {
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

type Brought = Pick<Setting, 'mediators' | 'clauses' | 'actorNames' | 'number' | 'unprintable'>;

async function broughtFor(
  house: House,
  { case: { state, caseId, people } }: CaseForPerson,
  command: CaseCommand,
): Promise<Brought> {
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
    case 'draftAgreement':
      return {
        clauses: await clausesOf(house.db, caseId),
        actorNames: actorNames(people.parties),
        number: await numberFor(house, state),
        unprintable: (text) => unprintable(text).join(''),
      };
    default:
      return {};
  }
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

async function hashesOf(house: House, fileIds: readonly FileId[]): Promise<Record<FileId, string>> {
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
