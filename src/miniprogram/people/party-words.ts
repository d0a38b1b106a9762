import { isOneself, takesPart } from '@/domain/case/party';
import type { ActorView, CaseView, PartyView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import type { Tone } from '@/miniprogram/components/tone';
import { now } from '@/miniprogram/platform/clock';
import { dayWords } from '@/miniprogram/wording/when';
import type { PeopleTexts } from './texts';

/** What a party is and how it is reached, in one line: 对方 · 单位 · 打电话联系. */
export function partyNote({ people }: PeopleTexts, party: PartyView, view: CaseView): string {
  const heir = party.heirOf && nameOf(view, party.heirOf);
  return [
    people.party.sideOf[party.side],
    isOneself(party) ? people.you : '',
    people.kinds[party.kind],
    party.members === undefined ? '' : people.parties.members(party.members),
    party.channel ? people.channels[party.channel] : '',
    heir ? people.heirOf(heir) : '',
    party.answerRecordedBy ? people.recorded : '',
  ]
    .filter(Boolean)
    .join('\u00a0· ');
}

const tones: Readonly<Record<PartyView['answer'], Tone>> = {
  none: 'neutral',
  later: 'amber',
  consented: 'jade',
  refused: 'neutral',
  silent: 'neutral',
  unreachable: 'neutral',
};

/** Where a party stands: gone, or what it has answered. */
export function standing({ people }: PeopleTexts, party: PartyView): { words: string; tone: Tone } {
  if (party.lost) return { words: people.lost[party.lost], tone: 'neutral' };
  if (!takesPart(party)) return { words: people.left, tone: 'neutral' };
  const isAsked = party.deliveredAt !== undefined || party.joined || party.answer !== 'none';
  // Filed for: whoever applied is not invited, and says yes or no to the filing.
  if (party.assisted && !isAsked)
    return party.assisted.confirmed
      ? { words: people.filingConfirmed, tone: 'jade' }
      : { words: people.filingWaits, tone: 'amber' };
  return { words: isAsked ? people.answers[party.answer] : people.notInvited, tone: tones[party.answer] };
}

export function nameOf({ parties }: Pick<CaseView, 'parties'>, partyId: PartyId | undefined): string {
  return parties.find((party) => party.partyId === partyId)?.name ?? '';
}

/** 王强（代理人） */
export function actorName({ people }: PeopleTexts, { name, as }: ActorView): string {
  return people.who(name, people.as[as]);
}

/** What they may do; on what ground and for how long; and whether they are in already. */
export function actorNotes(t: PeopleTexts, actor: ActorView): string[] {
  const { scope, authority, until, joined, unconfirmed, doubted } = actor;
  const { people } = t;
  const { party } = people;
  if (unconfirmed) return [people.claims.saysSo];
  return [
    ...(doubted ? [people.claims.doubted] : []),
    party.can(people.listed(scope.map((one) => people.scopeShort[one]))),
    [
      // Whoever filed says so; no staff has heard it.
      scope.includes('file') && authority === 'spoken'
        ? people.spokenToHelper
        : people.authorities[authority],
      until === null ? party.untilNever : party.until(dayWords(t, until, now())),
    ].join('\u00a0· '),
    joined ? party.actorJoined : party.actorNotJoined,
  ];
}
