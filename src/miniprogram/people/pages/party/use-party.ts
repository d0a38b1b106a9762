import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { CheckedBy } from '@/domain/case/access/shape';
import type { SCOPES } from '@/domain/case/people/shape';
import type { ActorView, PartyView } from '@/domain/case/view';
import { showToast } from '@/miniprogram/components/toast';
import { partyActs } from '@/miniprogram/people/party-acts';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { goBack, openPage, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';

type Asked =
  | 'remove'
  | 'leave'
  | { readonly dismiss: ActorView }
  | { readonly claim: 'confirm' | 'doubt' | 'undo'; readonly actor?: ActorView | undefined };

/** How the centre made sure, and for somebody who acts for the party how far they may go. */
export interface Checked {
  readonly how: CheckedBy;
  readonly scope?: readonly (typeof SCOPES)[number][];
  readonly until?: string;
}

/** One party; without `partyId` the own one. */
export function useParty() {
  const t = usePeopleTexts();
  const { caseId = '', partyId } = useParams();
  const opened = useOpenCase(caseId);
  const { view, may } = opened;
  const party = view?.parties.find((one) => (partyId === undefined ? one.you : one.partyId === partyId));
  const [asked, ask] = useState<Asked | undefined>(undefined);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const go = (page: string, more: Readonly<Record<string, string>> = {}) =>
    openPage(`people/pages/${page}/index`, { caseId, ...(party ? { partyId: party.partyId } : {}), ...more });
  const send = async (command: CaseCommandInput, said: string) => {
    if (!(await intent.run(command))) return;
    ask(undefined);
    showToast(said);
    if (command.type === 'leave') goBack();
  };
  return {
    opened,
    party,
    acts: view && party && partyActs(view, may, party),
    describe: () => go('details'),
    appoint: () => go('actor'),
    elect: () => go('elect'),
    heir: (one: PartyView) => go('coming', { heirOf: one.partyId }),
    replace: (one: PartyView) => go('coming', { replaces: one.partyId }),
    key: (one: PartyView, actor: ActorView) =>
      openPage('centre/pages/keys/index', { caseId, partyId: one.partyId, actorId: actor.actorId }),
    asked,
    ask: (what: Asked | undefined) => {
      intent.clear();
      ask(what);
    },
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    answer: (reason: string) => {
      if (!party || !asked) return;
      const { partyId: id } = party;
      const { sheets } = t.people;
      if (asked === 'remove') void send({ type: 'removeParty', partyId: id, reason }, sheets.removed);
      else if (asked === 'leave') void send({ type: 'leave', ...(reason ? { reason } : {}) }, sheets.left);
      else if ('dismiss' in asked)
        void send({ type: 'dismissActor', partyId: id, actorId: asked.dismiss.actorId }, sheets.dismissed);
      else {
        const claim = { partyId: id, ...claimOf(asked.actor), reason };
        if (asked.claim === 'doubt') void send({ type: 'doubtClaim', ...claim }, t.people.claims.doubtDone);
        else void send({ type: 'undoClaim', ...claim }, t.people.claims.undone);
      }
    },
    confirm: ({ how, scope, until }: Checked) => {
      if (!party || typeof asked !== 'object' || !('claim' in asked)) return;
      const more = {
        ...claimOf(asked.actor),
        ...(scope ? { scope: [...scope] } : {}),
        ...(until === undefined ? {} : { until }),
      };
      void send({ type: 'confirmClaim', partyId: party.partyId, how, ...more }, t.people.claims.confirmed);
    },
  };
}

function claimOf(actor: ActorView | undefined) {
  return actor === undefined ? {} : { actorId: actor.actorId };
}

export type PartyPage = ReturnType<typeof useParty>;
