import { findParty } from '../chapter';
import type { Turn } from '../event';
import { takesPart } from '../party';
import type { CaseState } from '../state';
import type { Making } from '../turns';
import { invitedTo } from './rules';
import type { Meeting } from './shape';

/** What meetings ask of people: to say when they can, to hold the meeting and write its record, to sign it. */
export function meetingTurns(state: CaseState, making: Making): Turn[] {
  return (state.meetings ?? [])
    .filter((meeting) => meeting.status !== 'cancelled')
    .flatMap((meeting) => turnsOf(state, meeting, making));
}

function turnsOf(state: CaseState, meeting: Meeting, { turn }: Making): Turn[] {
  const { meetingId, record, time, marks } = meeting;
  if (record) {
    const open = record.present.filter((partyId) => {
      const party = findParty(state, partyId);
      return party && takesPart(party) && ![...record.signed, ...record.refused].includes(partyId);
    });
    return open.map((partyId) => turn({ role: 'party', partyId }, 'sign_record', undefined, meetingId));
  }
  if (time !== undefined) {
    const { mediator } = state;
    return mediator
      ? [turn({ role: 'mediator', personId: mediator.personId }, 'hold_meeting', time, meetingId)]
      : [];
  }
  return invitedTo(state, meeting)
    .filter((partyId) => marks[partyId] === undefined)
    .map((partyId) => turn({ role: 'party', partyId }, 'mark_times', undefined, meetingId));
}
