import { findParty } from '../chapter';
import type { Turn } from '../event';
import { takesPart } from '../party';
import type { CaseState } from '../state';
import type { Making } from '../turns';
import { invitedTo } from './rules';
import type { Meeting, MeetingRecord } from './shape';

/** What meetings ask of people: to say when they can, to fix and hold the meeting and write its record, to sign it. */
export function meetingTurns(state: CaseState, making: Making): Turn[] {
  return (state.meetings ?? [])
    .filter((meeting) => meeting.status !== 'cancelled')
    .flatMap((meeting) => turnsOf(state, meeting, making));
}

function turnsOf(state: CaseState, meeting: Meeting, making: Making): Turn[] {
  const { meetingId, record, time, marks } = meeting;
  if (record) return recordTurns(state, meetingId, record, making);
  const { turn } = making;
  const waiting = invitedTo(state, meeting).filter((partyId) => marks[partyId] === undefined);
  if (time === undefined && waiting.length > 0)
    return waiting.map((partyId) => turn({ role: 'party', partyId }, 'mark_times', undefined, meetingId));
  return mediatorTurn(state, making, 'hold_meeting', meetingId, time);
}

/** The mediator signs last, after everybody who was there has signed or refused to. */
function recordTurns(state: CaseState, meetingId: string, record: MeetingRecord, making: Making): Turn[] {
  const open = record.present.filter((partyId) => {
    const party = findParty(state, partyId);
    return party && takesPart(party) && ![...record.signed, ...record.refused].includes(partyId);
  });
  if (open.length > 0)
    return open.map((partyId) =>
      making.turn({ role: 'party', partyId }, 'sign_record', undefined, meetingId),
    );
  return record.signed.includes('mediator') ? [] : mediatorTurn(state, making, 'sign_record', meetingId);
}

function mediatorTurn(
  { mediator }: CaseState,
  { turn }: Making,
  task: 'hold_meeting' | 'sign_record',
  meetingId: string,
  from?: string,
): Turn[] {
  return mediator ? [turn({ role: 'mediator', personId: mediator.personId }, task, from, meetingId)] : [];
}
