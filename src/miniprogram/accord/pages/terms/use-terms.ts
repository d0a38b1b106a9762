import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { Told } from '@/domain/case/assist/shape';
import { mayDrop, stillToAccept } from '@/domain/case/terms/standing';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { type Clause, clausesOf } from '@/miniprogram/accord/clauses';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { ownName } from '@/miniprogram/accord/words';
import { showToast } from '@/miniprogram/components/toast';
import { openPage, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { type OpenedCase, useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';

/** What is asked once more before it is done. */
export type Asking =
  | { readonly what: 'drop'; readonly clause: Clause }
  | { readonly what: 'acceptFor'; readonly clause: Clause; readonly partyId: PartyId; readonly name: string };

export function useTerms() {
  const t = useAccordTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, may } = opened;
  const [asking, ask] = useState<Asking | undefined>(undefined);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const send = async (command: CaseCommandInput, said: string) => {
    if (!(await intent.run(command))) return;
    ask(undefined);
    showToast(said);
  };
  const accept = ({ term }: Clause, said: string, more: { partyId?: PartyId; told?: Told } = {}) =>
    void send(
      {
        type: 'acceptTerm',
        termId: term.termId,
        version: term.version,
        ...more,
      },
      said,
    );
  const clauses = view ? clausesShown(t, opened, view) : [];
  const open = clauses.filter(({ waiting }) => waiting.length > 0).length;
  return {
    opened,
    clauses,
    open,
    note: view && noteOf(t, view),
    mayPropose: may.includes('proposeTerm'),
    mayDraft: may.includes('draftAgreement'),
    hasAgreement: view?.agreement !== undefined,
    asking,
    ask,
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    accept: (clause: Clause) => accept(clause, t.terms.accepted),
    acceptFor: (clause: Clause, name: string, whose: { partyId: PartyId; told?: Told }) =>
      accept(clause, t.terms.acceptedFor(name), whose),
    drop: ({ term }: Clause) => void send({ type: 'dropTerm', termId: term.termId }, t.terms.dropped),
    counter: ({ term }: Clause) => openPage('accord/pages/clause/index', { caseId, term: term.termId }),
    propose: () => openPage('accord/pages/clause/index', { caseId }),
    draft: () => openPage('accord/pages/draft/index', { caseId }),
    read: () => openPage('accord/pages/agreement/index', { caseId }),
  };
}

export type TermsPage = ReturnType<typeof useTerms>;
export type ShownClause = ReturnType<typeof clausesShown>[number];

/** Each clause with who has said yes, and what this person may do about it. */
function clausesShown(t: AccordTexts, { steps, may }: OpenedCase, view: CaseView) {
  const { role, partyId: own } = view.you;
  return clausesOf(view, steps).map((clause) => {
    const waiting = stillToAccept(view, clause.term);
    const yours = own !== undefined && waiting.includes(own);
    const accepting = may.includes('acceptTerm');
    const named = (ids: readonly PartyId[]) =>
      view.parties
        .filter(({ partyId }) => ids.includes(partyId))
        .map((party) => ({ partyId: party.partyId, name: ownName(t, party) }));
    return {
      clause,
      waiting,
      yours,
      said: [
        ...named(clause.current.accepted.map(({ partyId }) => partyId)).map((party) => ({
          ...party,
          yes: true,
          recorded: clause.current.accepted.some((one) => one.partyId === party.partyId && one.recorded),
        })),
        ...named(waiting).map((party) => ({ ...party, yes: false, recorded: false })),
      ],
      mayAccept: accepting && yours,
      mayAcceptFor: accepting && role === 'mediator' ? named(waiting) : [],
      mayCounter: may.includes('counterTerm'),
      mayDrop: may.includes('dropTerm') && mayDrop(view, clause.term, { as: viewerOf(role), partyId: own }),
    };
  });
}

function viewerOf(role: CaseView['you']['role']): 'party' | 'mediator' | 'clerk' {
  return role === 'party' || role === 'mediator' ? role : 'clerk';
}

function noteOf({ terms }: AccordTexts, view: CaseView): string {
  if (view.agreement) return terms.note.written;
  if (view.stage !== 'talking') return terms.notYet;
  return view.rest ? terms.note.resting : terms.note.talking;
}
