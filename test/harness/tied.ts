import type { CaseCommand } from '@/domain/case/command';
import type { CaseEvent } from '@/domain/case/event';
import { endedBy } from '@/domain/case/join';
import type { Setting } from '@/domain/case/setting';
import type { PartyId, PersonId } from '@/domain/ids';

/** What the tables say of keys and of who is tied to a party. */
export function tiedIn(
  events: readonly CaseEvent[],
  command: CaseCommand,
): Pick<Setting, 'hadKey' | 'tied' | 'answeredBy' | 'filingConfirmedBy'> {
  switch (command.type) {
    case 'issueKey':
      return { hadKey: hadKey(events, command.partyId, command.actorId) };
    case 'doubtClaim':
    case 'undoClaim':
      return {
        tied: tiedTo(events, command.partyId),
        answeredBy: answeredBy(events, command.partyId, [
          'consent.given',
          'answer.deferred',
          'consent.refused',
        ]),
        filingConfirmedBy: answeredBy(events, command.partyId, ['filing.confirmed']),
      };
    default:
      return {};
  }
}

/** Whoever filed or used a key, and has not been put out since; the latest last. */
export function tiedTo(events: readonly CaseEvent[], partyId: PartyId): PersonId[] {
  return events.reduce<PersonId[]>((tied, event) => {
    const gone = endedBy([event]).filter((one) => one.partyId === partyId);
    const left = tied.filter((one) => !gone.some(({ personId }) => personId === one));
    const came = comer(event, partyId);
    return came === undefined ? left : [...left.filter((one) => one !== came), came];
  }, []);
}

function comer({ type, data, by }: CaseEvent, partyId: PartyId): PersonId | undefined {
  if (type === 'case.filed') return partyId === data.parties[0]?.partyId ? by.personId : undefined;
  const isClaim = type === 'party.joined' || type === 'actor.claimed';
  return isClaim && data.partyId === partyId ? data.personId : undefined;
}

function hadKey(events: readonly CaseEvent[], partyId: PartyId, actorId: string | undefined): boolean {
  return events.some(
    ({ type, data }) => type === 'key.issued' && data.partyId === partyId && data.actorId === actorId,
  );
}

function answeredBy(
  events: readonly CaseEvent[],
  partyId: PartyId,
  answers: readonly string[],
): PersonId | undefined {
  return events.findLast(({ type, by }) => answers.includes(type) && by.partyId === partyId)?.by.personId;
}
