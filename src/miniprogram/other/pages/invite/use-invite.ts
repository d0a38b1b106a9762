import { useEffect, useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { isAsked } from '@/domain/case/party';
import type { CaseView, PartyView } from '@/domain/case/view';
import type { CaseId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { type OtherTexts, useOtherTexts } from '@/miniprogram/other/texts';
import { now } from '@/miniprogram/platform/clock';
import { goBack, openPage, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';
import { kindWords, specialityWords } from '@/miniprogram/wording/kind';
import { unbroken } from '@/miniprogram/wording/telephone';
import { dayWords, inChina } from '@/miniprogram/wording/when';

type Answering = Extract<CaseCommandInput, { type: 'consent' | 'answerLater' | 'refuse' }>;

export function useInvite() {
  const t = useOtherTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, may } = opened;
  const own = view?.parties.find((party) => party.you);
  const [asksReason, askReason] = useState(false);
  const answer = useIntent((commandId, command: Answering) =>
    doCommand(caseId as CaseId, command, commandId),
  );
  useOwnCasePage(caseId, view, own);

  const give = async (command: Answering, said: string) => {
    if (!(await answer.run(command))) return;
    askReason(false);
    showToast(said);
    if (command.type === 'consent') replacePage('case/pages/case/index', { caseId });
  };

  return {
    state: opened.state,
    loadError: opened.error,
    refresh: () => void opened.refresh(),
    words: view && wordsOf(t, view),
    answered: own && view ? answeredWords(t, view, own) : undefined,
    byStaff: own?.answerRecordedBy === 'staff',
    mayConsent: may.includes('consent'),
    mayWait: may.includes('answerLater'),
    mayRefuse: may.includes('refuse'),
    laterLabel: laterLabel(t, view),
    busy: answer.busy,
    answerError: answer.error ? errorWords(t, answer.error) : undefined,
    asksReason,
    askReason,
    consent: () => void give({ type: 'consent' }, t.invite.done.consent),
    wait: () => void give({ type: 'answerLater' }, t.invite.done.later),
    refuse: (reason: string) => void give({ type: 'refuse', reason }, t.invite.done.refuse),
    ask: () => openPage('talk/pages/chat/index', { caseId, room: 'centre' }),
    seeCase: () => openPage('case/pages/case/index', { caseId }),
    call: (phone: string) => callPhone(phone),
    back: () => goBack(),
  };
}

/** An invitation is for the other side, and for whoever was added to a case; whoever else comes here by a key of their own goes to the case. */
function useOwnCasePage(caseId: string, view: CaseView | undefined, own: PartyView | undefined): void {
  const elsewhere = view !== undefined && !(own && isAsked(own));
  useEffect(() => {
    if (elsewhere) replacePage('case/pages/case/index', { caseId });
  }, [elsewhere, caseId]);
}

function wordsOf(t: OtherTexts, view: CaseView) {
  const { mediator, centre } = view;
  const applicants = view.parties.filter((party) => party.side === 'applicant').map(({ name }) => name);
  return {
    centre,
    phone: unbroken(centre.phone),
    mediator,
    mediatorNote: [
      mediator?.years === undefined ? '' : t.invite.years(mediator.years),
      ...(mediator?.fields ?? []).map((field) => specialityWords(t, field)),
    ]
      .filter(Boolean)
      .join('\u00a0· '),
    about: t.invite.about(applicants.join('、'), kindWords(t, view.kind).name, centre.name),
    declared: declaredWords(t, mediator),
  };
}

function declaredWords({ invite }: OtherTexts, mediator: CaseView['mediator']): string {
  if (!mediator) return invite.noMediator;
  if (mediator.declared === undefined) return invite.notDeclared(mediator.name);
  return invite.declared[mediator.declared](mediator.name);
}

function answeredWords(t: OtherTexts, view: CaseView, own: PartyView) {
  const { answered, notNow, notNowNote } = t.invite;
  const due = ownDue(view);
  switch (own.answer) {
    case 'consented':
      return { title: answered.consented, note: answered.consentedNote };
    case 'refused':
      return { title: answered.refused, note: answered.refusedNote };
    case 'later':
      return {
        title: answered.later,
        note: due ? answered.laterNote(dayWords(t, due, now())) : answered.laterPlain,
      };
    case 'none':
      return view.stage === 'inviting' ? undefined : { title: notNow, note: notNowNote };
  }
}

function ownDue(view: CaseView | undefined): string | undefined {
  return view?.turns.find((turn) => turn.who.you && turn.what === 'answer')?.due;
}

function laterLabel(t: OtherTexts, view: CaseView | undefined): string {
  const due = ownDue(view);
  if (due === undefined) return t.invite.laterPlain;
  const last = inChina(due);
  return t.invite.later(last.month, last.day);
}
