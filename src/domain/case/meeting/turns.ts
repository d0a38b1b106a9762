import { dueFor } from '../../procedure/procedure';
import { findParty } from '../chapter';
import type { Owner, Turn } from '../event';
import { takesPart } from '../party';
import type { CaseState } from '../state';
import type { Making } from '../turns';
import { invitedTo, mustSign } from './record';
import type { Meeting, MeetingRecord } from './shape';

/** What meetings ask of people: to say when they can, to fix and hold the meeting and write its record, to sign it. */
export function meetingTurns(state: CaseState, making: Making): Turn[] {
  return (state.meetings ?? [])
    .filter((meeting) => meeting.status !== 'cancelled' && isWithSomebody(state, meeting))
    .flatMap((meeting) => turnsOf(state, meeting, making));
}

/** A meeting with one party alone asks nothing of anybody once that party is gone. */
function isWithSomebody(state: CaseState, { only }: Meeting): boolean {
  const party = findParty(state, only);
  return party === undefined || takesPart(party);
}

function turnsOf(state: CaseState, meeting: Meeting, making: Making): Turn[] {
  const { meetingId, record, time, marks } = meeting;
  if (record) return recordTurns(state, meeting, record, making);
  const { turn, dated, procedure } = making;
  const mediator = mediatorOf(state);
  // The time for holding it counts from the meeting itself, whenever it was fixed.
  if (time !== undefined)
    return mediator.map((owner) =>
      dated(owner, 'hold_meeting', dueFor(procedure, 'hold_meeting', time), meetingId),
    );
  const waiting = invitedTo(state, meeting).filter((partyId) => marks[partyId] === undefined);
  return waiting.length > 0
    ? waiting.map((partyId) => turn({ role: 'party', partyId }, 'mark_times', undefined, meetingId))
    : mediator.map((owner) => turn(owner, 'hold_meeting', undefined, meetingId));
}

/** The mediator signs last, after everybody who was there has signed or refused to. */
function recordTurns(state: CaseState, meeting: Meeting, record: MeetingRecord, { turn }: Making): Turn[] {
  const { meetingId } = meeting;
  const open = mustSign(state, meeting).filter(
    (partyId) => ![...record.signed, ...record.refused].includes(partyId),
  );
  if (open.length > 0)
    return open.map((partyId) => turn({ role: 'party', partyId }, 'sign_record', undefined, meetingId));
  if (record.signed.includes('mediator')) return [];
  return mediatorOf(state).map((owner) => turn(owner, 'sign_record', undefined, meetingId));
}

function mediatorOf({ mediator }: CaseState): Owner[] {
  return mediator ? [{ role: 'mediator', personId: mediator.personId }] : [];
}
