import { isOutside } from '@/domain/case/assist/standing';
import { readableStreams, type Stream } from '@/domain/case/stream';
import type { CasePeople } from '@/domain/case/view';
import type { Viewer } from '@/domain/case/viewer';
import type { PersonId } from '@/domain/ids';
import { type CaseStory, isFiled } from './story';

/** For whom papers are written: the centre's own file, the court that is asked to confirm, one party, or who acts for it. */
export type PaperReader = 'staff' | 'court' | Pick<PartyViewer, 'partyId' | 'actorId' | 'expired'>;
type PartyViewer = Extract<Viewer, { as: 'party' }>;

/**
 * The story as this reader may know it. Papers are written from it alone, so that none of them can tell anybody more
 * than the streams do: to a party what it reads in the app, to the court what both sides share.
 */
export function storyFor(story: CaseStory, reader: PaperReader): CaseStory {
  const streams = new Set<string>(streamsFor(story, reader));
  const events = story.events.filter(({ stream }) => isFiled(stream) && streams.has(stream));
  return { ...story, events, people: peopleFor(story, reader) };
}

function streamsFor(story: CaseStory, reader: PaperReader): readonly Stream[] {
  if (reader === 'court') return ['open', 'parties', 'accord'];
  if (reader === 'staff') return story.events.map(({ stream }) => stream);
  return readableStreams(story.state, viewerAs(reader));
}

/** Whether somebody has only filed for another person: they keep what they wrote, and get no paper of the case. */
export function hasNoPapers({ state }: CaseStory, reader: PaperReader): boolean {
  return typeof reader === 'object' && isOutside(state, viewerAs(reader));
}

function viewerAs(reader: Extract<PaperReader, object>): Viewer {
  return { as: 'party', personId: '' as PersonId, ...reader };
}

/** Numbers and addresses never pass across; the court is not told where somebody who is afraid can be found. */
function peopleFor({ state, people }: CaseStory, reader: PaperReader): CasePeople {
  if (reader === 'staff') return people;
  const parties = Object.entries(people.parties).map(([partyId, { safePhone: _, ...known }]) => {
    const { name, actors, details: { address: _address, ...details } = {} } = known;
    const unnumbered = { name, ...(actors ? { actors } : {}) };
    if (reader !== 'court') return [partyId, reader.partyId === partyId ? known : unnumbered];
    return [partyId, state.fear?.partyId === partyId ? { ...unnumbered, details } : known];
  });
  return { ...people, parties: Object.fromEntries(parties) };
}
