import type { Party } from '../party';
import type { CaseState } from '../state';
import type { AssistedView, CasePeople } from '../view';

/** That somebody else filed for a party: whoever sees the party sees that. */
export function viewAssisted(
  { partyId, assisted, confirmed }: Party,
  people: CasePeople,
): { readonly assisted?: AssistedView } {
  if (!assisted) return {};
  const name = people.parties[partyId]?.actors?.[assisted.actorId] ?? '';
  return { assisted: { name, office: assisted.office, confirmed } };
}

/** On the card: that the applicant did not file it themselves. */
export function assistedMark(
  { parties }: CaseState,
  people: CasePeople,
): { readonly assisted?: AssistedView } {
  const filedFor = parties.find(({ assisted }) => assisted !== undefined);
  return filedFor ? viewAssisted(filedFor, people) : {};
}
