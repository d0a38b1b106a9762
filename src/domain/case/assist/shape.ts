import type { FileId, PartyId, PersonId } from '../../ids';
import type { CommandType } from '../command';
import type { Channel } from '../party';
import type { Scope } from '../people/shape';

/** What brings somebody to file for another person (代办): a village cadre, a grid worker, family, or anything else. */
export const HELPER_OFFICES = ['cadre', 'grid_worker', 'family', 'other'] as const;
export type HelperOffice = (typeof HELPER_OFFICES)[number];
/** Said aloud by the person, written by them (with a photo of the sheet), or by law: a legal guardian. */
export const HELPER_AUTHORITIES = ['spoken', 'written', 'law'] as const;
export type HelperAuthority = (typeof HELPER_AUTHORITIES)[number];

/** How a party told the staff something that they record for it. */
export const TOLD_WAYS = ['phone', 'visit', 'window', 'paper'] as const;
export type ToldHow = (typeof TOLD_WAYS)[number];
/** What staff must say beside an answer that they record for a party. */
export interface Told {
  readonly how: ToldHow;
  /** It was read back to the person, who said that it is right. */
  readonly readBack: boolean;
}
/** A command that staff may carry out for a party: then with {@link Told}. */
export interface Recordable {
  readonly told?: Told | undefined;
}

/** Who files for somebody else, as `case.file` brings it. */
export interface HelperInput {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly office: HelperOffice;
  readonly authority: HelperAuthority;
  readonly scope: readonly Scope[];
  /** The last moment of the authority; absent: {@link file://./standing.ts} HELPER_DAYS from the filing. */
  readonly until?: string | undefined;
  readonly files?: readonly FileId[] | undefined;
}

/** That a party's case was filed by somebody else. */
export interface Assisted {
  readonly actorId: string;
  readonly office: HelperOffice;
  /** Whoever filed: neither mediates this case nor confirms what they filed. */
  readonly personId: PersonId;
}

export interface AssistFacts {
  /**
   * `window`: filed by a clerk of the case's own centre, who goes on as its clerk and acts for nobody. The name stands
   * among the words; the papers on the party's own line.
   */
  'filing.assisted': {
    partyId: PartyId;
    actorId: string;
    office: HelperOffice;
    authority: HelperAuthority;
    scope: readonly Scope[];
    until: string;
    personId: PersonId;
    window: boolean;
  };
  /** By what right somebody files: photos of the paper, and among the words the helper's telephone. */
  'authority.shown': { partyId: PartyId; actorId: string; files: readonly FileId[] };
  /** `key`: the person joined by their own key, or said so themselves. */
  'filing.confirmed': { partyId: PartyId; how: ToldHow | 'key' };
  /** The person did not want it; the case is withdrawn with it. */
  'filing.disowned': { partyId: PartyId; how: ToldHow | 'key' };
  /** On the line of what was filed: whoever filed learns what the person said to it. */
  'helper.told': { partyId: PartyId; agreed: boolean };
  'channel.set': { partyId: PartyId; channel: Channel };
  /** All that the others are told of it: whether the staff ask this party, or it answers by itself. */
  'reach.changed': { partyId: PartyId; called: boolean };
  /** An answer that staff took down for the party, and that was read back to it. */
  'answer.recorded': { partyId: PartyId; about: CommandType; how: ToldHow };
}

export type AssistCommand =
  | ({
      readonly type: 'confirmFiling';
      readonly partyId?: PartyId | undefined;
      readonly agreed: boolean;
      readonly reason?: string | undefined;
    } & Recordable)
  | {
      readonly type: 'setChannel';
      readonly partyId?: PartyId | undefined;
      readonly channel: Channel;
    };
