import type { PartyId } from '../../ids';
import { type Drafts, findParty, refused } from '../chapter';
import { type CaseCommand, RECORDED } from '../command';
import type { CaseEvent } from '../event';
import { applicantOf, takesPart } from '../party';
import type { CaseState } from '../state';
import type { Viewer } from '../viewer';
import type { Write } from '../writer';
import type { Recordable } from './shape';

type RecordedCommand = Extract<CaseCommand, { type: (typeof RECORDED)[number] }>;

/**
 * What staff take down for a party says how it was told, and was read back to it: otherwise nobody could ever tell
 * whose words they are.
 */
export function withRecord(
  {
    state,
    viewer,
    command,
    write,
  }: {
    readonly state: CaseState;
    readonly viewer: Viewer;
    readonly command: CaseCommand;
    readonly write: Write;
  },
  drafts: CaseEvent[],
): Drafts {
  if (viewer.as === 'party' || drafts.length === 0 || !isRecordable(command)) return drafts;
  const partyId = spokenFor(state, command, drafts);
  if (partyId === undefined) return drafts;
  const { told } = command;
  if (!told?.readBack) return refused('record.how_needed');
  // What was said in the joint room carries it itself.
  if (command.type === 'say') return drafts;
  return [...drafts, write('answer.recorded', { partyId, about: command.type, how: told.how })];
}

function isRecordable(command: CaseCommand): command is RecordedCommand & Recordable {
  return RECORDED.some((type) => type === command.type);
}

/** The party whose answer it is; undefined where the staff speak for themselves. */
function spokenFor(
  state: CaseState,
  command: RecordedCommand,
  drafts: readonly CaseEvent[],
): PartyId | undefined {
  switch (command.type) {
    case 'supplement':
    case 'withdraw':
      return applicantOf(state.parties)?.partyId;
    case 'say':
      return command.for;
    case 'proposeExtension':
      return command.partyId;
    case 'allowJoint': {
      // Where whoever was afraid is gone, the staff answer for it.
      const afraid = findParty(state, state.fear?.partyId);
      return afraid && takesPart(afraid) ? afraid.partyId : undefined;
    }
    default:
      return drafts.flatMap(({ data }) => partyIn(data))[0];
  }
}

function partyIn(data: CaseEvent['data']): PartyId[] {
  if ('who' in data) return data.who === 'mediator' ? [] : [data.who];
  return 'partyId' in data && data.partyId ? [data.partyId] : [];
}
