import type { CommandOf, CommandType } from '@/domain/case/command';
import type { CaseState } from '@/domain/case/state';
import type { PartyId } from '@/domain/ids';
import { inChina } from '@/domain/procedure/calendar';
import { hoursLater, MONDAY, party } from '../given';

/** Stands in every text that a random command carries, so that it can be looked for where no text may stand. */
export const SENTENCE = '〔原话〕';

/** What commands of the later chapters name: whatever is there in a case, and something that is not. */
export interface Around {
  readonly state?: CaseState | undefined;
  readonly now: string;
  readonly parties: readonly PartyId[];
  readonly meetings: readonly string[];
  readonly terms: readonly string[];
  readonly actors: readonly { readonly partyId: PartyId; readonly actorId: string }[];
  readonly digests: readonly string[];
  day(days: number): string;
  later(hours: number): string;
}

export const NOBODY = 'd'.repeat(64);

export function around(state: CaseState | undefined, now = state?.lastAt ?? MONDAY): Around {
  const parties = state?.parties ?? [];
  return {
    state,
    now,
    parties: state ? parties.map(({ partyId }) => partyId) : ['p1', 'p2', 'p3', 'p4'].map(party),
    meetings: (state?.meetings ?? []).map(({ meetingId }) => meetingId),
    terms: (state?.terms ?? []).filter(({ dropped }) => !dropped).map(({ termId }) => termId),
    actors: parties.flatMap(({ partyId, actors = [] }) =>
      actors.map(({ actorId }) => ({ partyId, actorId })),
    ),
    digests: [state?.agreement?.digest, NOBODY].filter((digest) => digest !== undefined),
    day: (days) => inChina(now).add(days, 'day').format('YYYY-MM-DD'),
    later: (hours) => hoursLater(hours, now),
  };
}

export type Maker<T extends CommandType> = (here: Around) => readonly Omit<CommandOf<T>, 'type'>[];

/** The words of a command, whatever they are called there. */
const WORDS = { reason: SENTENCE, text: SENTENCE, name: SENTENCE } as const;
export const { reason, text, name } = WORDS;
export const none = () => [{}];
export const reasoned = () => [{ reason }];
export const about = ({ parties }: Around) => [...parties, party('p99')].map((partyId) => ({ partyId }));
export const aboutOrNot = (here: Around) => [{}, ...about(here)];
export const aboutWithReason = (here: Around) => about(here).map((one) => ({ ...one, reason }));
export const aboutOrNotWithReason = (here: Around) => aboutOrNot(here).map((one) => ({ ...one, reason }));
