import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { CaseView } from '@/domain/case/view';
import { type AfterTexts, useAfterTexts } from '@/miniprogram/after/texts';
import { plannedVisits, unheard, visitsOf } from '@/miniprogram/after/visits';
import { whoName } from '@/miniprogram/after/words';
import { showToast } from '@/miniprogram/components/toast';
import { now } from '@/miniprogram/platform/clock';
import { openPage, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { type OpenedCase, useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';
import { dueWords } from '@/miniprogram/wording/when';

type Asked = 'close' | 'waive' | 'again';

export function useVisits() {
  const t = useAfterTexts();
  const { end } = t.after;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, may, steps } = opened;
  const [asked, ask] = useState<Asked | undefined>(undefined);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const send = async (command: CaseCommandInput, said: string) => {
    if (!(await intent.run(command))) return;
    ask(undefined);
    showToast(said);
  };
  const go = (page: string) => () => openPage(`after/pages/${page}/index`, { caseId });
  return {
    opened,
    may,
    visits: view ? visitsOf(view, steps) : [],
    planned: view ? plannedWords(t, view) : [],
    waived: view?.followUpWaived ? (lastText(opened, 'follow_up.waived') ?? '') : undefined,
    dispute: view?.disputed ? disputeWords(t, view) : undefined,
    ratings: ratingsOf(t, opened),
    missing: view && !may.includes('close') ? missingWords(t, opened, view) : [],
    asked,
    ask: (what: Asked | undefined) => {
      intent.clear();
      ask(what);
    },
    answer: (reason: string) => {
      if (asked === 'close') void send({ type: 'close' }, end.closed);
      if (asked === 'waive') void send({ type: 'waiveFollowUp', reason }, end.waived);
      if (asked === 'again') void send({ type: 'talkAgain', reason }, end.againSent);
    },
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    record: go('visit'),
    say: go('answer'),
    rate: go('rate'),
  };
}

export type Visits = ReturnType<typeof useVisits>;

function lastText({ steps }: OpenedCase, type: string): string | undefined {
  return [...steps].reverse().find((entry) => entry.type === type)?.text;
}

/** Whom a "not settled" reached, and by when they look into it. */
function disputeWords(t: AfterTexts, view: CaseView): string {
  const { visits } = t.after;
  const name = view.mediator?.name ?? '';
  const turn = view.turns.find(({ what, who }) => what === 'look_into' && who.role === 'mediator');
  return turn ? visits.disputedNote(name, dueWords(t, turn.due, now())) : visits.disputedPlain(name);
}

/** What the parties thought of the mediation reaches the clerks alone; nobody else has such steps. */
function ratingsOf(
  t: AfterTexts,
  { view, steps }: OpenedCase,
): { id: string; line: string; text?: string }[] {
  if (view?.you.role !== 'clerk') return [];
  return steps.flatMap(({ type, id, data, partyId, text }) =>
    type === 'case.rated' && partyId
      ? [
          {
            id,
            line: t.after.visits.rating(whoName(t, view, partyId), Number(data?.stars)),
            ...(text ? { text } : {}),
          },
        ]
      : [],
  );
}

function plannedWords(t: AfterTexts, view: CaseView): string[] {
  return plannedVisits(view).map(({ number, due }) =>
    t.after.visits.planned(number, dueWords(t, due, now())),
  );
}

/** Everything that still stands between the case and its end. */
function missingWords(t: AfterTexts, { steps }: OpenedCase, view: CaseView): string[] {
  const { end } = t.after;
  return [
    ...(view.disputed ? [end.missingDispute] : []),
    ...plannedWords(t, view),
    ...unheard(view, steps).map((who) => end.missingAnswer(whoName(t, view, who))),
  ];
}
