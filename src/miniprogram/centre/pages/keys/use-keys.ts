import { useState } from 'react';
import { isAsked, takesPart } from '@/domain/case/party';
import type { PartyId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { copyText } from '@/miniprogram/platform/clipboard';
import { now } from '@/miniprogram/platform/clock';
import { openPage, useParams } from '@/miniprogram/platform/navigation';
import { publicLink } from '@/miniprogram/platform/public-link';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { dayWords } from '@/miniprogram/wording/when';

interface Wish {
  readonly partyId: PartyId;
  readonly reason?: string;
  readonly checkFirst?: boolean;
}

interface Issued {
  readonly partyId: PartyId;
  readonly key: string;
  readonly until: string;
}

export function useKeys() {
  const t = useStaffTexts();
  const { keys } = t.centre;
  const { caseId = '', partyId: given, actorId } = useParams();
  const opened = useOpenCase(caseId);
  const { view } = opened;
  const others = (view?.parties ?? []).filter((party) => isAsked(party) && takesPart(party));
  const [chosen, choose] = useState<PartyId | undefined>(given as PartyId | undefined);
  // Nobody who is in already is offered first: a new key would end their way in.
  const partyId = chosen ?? others.find((party) => !party.joined)?.partyId;
  // Shown this once: it lives nowhere but here, and goes with the page.
  const [issued, setIssued] = useState<Issued | undefined>(undefined);
  const [checkFirst, setCheckFirst] = useState(false);
  const [asksWhy, askWhy] = useState(false);
  const intent = useIntent((commandId, wish: Wish) =>
    doCommand(
      caseId,
      { type: 'issueKey', ...wish, ...(actorId === undefined ? {} : { actorId }) },
      commandId,
    ),
  );
  // One was given before: then the staff say why another one.
  const isReasonNeeded = intent.error?.code === 'key.reason_needed';
  const issue = async (reason?: string) => {
    if (partyId === undefined) return;
    const why = reason === undefined ? {} : { reason };
    const done = await intent.run({ partyId, ...why, ...(checkFirst ? { checkFirst } : {}) });
    if (!done) askWhy(true);
    if (!done?.key) return;
    askWhy(false);
    // The one that was offered stays chosen after it has come in: the key and the next step stand here for it.
    choose(partyId);
    const until = done.expires ? dayWords(t, done.expires, now()) : '';
    setIssued({ partyId, key: done.key, until });
  };
  const party = view?.parties.find((one) => one.partyId === partyId);
  const actor = party?.actors?.find((one) => one.actorId === actorId);
  const link = view ? publicLink(`/c/${view.code}`) : '';
  const copy = async () => {
    if (!view || !issued) return;
    const words = keys.message(view.code, issued.key, link, view.centre.name);
    if (await copyText(words)) showToast(keys.copied);
  };
  return {
    opened,
    parties: view?.parties.filter(takesPart) ?? [],
    /** Somebody who acts for the party gets a key of their own. */
    forActor: party && actor && keys.forActor(actor.name, party.name),
    partyId,
    choose: (next: PartyId) => {
      choose(next);
      setIssued(undefined);
    },
    issued: issued?.partyId === partyId ? issued : undefined,
    link,
    busy: intent.busy,
    problem: intent.error && !isReasonNeeded ? errorWords(t, intent.error) : undefined,
    checkFirst,
    setCheckFirst,
    why: {
      open: asksWhy && (isReasonNeeded || intent.busy),
      send: (reason: string) => void issue(reason),
      close: () => {
        askWhy(false);
        intent.clear();
      },
    },
    issue: () => void issue(),
    copy: () => void copy(),
    deliver: () => openPage('centre/pages/deliver/index', { caseId }),
  };
}
