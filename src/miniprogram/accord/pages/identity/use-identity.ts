import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { IdentityWay } from '@/domain/case/agreement/shape';
import { signsByAuthority } from '@/domain/case/party';
import type { PartyId } from '@/domain/ids';
import { agreementOf } from '@/miniprogram/accord/agreement';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { showToast } from '@/miniprogram/components/toast';
import { replacePage, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';

/** Before anybody signs, a person looks at who they are and by what right they sign. */
export function useIdentity() {
  const t = useAccordTexts();
  const { check: words, identity } = t.agreement;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view } = opened;
  const agreement = view?.agreement;
  const checks = view ? (agreementOf(view, opened.steps)?.checks ?? {}) : {};
  const signers = (view?.parties ?? []).filter(({ partyId }) => agreement?.signers.includes(partyId));
  const open = signers.filter(({ partyId }) => agreement?.unchecked.includes(partyId));
  const [chosen, choose] = useState<PartyId | undefined>(undefined);
  const party = open.find(({ partyId }) => partyId === chosen) ?? (open.length === 1 ? open[0] : undefined);
  const looked = useLooked(party?.partyId);
  const needsAuthority = party !== undefined && signsByAuthority(party);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const missing = !party
    ? 'who'
    : !looked.how
      ? 'how'
      : needsAuthority && !looked.authority
        ? 'authority'
        : undefined;
  const send = async () => {
    const { how, authority, text } = looked;
    if (!party || !how) return;
    const { partyId, name } = party;
    const command: CaseCommandInput = {
      type: 'checkIdentity',
      partyId,
      how,
      authority,
      ...(text.trim() ? { text } : {}),
    };
    if (await intent.run(command)) showToast(words.sent(name));
  };
  return {
    opened,
    signers,
    party,
    choose,
    ...looked,
    needsAuthority,
    isDone: agreement !== undefined && open.length === 0,
    stateOf: (partyId: PartyId) => {
      const check = checks[partyId];
      return check ? words.done(identity.ways[check.how]) : words.open;
    },
    missing: missing && words.needs[missing],
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    send: () => void send(),
    toAgreement: () => replacePage('accord/pages/agreement/index', { caseId }),
  };
}

/** What was seen belongs to one party: another choice begins anew. */
function useLooked(partyId: PartyId | undefined) {
  const fresh = { partyId, how: undefined, authority: false, text: '' };
  const [held, hold] = useState<{
    readonly partyId: PartyId | undefined;
    readonly how: IdentityWay | undefined;
    readonly authority: boolean;
    readonly text: string;
  }>(fresh);
  const now = held.partyId === partyId ? held : fresh;
  return {
    how: now.how,
    authority: now.authority,
    text: now.text,
    setHow: (how: IdentityWay | undefined) => hold({ ...now, how }),
    setAuthority: (authority: boolean) => hold({ ...now, authority }),
    setText: (text: string) => hold({ ...now, text }),
  };
}

export type IdentityPage = ReturnType<typeof useIdentity>;
