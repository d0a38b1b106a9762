import type { CaseEvent } from '@/domain/case/event';
import type { CaseState } from '@/domain/case/state';
import type { Viewer } from '@/domain/case/viewer';
import type { CentreId, PersonId } from '@/domain/ids';
import type { Recipient, Telling } from '@/domain/notices/notice';
import { tellings } from '@/domain/notices/tellings';
import { PERSONS, viewerFor, type Walk } from './walking';

/** Somebody who is told, as whom they meet the case then, and of what. */
export interface Told {
  readonly personId: PersonId;
  readonly viewer: Viewer;
  readonly telling: Telling;
  readonly isDoer: boolean;
}

/** Whom a step of a walk is told to, each telling brought to its persons as the store does it. */
export function toldIn(before: Walk, after: Walk): Told[] {
  const events = after.given.events.slice(before.given.events.length);
  return toldOf(before.given.state, after, events);
}

export function toldOf(before: CaseState | null, after: Walk, events: readonly CaseEvent[]): Told[] {
  const { told, doer } = tellings(before, after.given.state, events);
  return told.flatMap((telling) =>
    PERSONS.map((personId) => ({
      personId,
      viewer: viewerFor(after, personId),
      telling,
      isDoer: personId === doer,
    }))
      .filter(
        ({ personId, viewer }) => isMeant(telling, personId, viewer) && !isSeated(after, telling, personId),
      )
      .filter(({ isDoer }) => !isDoer || telling.kind === 'turn'),
  );
}

/** Whoever is tied to a party is never told as one of the staff, even where they wait for the centre. */
function isSeated({ actsFor }: Walk, { to }: Telling, personId: PersonId): boolean {
  return !('party' in to) && (actsFor[personId] ?? []).length > 0;
}

function isMeant({ to, only, except }: Telling, personId: PersonId, viewer: Viewer): boolean {
  if (only !== undefined && only !== personId) return false;
  if (except?.includes(personId)) return false;
  return isAmong(to, personId, viewer);
}

function isAmong(to: Recipient, personId: PersonId, viewer: Viewer): boolean {
  if ('party' in to) return viewer.as === 'party' && viewer.partyId === to.party;
  if ('person' in to) return personId === to.person && viewer.as !== 'party';
  return viewer.as === 'clerk' && centreOf(personId) === to.clerksOf;
}

function centreOf(personId: PersonId): CentreId {
  return personId.replace('clerk', 'centre') as CentreId;
}
