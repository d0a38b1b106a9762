import type { Entry } from '@/domain/case/entry';
import type { Term, TermFacts } from '@/domain/case/terms/shape';
import { liveTerms } from '@/domain/case/terms/standing';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';

type Proposed = TermFacts['term.proposed'];
type Accepted = TermFacts['term.accepted'];

/** One wording of a clause, as somebody proposed it. */
export interface ClauseVersion extends Proposed {
  readonly text: string;
  readonly proof: string;
  readonly at: string;
  /** Who proposed it, by the name of that day. */
  readonly author: string;
  readonly accepted: readonly { readonly partyId: PartyId; readonly recorded: boolean }[];
}

export interface Clause {
  readonly term: Term;
  readonly current: ClauseVersion;
  /** Newest first, without the current one. */
  readonly earlier: readonly ClauseVersion[];
}

/**
 * The clauses still spoken of, each with its words: the view says how they stand, the steps what was said. A clause
 * whose words have not arrived yet is left out until they have.
 */
export function clausesOf(view: Pick<CaseView, 'terms'>, steps: readonly Entry[]): Clause[] {
  const versions = versionsOf(steps);
  return liveTerms(view).flatMap((term) => {
    const own = versions.filter(({ termId }) => termId === term.termId);
    const current = own.find(({ version }) => version === term.version);
    if (!current) return [];
    const earlier = own.filter((one) => one !== current).reverse();
    // The view alone knows what still counts: talks that were opened again ask everybody anew.
    const accepted = current.accepted.filter(({ partyId }) => term.accepted.includes(partyId));
    return [{ term, current: { ...current, accepted }, earlier }];
  });
}

function versionsOf(steps: readonly Entry[]): ClauseVersion[] {
  const accepted = steps.flatMap(({ type, data }) =>
    type === 'term.accepted' ? [data as unknown as Accepted] : [],
  );
  return steps.flatMap(({ type, data, text = '', said, at, by }) => {
    if (type !== 'term.proposed') return [];
    const proposed = data as unknown as Proposed;
    const agreed = accepted.filter(
      ({ termId, version }) => termId === proposed.termId && version === proposed.version,
    );
    return [
      {
        ...proposed,
        text,
        proof: said?.proof ?? '',
        at,
        author: by.name,
        accepted: [
          ...(proposed.by === 'mediator' ? [] : [{ partyId: proposed.by, recorded: false }]),
          ...agreed.map(({ partyId, recorded }) => ({ partyId, recorded })),
        ],
      },
    ];
  });
}
