import { createHash } from 'node:crypto';
import { draftsFor } from '@/cloud/casefile/papers';
import { type CaseStory, isFiled, type StoryEvent } from '@/cloud/casefile/story';
import type { CaseToFile } from '@/cloud/casefile/writing/write-casefile';
import { createSealing } from '@/cloud/identity/sealing';
import { openEvent, seal } from '@/cloud/store/chain';
import type { CaseEvent } from '@/domain/case/event';
import { fold } from '@/domain/case/evolve';
import type { CaseState } from '@/domain/case/state';
import type { CasePeople } from '@/domain/case/view';
import type { FileId } from '@/domain/ids';
import { DEFAULT_PROCEDURE, type Procedure } from '@/domain/procedure/procedure';
import type { FormName } from '@/domain/procedure/tracks';
import { besideAfter, centre, NOTHING_BESIDE } from './setting';

export const SEALING = createSealing(Buffer.from('a secret of the tests, long enough to be one'));
export const OTHER_SEALING = createSealing(Buffer.from('another secret, of somebody else altogether'));

export type Kept = Readonly<Record<string, Uint8Array>>;

/** A story of the rules as the cloud would have stored it: real seals, real hashes, chained. */
export function filedCase(
  events: readonly CaseEvent[],
  { kept = {}, procedure = DEFAULT_PROCEDURE }: { kept?: Kept; procedure?: Procedure } = {},
): CaseToFile {
  const names = besideAfter(NOTHING_BESIDE, events).people.parties;
  const real = events.map((event) => named(withKept(withHashes(withSeal(event), kept), kept), names));
  const state = fold(real) as CaseState;
  const { sealed } = seal(state.caseId, 0, {}, real);
  const log = sealed.filter(({ stream }) => isFiled(stream));
  const story: CaseStory = {
    caseId: state.caseId,
    code: state.code,
    state,
    events: log.map(
      ({ stream, facts, words, seq }): StoryEvent => ({ ...openEvent(stream, facts, words), seq }),
    ),
    people: besideAfter(NOTHING_BESIDE, real).people,
    centre: {
      centreId: centre('centre-1'),
      name: '花荄镇综治中心',
      committee: '花荄镇人民调解委员会',
      phone: '0816-4330148',
      hours: '周一至周五 9:00-18:00',
      address: '花荄镇恒源大道1号',
    },
    place: '四川省绵阳市涪城区',
    procedure,
    publicUrl: 'https://yima.example.cn',
    files: new Map(
      Object.entries(kept).map(([fileId, bytes]) => [
        fileId as FileId,
        { mediaType: mediaTypeOf(bytes), sha256: sha256(bytes) },
      ]),
    ),
    bytes: async (fileId) => kept[fileId] ?? null,
    printedAt: '2026-06-01T02:00:00.000Z',
  };
  return { story, log, sealing: SEALING };
}

const mediaTypeOf = (bytes: Uint8Array) => (bytes[0] === 0x25 ? 'application/pdf' : 'image/png');

/** The rules' tests seal with a word; here the committee's key does. */
function withSeal(event: CaseEvent): CaseEvent {
  return event.type === 'agreement.sealed'
    ? { ...event, data: { ...event.data, ...SEALING.sealUnder(event.data.digest) } }
    : event;
}

/** What each file is, as far as it is kept. */
function withKept({ sums: _, ...event }: CaseEvent, kept: Kept): CaseEvent {
  const files = 'files' in event.data ? event.data.files.filter((file) => kept[file]) : [];
  const hashes = Object.fromEntries(files.map((file) => [file, sha256(kept[file] as Uint8Array)]));
  return (files.length === 0 ? event : { ...event, sums: hashes }) as CaseEvent;
}

function withHashes(event: CaseEvent, kept: Kept): CaseEvent {
  if (event.type !== 'agreement.paper_kept') return event;
  const hashes = event.data.files.map((fileId) => sha256(kept[fileId] ?? new Uint8Array()));
  return { ...event, data: { ...event.data, hashes } };
}

const STAFF_NAMES: Readonly<Record<string, string>> = { clerk: '陈静', mediator: '周敏', expert: '秦工' };

/** Everybody acts under their own name, where the rules' tests call all of them somebody. */
function named(event: CaseEvent, parties: CasePeople['parties']): CaseEvent {
  if (event.words.by === undefined) return event;
  const by = STAFF_NAMES[event.by.role] ?? parties[event.by.partyId ?? '']?.name ?? '';
  return { ...event, words: { ...event.words, by } };
}

/** All that the papers of one form say to the staff, as one text. */
export function paperText(story: CaseStory, form: FormName, about?: string): string {
  const found = draftsFor(story, 'staff').filter(
    (one) => one.form === form && (about === undefined || one.draft.about === about),
  );
  return found.map(({ draft }) => JSON.stringify(draft.write(new Map()))).join('\n');
}

export function says(text: string, ...parts: string[]): void {
  for (const part of parts) expect(text).toContain(part);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
