import type { CaseCommandInput } from '@/contract/command';
import { agreedParties } from '@/domain/case/party';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { type Clause, clausesOf } from '@/miniprogram/accord/clauses';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { dayOf, flagWords, partyName } from '@/miniprogram/accord/words';
import { showToast } from '@/miniprogram/components/toast';
import { now } from '@/miniprogram/platform/clock';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';
import { draftOf, emptyClause, inputOf, missingIn, suggestedText } from './draft';

/** Which clause the page is about: a new one, or another wording of one that is there. */
export function useWhichClause() {
  const { caseId = '', term } = useParams();
  const opened = useOpenCase(caseId);
  const clauses = opened.view ? clausesOf(opened.view, opened.steps) : [];
  const at = clauses.findIndex((clause) => clause.term.termId === term);
  const command = term === undefined ? 'proposeTerm' : 'counterTerm';
  return {
    caseId,
    opened,
    clause: at < 0 ? undefined : clauses[at],
    number: at + 1,
    isNew: term === undefined,
    open: opened.may.includes(command) && (term === undefined || at >= 0),
    back: () => goBack(),
  };
}

/** The form; `view` and `clause` are there when it opens. */
export function useClause(caseId: string, view: CaseView, clause: Clause | undefined) {
  const t = useAccordTexts();
  const { edit: words } = t.terms;
  const current = clause?.current;
  const form = useFormDraft(
    caseId,
    `clause ${clause?.term.termId ?? 'new'}`,
    current ? draftOf(current) : emptyClause,
  );
  const { draft, put } = form;
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const errors = fieldErrors(t, intent.error);
  const missing = missingIn(draft);
  const parties = agreedParties(view.parties);
  const input = inputOf(draft);
  const suggestion = suggestedText(t, draft, (partyId) => plainName(view, partyId));
  const send = async () => {
    const { debtor } = draft;
    if (missing || debtor === undefined) return;
    const command: CaseCommandInput =
      clause === undefined
        ? { type: 'proposeTerm', ...input, instalments: [...input.instalments], debtor }
        : {
            type: 'counterTerm',
            termId: clause.term.termId,
            base: draft.base,
            ...input,
            instalments: [...input.instalments],
            debtor,
          };
    if (!(await intent.run(command))) return;
    form.clear();
    showToast(words.sent);
    goBack();
  };
  return {
    ...form,
    today: dayOf(now()),
    debtors: parties,
    creditors: parties.filter(({ partyId }) => partyId !== draft.debtor),
    /** Another wording came while this one was being written. */
    changed:
      current && current.version !== draft.base
        ? { by: partyName(t, view, current.by) || current.author, version: current.version }
        : undefined,
    takeNew: () => current && put(draftOf(current)),
    flags: flagWords(t, input),
    // Nothing is said of a form that has not been begun.
    begun: draft.text.trim() !== '' || draft.amount !== undefined,
    suggest: suggestion === undefined ? undefined : () => put({ text: suggestion }),
    missing: missing && words.needs[missing],
    busy: intent.busy,
    errors,
    problem: intent.error && Object.keys(errors).length === 0 ? errorWords(t, intent.error) : undefined,
    send: () => void send(),
  };
}

export type ClauseForm = ReturnType<typeof useClause>;

function plainName(view: CaseView, partyId: PartyId): string {
  return view.parties.find((party) => party.partyId === partyId)?.name ?? '';
}
