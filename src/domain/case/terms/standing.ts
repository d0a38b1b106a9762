import type { PartyId } from '../../ids';
import { agreedParties, type Party } from '../party';
import type { Viewer } from '../viewer';
import type { Term } from './shape';

/** What is asked of a case, as the server holds it or as a person sees it. */
interface Standing {
  readonly terms?: readonly Term[];
  readonly parties: readonly Pick<Party, 'partyId' | 'answer' | 'left' | 'lost'>[];
}

/** The clauses that are still spoken of, in the order in which they were proposed first. */
export function liveTerms({ terms = [] }: Pick<Standing, 'terms'>): Term[] {
  return terms.filter((term) => !term.dropped);
}

/** The parties whose yes to this version is still missing. */
export function stillToAccept({ parties }: Pick<Standing, 'parties'>, term: Term): PartyId[] {
  return agreedParties(parties)
    .map(({ partyId }) => partyId)
    .filter((partyId) => !term.accepted.includes(partyId));
}

/** What everybody has agreed to, only the mediator takes out again. */
export function mayDrop(
  standing: Pick<Standing, 'parties'>,
  term: Term,
  viewer: { readonly as: Viewer['as']; readonly partyId?: PartyId | undefined },
): boolean {
  if (viewer.as === 'mediator') return true;
  return viewer.as === 'party' && term.by === viewer.partyId && stillToAccept(standing, term).length > 0;
}
