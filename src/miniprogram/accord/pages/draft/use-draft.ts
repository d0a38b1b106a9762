import type { CaseCommandInput } from '@/contract/command';
import type { AgreementForm } from '@/domain/case/agreement/shape';
import type { Entry } from '@/domain/case/entry';
import { stillToAccept } from '@/domain/case/terms/standing';
import type { CaseView } from '@/domain/case/view';
import { lastDocument } from '@/miniprogram/accord/agreement';
import { clausesOf } from '@/miniprogram/accord/clauses';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { flagWords } from '@/miniprogram/accord/words';
import { showToast } from '@/miniprogram/components/toast';
import { now } from '@/miniprogram/platform/clock';
import { openPage, replacePage } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';
import { dayWords } from '@/miniprogram/wording/when';

export interface AgreementDraft {
  readonly facts: string;
  readonly issue: string;
  readonly responsibility: string;
  readonly manner: string;
  readonly form: AgreementForm;
  /** It settles marriage, adoption or parentage. */
  readonly status: boolean;
}

/** Where what stands in the form at first was taken from. */
type Source = { readonly from: 'before' } | { readonly from: 'record'; readonly at: string } | undefined;

/** The form; the case is there when it opens. */
export function useDraft(caseId: string, view: CaseView, steps: readonly Entry[]) {
  const t = useAccordTexts();
  const { draft: words } = t.agreement;
  const start = startOf(t, view, steps);
  const form = useFormDraft(caseId, 'agreement', start.draft);
  const { draft } = form;
  const clauses = clausesOf(view, steps);
  const open = clauses.filter(({ term }) => stillToAccept(view, term).length > 0).length;
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const errors = fieldErrors(t, intent.error);
  const missing = clauses.length === 0 || open > 0 ? 'terms' : empty.find((key) => !draft[key].trim());
  const send = async () => {
    const { status, ...rest } = draft;
    const command = { type: 'draftAgreement', ...rest, ...(status ? { status } : {}) } as const;
    if (!(await intent.run(command))) return;
    form.clear();
    showToast(draft.form === 'oral' ? words.sentOral : words.sent);
    replacePage('accord/pages/agreement/index', { caseId });
  };
  return {
    ...form,
    clauses,
    open,
    unclear: clauses.flatMap(({ current }, at) =>
      flagWords(t, current).map(({ text }) => t.terms.numbered(t.terms.number(at + 1), text)),
    ),
    source: form.restored ? words.restored : sourceWords(t, start.source),
    family: view.kind === 'marriage_family',
    errors,
    missing: missing && words.missing[missing],
    busy: intent.busy,
    problem: intent.error && Object.keys(errors).length === 0 ? errorWords(t, intent.error) : undefined,
    send: () => void send(),
    toTerms: () => openPage('accord/pages/terms/index', { caseId }),
  };
}

const empty = ['facts', 'issue', 'responsibility', 'manner'] as const;

export type DraftForm = ReturnType<typeof useDraft>;

/** An agreement that was taken back comes again; otherwise the last record tells the facts. */
function startOf(
  t: AccordTexts,
  view: CaseView,
  steps: readonly Entry[],
): { readonly draft: AgreementDraft; readonly source: Source } {
  const before = lastDocument(steps);
  if (before) {
    const { facts, issue, responsibility, manner, form } = before;
    const status = view.agreement?.status === true;
    return { draft: { facts, issue, responsibility, manner, form, status }, source: { from: 'before' } };
  }
  const record = lastRecord(steps);
  const form = view.kind === 'marriage_family' ? 'paper' : 'screen';
  const facts = record?.facts ?? '';
  return {
    draft: {
      facts,
      issue: '',
      responsibility: '',
      manner: t.agreement.draft.mannerStart,
      form,
      status: false,
    },
    source: record && facts ? { from: 'record', at: record.at } : undefined,
  };
}

/** What the last record of a meeting with everybody says was found, or else was said. */
function lastRecord(steps: readonly Entry[]): { readonly facts: string; readonly at: string } | undefined {
  const [document] = steps
    .filter(({ type, partyId }) => type === 'record.written' && partyId === undefined)
    .flatMap(({ said }) => said?.document ?? [])
    .reverse();
  if (document === undefined) return undefined;
  const { verified, statements, heldAt } = JSON.parse(document) as {
    readonly verified: string;
    readonly statements: string;
    readonly heldAt: string;
  };
  return { facts: verified.trim() || statements, at: heldAt };
}

function sourceWords({ agreement, ...t }: AccordTexts, source: Source): string | undefined {
  if (!source) return undefined;
  if (source.from === 'before') return agreement.draft.fromBefore;
  return agreement.draft.fromRecord(dayWords(t, source.at, now()));
}
