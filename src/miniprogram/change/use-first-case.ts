import { useEffect, useState } from 'react';
import type { CaseCard, CaseView, PartyView } from '@/domain/case/view';
import { readCode } from '@/domain/code/dispute-code';
import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';

export interface FirstCase {
  readonly code: string;
  readonly parties: readonly PartyView[];
}

/** The centre's cases, and of the one whose code was given the people by name, so that the clerk sees that it is it. */
export function useFirstCase(own: CaseView, typed: string) {
  const [cards, setCards] = useState<readonly CaseCard[]>();
  const [first, setFirst] = useState<FirstCase>();
  const [error, setError] = useState<ClientError>();
  useEffect(() => {
    let isWanted = true;
    void call('centre.inbox', {}).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setCards(answer.data.cases);
      else setError(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const reading = readCode(typed);
  const code = reading.ok ? reading.code : undefined;
  const card = cards?.find((one) => one.code === code);
  const caseId = card?.caseId === own.caseId ? undefined : card?.caseId;
  useEffect(() => {
    let isWanted = true;
    setFirst(undefined);
    if (caseId) void partiesOf(caseId).then((found) => isWanted && found && setFirst(found));
    return () => {
      isWanted = false;
    };
  }, [caseId]);
  return {
    error,
    first,
    /** Other cases of the centre in which these people stand, too; those with most of them first. */
    likely: likelyOf(own, cards ?? []),
    /** A whole code, and no case of this centre has it. */
    isUnknown: code !== undefined && cards !== undefined && caseId === undefined,
  };
}

/** The look is told to the parties of that case as what it is. */
async function partiesOf(caseId: CaseId): Promise<FirstCase | undefined> {
  const answer = await call('case.view', { caseId, reason: { why: 'checking' } });
  if (!answer.ok) return undefined;
  const { code, parties } = answer.data.case;
  return { code, parties: parties.filter(({ left, lost }) => !left && !lost) };
}

const GOES_ON: readonly CaseCard['stage'][] = [
  'filed',
  'supplementing',
  'accepted',
  'inviting',
  'talking',
  'signing',
  'in_force',
];

const MOST = 5;

function likelyOf(own: CaseView, cards: readonly CaseCard[]): CaseCard[] {
  const names = own.parties.map(({ name }) => name);
  const inBoth = ({ parties }: CaseCard) =>
    parties.filter(({ name }) => name !== '' && names.includes(name)).length;
  return cards
    .filter((card) => card.caseId !== own.caseId && GOES_ON.includes(card.stage) && inBoth(card) > 0)
    .sort((a, b) => inBoth(b) - inBoth(a))
    .slice(0, MOST);
}
