import type { CaseCommandInput } from '@/contract/command';
import type { ConfirmationResult } from '@/domain/case/afterwards/shape';
import type { Told } from '@/domain/case/assist/shape';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { dateOnly, dayOf, ownName } from '@/miniprogram/accord/words';
import { usePapers } from '@/miniprogram/components/papers';
import { showToast } from '@/miniprogram/components/toast';
import { now } from '@/miniprogram/platform/clock';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';
import { daysBetween } from '@/miniprogram/wording/when';

export function useCourt() {
  const t = useAccordTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, may, steps } = opened;
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const asked = view?.confirmation?.asked ?? [];
  const papers = usePapers(caseId, `${asked.length} ${view?.confirmation?.filedOn ?? ''}`);
  const said = steps
    .filter(({ type }) => type === 'confirmation.asked')
    .map((step) => step.said?.court ?? '');
  const send = async (command: CaseCommandInput, told: (view: CaseView) => string) => {
    const done = await intent.run(command);
    if (done) showToast(told(done.case));
    return done !== undefined;
  };
  const askTold = ({ confirmation }: CaseView) =>
    confirmation?.missing.length === 0 ? t.court.askSentAll : t.court.askSent;
  return {
    opened,
    may,
    state: view && standingOf(view),
    left: view?.agreement?.confirmBy ? leftWords(t, view.agreement.confirmBy) : undefined,
    people: view ? peopleOf(t, view) : [],
    /** What the first to ask has named is offered to the others. */
    court: said[0] ?? '',
    outcome: view && outcomeOf(t, view, steps),
    papers,
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    ask: (court: string, whose: { partyId?: PartyId; told?: Told } = {}) =>
      send({ type: 'askConfirmation', court, ...whose }, askTold),
    file: (court: string, on: string) =>
      send({ type: 'fileConfirmation', court, on }, () => t.court.staff.filed),
    decide: (result: ConfirmationResult, on: string, number: string) =>
      send(
        { type: 'decideConfirmation', result, on, ...(number.trim() ? { number } : {}) },
        () => t.court.staff.decided,
      ),
    back: () => goBack(),
  };
}

export type CourtPage = ReturnType<typeof useCourt>;

/** `never`: and why. `over`: the last day has passed and nobody went to the court. */
type Standing =
  | { readonly kind: 'never'; readonly why: 'oral' | 'track' | 'notYet' }
  | { readonly kind: 'open' | 'over' | 'filed' };

function standingOf({ agreement, confirmation }: CaseView): Standing {
  if (agreement?.inForceAt === undefined || agreement.confirmBy === undefined)
    return { kind: 'never', why: 'notYet' };
  if (agreement.confirmBy === null)
    return { kind: 'never', why: agreement.form === 'oral' ? 'oral' : 'track' };
  if (confirmation?.filedOn !== undefined) return { kind: 'filed' };
  return { kind: Date.parse(agreement.confirmBy) < now() ? 'over' : 'open' };
}

function leftWords({ court }: AccordTexts, by: string): string {
  if (Date.parse(by) < now()) return court.left.over;
  const days = daysBetween(now(), by);
  return days === 0 ? court.left.today : court.left.days(days);
}

function peopleOf(t: AccordTexts, { agreement, confirmation, parties }: CaseView) {
  return parties
    .filter(({ partyId }) => agreement?.signers.includes(partyId))
    .map((party) => ({
      partyId: party.partyId,
      you: party.you,
      name: ownName(t, party),
      asked: confirmation?.asked.includes(party.partyId) ?? false,
    }));
}

/** What the court has, and what it said; nothing before it was filed. */
function outcomeOf(t: AccordTexts, { confirmation }: CaseView, steps: readonly Entry[]) {
  if (confirmation?.filedOn === undefined) return undefined;
  const last = (type: Entry['type']) => steps.filter((step) => step.type === type).reverse()[0];
  const filed = t.court.filed(
    dateOnly(t, confirmation.filedOn),
    last('confirmation.filed')?.said?.court ?? '',
  );
  const { result } = confirmation;
  if (result === undefined) return { title: filed, lines: [t.court.filedNote], result };
  const decided = last('confirmation.decided');
  const on = String(decided?.data?.on ?? '');
  const number = decided?.said?.number;
  return {
    title: t.court.decided[result],
    lines: [
      [on ? dateOnly(t, on) : '', number ? t.court.number(number) : ''].filter(Boolean).join(' · '),
      t.court.decidedNote[result],
      filed,
    ].filter(Boolean),
    result,
  };
}

/** The first and the last day on which something can have happened at the court. */
export function courtDays({ agreement }: CaseView): { earliest: string; latest: string } {
  return { earliest: dayOf(agreement?.inForceAt ?? now()), latest: dayOf(now()) };
}
