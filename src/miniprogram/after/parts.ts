import type { Entry } from '@/domain/case/entry';
import { agreedParties } from '@/domain/case/party';
import { liveTerms } from '@/domain/case/terms/standing';
import type { CaseView, PartView, PartyView } from '@/domain/case/view';

/** One thing to be done by one day, with its words and what was said of it. */
export interface KeptPart extends PartView {
  readonly key: string;
  /** The place of its clause in the agreement, from 1, and how many instalments that clause has. */
  readonly number: number;
  readonly of: number;
  readonly text: string;
  /** Who said that it was done or that it came, newest first. */
  readonly said: readonly Entry[];
}

/** The performance calendar, earliest day first; what has no day comes last. */
export function keptParts(view: CaseView, steps: readonly Entry[]): KeptPart[] {
  const live = liveTerms(view);
  return view.performance
    .map((part): KeptPart => {
      const { termId } = part;
      const term = live.find((one) => one.termId === termId);
      return {
        ...part,
        key: `${termId}.${part.part}`,
        number: live.findIndex((one) => one.termId === termId) + 1,
        of: term?.instalments.length ?? 0,
        text: textOf(steps, termId, term?.version),
        said: saidOf(steps, part),
      };
    })
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

function textOf(steps: readonly Entry[], termId: string, version: number | undefined): string {
  const proposed = steps.find(
    ({ type, data }) => type === 'term.proposed' && data?.termId === termId && data.version === version,
  );
  return proposed?.text ?? '';
}

function saidOf(steps: readonly Entry[], { termId, part }: PartView): Entry[] {
  return steps
    .filter(({ type }) => type === 'performance.reported' || type === 'performance.confirmed')
    .filter(({ data }) => data?.termId === termId && data.part === part)
    .reverse();
}

export type Status = 'waiting' | 'undated' | 'overdue' | 'done' | 'partly' | 'not' | 'received' | 'missing';

/** Where it stands, by what was said last and what the calendar says. */
export function statusOf({ received, done, overdue, due }: PartView): Status {
  if (received) return 'received';
  if (received === false) return 'missing';
  if (done === 'done') return 'done';
  if (overdue) return 'overdue';
  return done ?? (due === null ? 'undated' : 'waiting');
}

/** Who may say that a part came: whom it is owed to, or where nobody is named anybody of the other side. */
export function receivers(view: CaseView, { debtor, creditor }: PartView): PartyView[] {
  const owing = view.parties.find(({ partyId }) => partyId === debtor);
  const there = agreed(view);
  return creditor === null
    ? there.filter(({ side }) => side !== owing?.side)
    : there.filter(({ partyId }) => partyId === creditor);
}

/** The parties who agreed to talk and still take part: who keeps the agreement and is asked after a visit. */
export function agreed(view: CaseView): PartyView[] {
  return agreedParties(view.parties);
}

export interface Progress {
  readonly received: number;
  readonly all: number;
  /** In fen; what was agreed in money, and what of it has come. */
  readonly money: { readonly received: number; readonly all: number } | undefined;
  readonly next: KeptPart | undefined;
}

export function progressOf(parts: readonly KeptPart[]): Progress {
  const came = parts.filter(({ received }) => received === true);
  const sum = (list: readonly KeptPart[]) => list.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const all = sum(parts);
  return {
    received: came.length,
    all: parts.length,
    money: all > 0 ? { received: sum(came), all } : undefined,
    next: parts.find(({ received }) => received !== true),
  };
}
