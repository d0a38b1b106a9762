import { inChina } from '../../procedure/calendar';
import {
  agreed,
  agreedOrMediator,
  both,
  type Chapter,
  during,
  findParty,
  mediator,
  no,
  refused,
  speaksForAgreed,
  when,
} from '../chapter';
import { agreedParties, takesPart } from '../party';
import type { CaseState } from '../state';
import type { Viewer } from '../viewer';
import type { Clause, Term, TermCommand, TermFacts, TermInput } from './shape';
import { liveTerms, mayDrop, stillToAccept } from './standing';

/** One billion yuan in fen, and thirty years: past these a number is a slip of the finger. */
const MOST_FEN = 100_000_000_000;
const MOST_YEARS = 30;

const talking = during('talking');

/** Clause by clause: who does what, how much, by when, how proven, and who has said yes to which version. */
export const termChapter: Chapter<TermCommand['type'], keyof TermFacts> = {
  permits: {
    proposeTerm: both(
      agreedOrMediator,
      talking,
      when(({ parties }) => agreedParties(parties).length > 0),
    ),
    counterTerm: both(
      agreedOrMediator,
      talking,
      when((state) => liveTerms(state).length > 0 && agreedParties(state.parties).length > 0),
    ),
    acceptTerm: both(
      (state, viewer) => (viewer.as === 'mediator' ? mediator(state, viewer) : agreed(state, viewer)),
      talking,
      when((state) => liveTerms(state).length > 0),
      (state, viewer) =>
        liveTerms(state).some((term) => missing(state, term, viewer).length > 0)
          ? null
          : no('term.already_accepted'),
    ),
    dropTerm: both(
      agreedOrMediator,
      talking,
      when((state, viewer) => liveTerms(state).some((term) => mayDrop(state, term, viewer))),
    ),
  },
  decide: {
    proposeTerm: ({ state, viewer, command, setting, write }) => {
      const wrong = problemOf(state, command, setting.now);
      if (wrong) return wrong;
      const termId = `t${(state.terms ?? []).length + 1}`;
      return [
        write(
          'term.proposed',
          { termId, version: 1, by: byOf(viewer), ...clauseOf(command) },
          wordsOf(command),
        ),
      ];
    },
    counterTerm: ({ state, viewer, command, setting, write }) => {
      const term = find(state, command.termId);
      if (!term) return refused('term.unknown');
      if (term.version !== command.base) return refused('term.changed');
      const wrong = problemOf(state, command, setting.now);
      if (wrong) return wrong;
      const { termId } = term;
      const data = { termId, version: term.version + 1, by: byOf(viewer), ...clauseOf(command) };
      return [write('term.proposed', data, wordsOf(command))];
    },
    acceptTerm: ({ state, viewer, command, write }) => {
      const term = find(state, command.termId);
      if (!term) return refused('term.unknown');
      if (term.version !== command.version) return refused('term.changed');
      const spoken = speaksForAgreed(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const { partyId } = spoken.party;
      if (term.accepted.includes(partyId)) return refused('term.already_accepted');
      const { termId, version } = term;
      return [write('term.accepted', { termId, version, partyId, recorded: spoken.recorded })];
    },
    dropTerm: ({ state, viewer, command, write }) => {
      const term = find(state, command.termId);
      if (!term) return refused('term.unknown');
      if (!mayDrop(state, term, viewer)) return refused('term.accepted');
      return [write('term.dropped', { termId: term.termId })];
    },
  },
  evolve: {
    'term.proposed': (state, { data }) => {
      const term: Term = { ...data, accepted: data.by === 'mediator' ? [] : [data.by] };
      const terms = state.terms ?? [];
      return terms.some((one) => one.termId === data.termId)
        ? { ...state, terms: terms.map((one) => (one.termId === data.termId ? term : one)) }
        : { ...state, terms: [...terms, term] };
    },
    'term.accepted': (state, { data }) =>
      change(state, data.termId, (term) => ({ ...term, accepted: [...term.accepted, data.partyId] })),
    'term.dropped': (state, { data }) => change(state, data.termId, (term) => ({ ...term, dropped: true })),
  },
};

function missing(state: CaseState, term: Term, viewer: Viewer) {
  const waiting = stillToAccept(state, term);
  return viewer.as === 'party' ? waiting.filter((partyId) => partyId === viewer.partyId) : waiting;
}

function find(state: CaseState, termId: string): Term | undefined {
  return liveTerms(state).find((term) => term.termId === termId);
}

function byOf(viewer: Viewer): Term['by'] {
  return viewer.as === 'party' ? viewer.partyId : 'mediator';
}

function clauseOf({ debtor, creditor, deed, amount, due, instalments }: TermInput): Clause {
  return { debtor, creditor, deed, amount, due, instalments };
}

function wordsOf({ text, proof }: TermInput) {
  return { text, proof };
}

function problemOf(state: CaseState, clause: TermInput, now: string) {
  for (const partyId of [clause.debtor, clause.creditor]) {
    if (partyId === null) continue;
    const party = findParty(state, partyId);
    if (!party) return refused('case.party_unknown');
    if (!takesPart(party) || party.answer !== 'consented') return refused('party.not_agreed');
  }
  if (clause.debtor === clause.creditor) return refused('term.same_party');
  const { amount, due, instalments } = clause;
  if (amount !== null && !isAmount(amount)) return refused('term.amount');
  const today = inChina(now).format('YYYY-MM-DD');
  const last = inChina(now).add(MOST_YEARS, 'year').format('YYYY-MM-DD');
  const days = [...(due === null ? [] : [due]), ...instalments.map((one) => one.due)];
  if (days.some((day) => day < today)) return refused('date.past');
  if (days.some((day) => day > last)) return refused('date.too_far');
  return instalments.length > 0 && !addUp(instalments, amount) ? refused('term.instalments') : null;
}

/** Whole fen, more than nothing, and no slip of the finger. */
function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen > 0 && fen <= MOST_FEN;
}

/** Instalments follow one another, each is something, and together they are the whole. */
function addUp(instalments: Clause['instalments'], amount: number | null): boolean {
  const ascending = instalments.every(
    (one, index) => index === 0 || one.due > (instalments[index - 1]?.due ?? ''),
  );
  const sum = instalments.reduce((total, one) => total + one.amount, 0);
  return ascending && instalments.every((one) => isAmount(one.amount)) && sum === amount;
}

function change(state: CaseState, termId: string, how: (term: Term) => Term): CaseState {
  return { ...state, terms: (state.terms ?? []).map((one) => (one.termId === termId ? how(one) : one)) };
}
