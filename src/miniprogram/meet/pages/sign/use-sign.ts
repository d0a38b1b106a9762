import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { ReadingWay, Signer } from '@/domain/case/meeting/shape';
import { showToast } from '@/miniprogram/components/toast';
import { useTold } from '@/miniprogram/components/told';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { type OneMeeting, useMeeting } from '@/miniprogram/meet/use-meeting';
import { goBack, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords } from '@/miniprogram/wording/error';

export function useSign() {
  const t = useMeetTexts();
  const { sign: words } = t.meet;
  const one = useMeeting(['signing']);
  const { who = '', version } = useParams();
  const { caseId, opened, meeting } = one;
  const [read, setRead] = useState<ReadingWay | undefined>(undefined);
  const [signature, setSignature] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState('');
  const [refusing, setRefusing] = useState(false);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const about = aboutOf(one, who as Signer);
  const telling = useTold(about?.onStaffPhone ?? false);
  const run = async (command: CaseCommandInput, done: string) => {
    if (!(await intent.run(command))) return;
    showToast(done);
    goBack();
  };
  const changed = String(meeting?.document?.version) !== version || intent.error?.code === 'record.changed';
  return {
    opened,
    ...about,
    document: meeting?.document,
    /** The words are not those that were read on the page before. */
    changed: meeting !== undefined && changed,
    readAgain: () => replacePage('meet/pages/read/index', { caseId, meetingId: meeting?.meetingId ?? '' }),
    read,
    setRead,
    signature,
    setSignature,
    missing: read === undefined ? words.howNeeded : signature === undefined ? words.padNeeded : undefined,
    send: () => {
      if (!about || !read || !signature) return;
      void run({ type: 'signRecord', ...about.for, digest: about.digest, signature, read }, words.sent);
    },
    mayRefuse: who !== 'mediator' && opened.may.includes('refuseRecord') && !about?.refused,
    refusing,
    setRefusing,
    reason,
    setReason,
    telling,
    refuse: () => {
      if (about)
        void run({ type: 'refuseRecord', ...about.for, reason, ...telling.beside }, words.refuseSent);
    },
    busy: intent.busy,
    problem: intent.error && !changed ? errorWords(t, intent.error) : undefined,
  };
}

export type Sign = ReturnType<typeof useSign>;

/** Whose name is asked for; staff name the party that signs on their phone. */
function aboutOf({ opened, meeting }: OneMeeting, who: Signer) {
  const { document, record, meetingId } = meeting ?? {};
  const { view } = opened;
  if (!view || !document || !record || !meetingId) return undefined;
  const onStaffPhone = view.you.role !== 'party' && who !== 'mediator';
  const party = document.present.find(({ partyId }) => partyId === who);
  return {
    name: who === 'mediator' ? document.mediator : (party?.name ?? ''),
    onStaffPhone,
    signed: record.signed.includes(who),
    refused: who !== 'mediator' && record.refused.includes(who),
    digest: record.digest,
    for: { meetingId, ...(onStaffPhone && party ? { partyId: party.partyId } : {}) },
  };
}
