import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { READING_WAYS, type ReadingWay } from '@/domain/case/meeting/shape';
import type { AgreementView, CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { type OpenedCase, useOpenCase } from '@/miniprogram/stores/use-open-case';

/** Who signs: this person for their own side, the mediator, or a party on the mediator's phone. */
type Signer =
  | { readonly kind: 'own' | 'mediator'; readonly name: string }
  | { readonly kind: 'here'; readonly name: string; readonly partyId: PartyId };

export function useSign() {
  const t = useAccordTexts();
  const { caseId = '', digest, who } = useParams();
  const opened = useOpenCase(caseId);
  const agreement = opened.view?.agreement;
  const signer = opened.view && signerOf(t, opened, opened.view, who);
  const form = useCaseForm(caseId);
  const [path, setPath] = useState<string | undefined>(undefined);
  const [read, setRead] = useState<ReadingWay | undefined>(undefined);
  const { sign } = t.agreement;
  // Read was the text with this digest, and no other is signed.
  const isChanged = agreement !== undefined && digest !== undefined && agreement.digest !== digest;
  const missing =
    signer?.kind !== 'mediator' && read === undefined ? 'read' : path === undefined ? 'ink' : undefined;
  const send = () => {
    if (!signer || digest === undefined || path === undefined) return;
    const command = commandOf(signer, digest, path, read);
    if (command)
      form.send(command, (done) =>
        done.case.agreement?.inForceAt === undefined ? sign.done : sign.doneForce,
      );
  };
  const contact = opened.view?.mediator?.phone ?? opened.view?.centre.phone;
  return {
    opened,
    agreement,
    signer,
    isChanged,
    isOpen: signer !== undefined && agreement !== undefined && digest !== undefined,
    readingWays: READING_WAYS,
    path,
    setPath,
    read,
    setRead,
    missing: missing && sign.needs[missing],
    busy: form.busy,
    problem: form.problem ?? form.fields['command.signature'],
    send,
    help: contact === undefined ? undefined : () => callPhone(contact),
    back: () => goBack(),
  };
}

export type SignPage = ReturnType<typeof useSign>;
export type OpenSignPage = SignPage & { readonly signer: Signer; readonly agreement: AgreementView };

/** Nobody where this person may not sign, or not for the one who was named. */
function signerOf(
  t: AccordTexts,
  { may }: OpenedCase,
  view: CaseView,
  who: string | undefined,
): Signer | undefined {
  if (who === 'mediator')
    return may.includes('signAsMediator')
      ? { kind: 'mediator', name: t.agreement.mediatorLine(view.mediator?.name ?? '') }
      : undefined;
  if (!may.includes('signAgreement')) return undefined;
  const own = view.you.partyId;
  const partyId = view.agreement?.unsigned.find((one) => one === (own ?? who));
  const party = view.parties.find((one) => one.partyId === partyId);
  if (!party || (own !== undefined && who !== undefined)) return undefined;
  return own === undefined
    ? { kind: 'here', name: party.name, partyId: party.partyId }
    : { kind: 'own', name: party.name };
}

function commandOf(
  signer: Signer,
  digest: string,
  signature: string,
  read: ReadingWay | undefined,
): CaseCommandInput | undefined {
  if (signer.kind === 'mediator') return { type: 'signAsMediator', digest, signature };
  if (read === undefined) return undefined;
  const own = { type: 'signAgreement' as const, digest, signature, read };
  return signer.kind === 'here' ? { ...own, partyId: signer.partyId } : own;
}
