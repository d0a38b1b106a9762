import type { Signer } from '@/domain/case/meeting/shape';
import type { CaseView } from '@/domain/case/view';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { OneMeeting } from '@/miniprogram/meet/use-meeting';
import { openPage } from '@/miniprogram/platform/navigation';
import type { Mark, ShownMeeting } from '@/miniprogram/wording/meeting';

export interface RecordSigner {
  readonly who: Signer;
  readonly name: string;
  readonly you: boolean;
  readonly mark?: Mark;
  /** Leads to this person's signature, where it is given on this phone. */
  readonly sign?: () => void;
}

/** Who is to sign a record and who did; the mediator last. */
export function useRead({ caseId, opened, time }: OneMeeting, meeting: ShownMeeting, view: CaseView) {
  const { read } = useMeetTexts().meet;
  const { meetingId, document, record, waitingFor, signatures } = meeting;
  const isStaff = view.you.role !== 'party';
  const own: Signer | undefined = isStaff ? 'mediator' : view.you.partyId;
  const maySign = opened.may.includes('signRecord');
  const version = String(document?.version ?? 0);
  const open = (who: Signer) => openPage('meet/pages/sign/index', { caseId, meetingId, who, version });
  const everybody = [
    ...(document?.present ?? []).map(({ partyId, name }) => ({ who: partyId as Signer, name })),
    { who: 'mediator' as const, name: document?.mediator ?? '' },
  ];
  const parties = waitingFor.filter((who) => who !== 'mediator');
  const signers = everybody.map(({ who, name }): RecordSigner => {
    const mark = signatures[who];
    const here = isStaff && maySign && who !== 'mediator' && !record?.signed.includes(who);
    return {
      who,
      name,
      you: who === own,
      ...(mark ? { mark } : {}),
      ...(here ? { sign: () => open(who) } : {}),
    };
  });
  const waits = own !== undefined && maySign && waitingFor.includes(own);
  return {
    time,
    isStaff,
    signers,
    done: signers.length - waitingFor.length,
    /** The main button: this person's own name, the mediator's once everybody else has signed or refused. */
    signs: waits && !(isStaff && parties.length > 0) ? (isStaff ? read.signLast : read.sign) : undefined,
    waitForParties: isStaff && waits && parties.length > 0,
    sign: () => own !== undefined && open(own),
    rewrite: opened.may.includes('writeRecord')
      ? () => openPage('meet/pages/record/index', { caseId, meetingId })
      : undefined,
  };
}

export type Read = ReturnType<typeof useRead>;
