import type { Performed, Settled, VisitWay } from '@/domain/case/afterwards/shape';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { agreed } from './parts';

type Who = PartyId | 'mediator';

export interface VisitAnswer {
  readonly who: Who;
  readonly answer: Settled | undefined;
  readonly text?: string;
}

/** One visit with what was seen, and what everybody said after it. */
export interface ShownVisit {
  readonly number: number;
  readonly at: string;
  readonly how: VisitWay;
  readonly performed: Performed;
  readonly text: string;
  /** For staff alone. */
  readonly risk?: string;
  readonly answers: readonly VisitAnswer[];
}

/** Newest first. The view counts the visits and the answers, the steps hold the words. */
export function visitsOf(view: CaseView, steps: readonly Entry[]): ShownVisit[] {
  return view.visits
    .map(({ at, performed, answers }, index): ShownVisit => {
      const number = index + 1;
      const about = steps.filter(({ data }) => data?.visit === number);
      const recorded = about.find(({ type }) => type === 'visit.recorded');
      const risk = about.find(({ type }) => type === 'risk.noted')?.text;
      const said = about.filter(({ type }) => type === 'visit.answered').reverse();
      return {
        number,
        at,
        how: (recorded?.data?.how as VisitWay | undefined) ?? 'other',
        performed,
        text: recorded?.text ?? '',
        ...(risk ? { risk } : {}),
        answers: asked(view, answers).map((who) => {
          const text = said.find(({ data }) => data?.who === who)?.text;
          return { who, answer: answers[who], ...(text ? { text } : {}) };
        }),
      };
    })
    .reverse();
}

/** Whoever takes part now is asked; whoever answered once is still shown. */
function asked(view: CaseView, answers: Readonly<Record<string, Settled>>): Who[] {
  const now = [...agreed(view).map(({ partyId }) => partyId), 'mediator' as const];
  const before = Object.keys(answers).filter((who) => !(now as readonly string[]).includes(who)) as Who[];
  return [...now, ...before];
}

/** The visits that were planned when the agreement took effect and have not been made. */
export function plannedVisits(view: CaseView): { readonly number: number; readonly due: string }[] {
  if (view.followUpWaived || view.stage !== 'in_force') return [];
  return (view.agreement?.visits ?? [])
    .map((due, index) => ({ number: index + 1, due }))
    .slice(view.visits.length);
}

/** Who has not yet said after the last visit whether it is settled. */
export function unheard(view: CaseView, steps: readonly Entry[]): Who[] {
  const [last] = visitsOf(view, steps);
  return (last?.answers ?? []).filter(({ answer }) => answer === undefined).map(({ who }) => who);
}
