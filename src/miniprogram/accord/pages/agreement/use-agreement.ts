import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { Told } from '@/domain/case/assist/shape';
import type { AgreementView, CaseView, PartyView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { agreementOf, type ReadAgreement } from '@/miniprogram/accord/agreement';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { ownName } from '@/miniprogram/accord/words';
import { usePapers } from '@/miniprogram/components/papers';
import { showToast } from '@/miniprogram/components/toast';
import { openPage, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { type OpenedCase, useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';

/** What is asked once more, with its reason, before it is done. */
export type Asking = 'seal' | 'refuse' | 'revise';

export function useAgreement() {
  const t = useAccordTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view } = opened;
  const agreement = view?.agreement;
  const read = view && agreementOf(view, opened.steps);
  const [asking, ask] = useState<Asking | undefined>(undefined);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const papers = usePapers(caseId, `${agreement?.agreementId ?? ''} ${agreement?.inForceAt ?? ''}`);
  const send = async (command: CaseCommandInput, said: string) => {
    if (!(await intent.run(command))) return;
    ask(undefined);
    showToast(said);
  };
  const { act } = t.agreement;
  const digest = agreement?.digest ?? '';
  return {
    caseId,
    opened,
    shown: view && agreement && read ? shownOf(t, opened, view, agreement, read) : undefined,
    hasNone: view !== undefined && agreement === undefined,
    papers,
    asking,
    ask: (what: Asking | undefined) => {
      intent.clear();
      ask(what);
    },
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    seal: () => void send({ type: 'sealAgreement', digest }, act.sealDone),
    refuse: (reason: string, whose: { partyId?: PartyId | undefined; told?: Told }) =>
      void send({ type: 'refuseAgreement', reason, ...whose }, act.refuseDone),
    revise: (reason: string) => void send({ type: 'reviseAgreement', reason }, act.reviseDone),
    toIdentity: () => openPage('accord/pages/identity/index', { caseId }),
    toPaper: () => openPage('accord/pages/paper/index', { caseId }),
    toSign: (who?: PartyId | 'mediator') =>
      openPage('accord/pages/sign/index', { caseId, digest, ...(who === undefined ? {} : { who }) }),
    toTerms: () => openPage('accord/pages/terms/index', { caseId }),
    toCalendar: () => openPage('after/pages/calendar/index', { caseId }),
    toCourt: () => openPage('accord/pages/court/index', { caseId }),
    toCheck: () => openPage('other/pages/check/index', view ? { code: view.code } : {}),
  };
}

export type AgreementPage = ReturnType<typeof useAgreement>;
export type ShownAgreement = ReturnType<typeof shownOf>;

/** The agreement with everybody who signs it, and what this person may do about it. */
function shownOf(
  t: AccordTexts,
  { may }: OpenedCase,
  view: CaseView,
  agreement: AgreementView,
  read: ReadAgreement,
) {
  const named = (ids: readonly PartyId[]): PartyView[] =>
    view.parties.filter(({ partyId }) => ids.includes(partyId));
  const own = view.you.partyId;
  const isStaff = view.you.role !== 'party';
  return {
    view,
    agreement,
    read,
    signers: named(agreement.signers).map((party) => ({
      party,
      isChecked: agreement.checked.includes(party.partyId),
      check: read.checks[party.partyId],
      signature: read.signatures.find(({ who }) => who === party.partyId),
    })),
    mediatorSignature: read.signatures.find(({ who }) => who === 'mediator'),
    unchecked: named(agreement.unchecked),
    /** Where this person stands who signs for a side. */
    own: own !== undefined && agreement.signers.includes(own) ? ownStanding(agreement, own) : undefined,
    isInForce: agreement.inForceAt !== undefined,
    waiting: agreement.inForceAt === undefined ? waitingFor(t, view, agreement, read) : [],
    isOral: agreement.form === 'oral',
    mayCheck: may.includes('checkIdentity'),
    maySign: may.includes('signAgreement') && !isStaff,
    signHere: may.includes('signAgreement') && isStaff ? named(agreement.unsigned) : [],
    mayKeepPaper: may.includes('recordPaper'),
    maySignAsMediator: may.includes('signAsMediator'),
    maySeal: may.includes('sealAgreement'),
    mayRefuse: may.includes('refuseAgreement'),
    mayRevise: may.includes('reviseAgreement'),
    isStaff,
  };
}

function ownStanding(agreement: AgreementView, own: PartyId) {
  if (agreement.signed.some(({ partyId }) => partyId === own)) return 'signed' as const;
  if (agreement.form === 'paper') return 'paper' as const;
  return agreement.checked.includes(own) ? ('sign' as const) : ('identity' as const);
}

/** Who is still to come before it is in force, the seal last. */
function waitingFor(
  t: AccordTexts,
  view: CaseView,
  { signers, signed, mediatorSignedAt, sealedAt }: AgreementView,
  { document }: ReadAgreement,
): string[] {
  const missing = signers.filter((id) => !signed.some(({ partyId }) => partyId === id));
  const names = view.parties.filter(({ partyId }) => missing.includes(partyId));
  return [
    ...names.map((party) => ownName(t, party)),
    ...(mediatorSignedAt === undefined ? [t.agreement.mediatorLine(document.mediator)] : []),
    ...(sealedAt === undefined ? [t.agreement.seal] : []),
  ];
}
