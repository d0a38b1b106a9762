import type { CommandType } from '@/domain/case/command';
import { takesPart } from '@/domain/case/party';
import type { CaseView, PartyView } from '@/domain/case/view';

/** What the person in front may do about one party now. */
export interface PartyActs {
  readonly describe: boolean;
  readonly appoint: boolean;
  readonly dismiss: boolean;
  readonly elect: boolean;
  readonly key: boolean;
  readonly heir: boolean;
  readonly replace: boolean;
  readonly remove: boolean;
  readonly leave: boolean;
  /** Of those who used a key: make sure of them, doubt them, or take it back. */
  readonly confirm: boolean;
  readonly doubt: boolean;
  readonly undo: boolean;
}

/** From what is open to them in the case, for this party: its own matters are its own and the staff's. */
export function partyActs(view: CaseView, may: readonly CommandType[], party: PartyView): PartyActs {
  const isStaff = view.you.role !== 'party';
  const present = takesPart(party);
  const speaks = present && (party.you || isStaff);
  const others = view.parties.filter((one) => one !== party && one.side === party.side && takesPart(one));
  return {
    describe: speaks && may.includes('describeParty'),
    appoint: speaks && may.includes('appointActor'),
    dismiss: speaks && may.includes('dismissActor'),
    elect: speaks && party.kind === 'group' && may.includes('electRepresentatives'),
    key: present && may.includes('issueKey'),
    heir: party.lost !== undefined && may.includes('addParty'),
    replace: present && may.includes('replaceParty'),
    remove: present && others.length > 0 && may.includes('removeParty'),
    leave: party.you && may.includes('leave'),
    confirm: may.includes('confirmClaim'),
    doubt: may.includes('doubtClaim'),
    undo: may.includes('undoClaim'),
  };
}
