import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { Told } from '@/domain/case/assist/shape';
import type { PartyId, PersonId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { declarationIn, replacementIn, wishesIn } from '@/miniprogram/people/mediator-words';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { now } from '@/miniprogram/platform/clock';
import { openPage, startAt, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';
import { dueWords } from '@/miniprogram/wording/when';

type Asked = 'replace' | 'keep' | 'decline';

export function useMediator() {
  const t = usePeopleTexts();
  const { mediator: words } = t.people;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, may, steps } = opened;
  const [asked, ask] = useState<Asked | undefined>(undefined);
  const [noting, note] = useState<PartyId | undefined>(undefined);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const waiting = view?.turns.filter(({ what }) => what === 'accept_mediator') ?? [];
  const decision = view?.turns.find(({ what }) => what === 'decide_replacement');
  const isParty = view?.you.role === 'party';
  const send = async (command: CaseCommandInput, said: string) => {
    if (!(await intent.run(command))) return;
    ask(undefined);
    note(undefined);
    showToast(said);
    // Whoever gave the case back has nothing left to see here.
    if (command.type === 'declineCase') startAt('mediator/pages/desk/index');
  };
  return {
    opened,
    isParty,
    may,
    declared: declarationIn(steps),
    wishes: view ? wishesIn(steps, view) : [],
    replacement: view?.replacementAsked ? replacementIn(steps, view) : undefined,
    answerBy: decision && dueWords(t, decision.due, now()),
    mayAccept: isParty && may.includes('acceptMediator'),
    /** Who still has to say whether they accept; for staff, each with a way to note it. */
    waiting: waiting.filter(({ who }) => !who.you).map(({ who }) => who),
    mayNote: !isParty && may.includes('acceptMediator'),
    accept: () => void send({ type: 'acceptMediator' }, words.accepted),
    noting,
    note,
    acceptFor: (partyId: PartyId | undefined, beside: { told?: Told }) =>
      void send({ type: 'acceptMediator', partyId, ...beside }, words.acceptedFor),
    removeHelper: (personId: PersonId) => void send({ type: 'removeHandler', personId }, words.removed),
    asked,
    ask: (what: Asked | undefined) => {
      intent.clear();
      ask(what);
    },
    answer: (reason: string) => {
      if (asked === 'replace') void send({ type: 'askReplacement', reason }, words.replaceSent);
      if (asked === 'keep') void send({ type: 'keepMediator', reason }, words.kept);
      if (asked === 'decline') void send({ type: 'declineCase', reason }, words.declined);
    },
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    assign: () => openPage('centre/pages/intake/index', { caseId }),
    choose: () => openPage('people/pages/choose/index', { caseId }),
    addHelper: () => openPage('people/pages/choose/index', { caseId, helper: 'yes' }),
  };
}

export type MediatorPage = ReturnType<typeof useMediator>;
