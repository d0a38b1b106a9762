import type { PartyId } from '../../ids';
import {
  both,
  type Chapter,
  findParty,
  mediator,
  notHeld,
  notNow,
  party,
  partyOrStaff,
  refused,
  speaksFor,
  when,
} from '../chapter';
import { takesPart } from '../party';
import { type CaseState, isEnded, isInTalks } from '../state';
import type { Acting, Viewer } from '../viewer';
import { findMeeting, invitedTo, signing, unsigned, whyNotSign, writeRecord } from './record';
import type { Meeting, MeetingCommand, MeetingFacts, MeetingRecord } from './shape';

const YEAR = 366 * 24 * 3_600_000;
const open = when((state) => !isEnded(state.stage));
const some = (fits: (meeting: Meeting, state: CaseState, viewer: Viewer, now: string) => boolean) =>
  when((state, viewer, now) => (state.meetings ?? []).some((one) => fits(one, state, viewer, now)));

/** Meetings: times that suit, the record that is read back, and who signs it. */
export const meetingChapter: Chapter<MeetingCommand['type'], keyof MeetingFacts> = {
  permits: {
    proposeMeeting: both(
      mediator,
      when((state) => state.stage === 'inviting' || isInTalks(state)),
    ),
    markTimes: both(
      partyOrStaff,
      open,
      some((one, state, viewer) => one.status === 'proposed' && concerns(state, one, viewer)),
    ),
    fixMeeting: both(
      mediator,
      open,
      some((one, _state, _viewer, now) => isFixable(one, now)),
    ),
    cancelMeeting: both(
      mediator,
      open,
      some((one) => one.status !== 'cancelled' && !one.record),
    ),
    announceCompanion: both(
      partyOrStaff,
      open,
      some((one, state, viewer) => one.status !== 'cancelled' && !one.record && concerns(state, one, viewer)),
    ),
    writeRecord: both(
      mediator,
      open,
      some((one, _state, _viewer, now) => isHeld(one, now)),
    ),
    signRecord: both(
      (state, viewer) => (viewer.as === 'party' ? party(state, viewer) : mediator(state, viewer)),
      open,
      (state, viewer) => {
        const meetings = state.meetings ?? [];
        if (meetings.some((one) => unsigned(one, state, viewer).length > 0)) return null;
        return whyNotSign(state, viewer) ?? notNow(state);
      },
    ),
    refuseRecord: both(
      (state, viewer) => (viewer.as === 'party' ? party(state, viewer) : mediator(state, viewer)),
      open,
      some((one, state, viewer) =>
        unsigned(one, state, viewer).some((who) => who !== 'mediator' && !one.record?.refused.includes(who)),
      ),
    ),
  },
  decide: {
    proposeMeeting: ({ state, command, setting, write }) => {
      const { times, minutes, remote, place, only } = command;
      const days = [...new Set(times)].sort();
      if (days.some((time) => time <= setting.now)) return refused('date.past');
      if (days.some((time) => Date.parse(time) - Date.parse(setting.now) > YEAR))
        return refused('date.too_far');
      const one = findParty(state, only);
      if (only !== undefined && !one) return refused('case.party_unknown');
      if (one && !takesPart(one)) return refused('party.gone');
      if (only === undefined && !isInTalks(state)) return refused('room.not_open');
      if (only === undefined && isInTalks(state) && state.room === 'apart') return refused('room.fear');
      const held = one?.side === 'other' ? notHeld(state) : null;
      if (held) return { ok: false, refusal: held };
      // Each line counts for itself: a gap in the others' numbers would tell them of a meeting that is not theirs.
      const before = (state.meetings ?? []).filter((meeting) => meeting.only === only).length;
      const meetingId = `${only ?? ''}m${before + 1}`;
      const data = { meetingId, times: days, minutes, remote };
      return [write('meeting.proposed', only === undefined ? data : { ...data, only }, { place }, { only })];
    },
    markTimes: ({ state, viewer, command, write }) => {
      const found = invited(state, viewer, command);
      if ('ok' in found) return found;
      const { meeting, partyId, recorded } = found;
      if (meeting.status !== 'proposed') return refused('meeting.unknown');
      if (command.suits.some((index) => meeting.times[index] === undefined))
        return refused('meeting.time_unknown');
      const suits = [...new Set(command.suits)].sort((a, b) => a - b);
      if (JSON.stringify(meeting.marks[partyId]) === JSON.stringify(suits)) return [];
      const { meetingId, only } = meeting;
      return [write('times.marked', { meetingId, partyId, suits, recorded }, {}, { only })];
    },
    fixMeeting: ({ state, command, setting, write }) => {
      const meeting = findMeeting(state, command.meetingId);
      if (meeting?.status !== 'proposed') return refused('meeting.unknown');
      if (!meeting.times.includes(command.time)) return refused('meeting.time_unknown');
      if (command.time <= setting.now) return refused('date.past');
      const { meetingId, only } = meeting;
      return [write('meeting.fixed', { meetingId, time: command.time }, {}, { only })];
    },
    cancelMeeting: ({ state, command, write }) => {
      const meeting = findMeeting(state, command.meetingId);
      if (!meeting || meeting.status === 'cancelled' || meeting.record) return refused('meeting.unknown');
      const { meetingId, only } = meeting;
      return [write('meeting.cancelled', { meetingId }, { text: command.reason }, { only })];
    },
    announceCompanion: ({ state, viewer, command, write }) => {
      const found = invited(state, viewer, command);
      if ('ok' in found) return found;
      const { meeting, partyId } = found;
      if (meeting.record) return refused('meeting.unknown');
      const { as, name, files = [] } = command;
      if (as === 'representative' && files.length === 0) return refused('actor.paper');
      const { meetingId, only } = meeting;
      return [
        write('companion.announced', { meetingId, partyId, as, files }, { names: { [as]: name } }, { only }),
      ];
    },
    writeRecord,
    signRecord: ({ state, viewer, command, write }) => {
      const found = signing(state, viewer, command);
      if ('ok' in found) return found;
      const { meeting, record, who, recorded } = found;
      if (record.digest !== command.digest) return refused('record.changed');
      if (record.signed.includes(who)) return refused('record.already_signed');
      const { meetingId, only } = meeting;
      const { digest, read, signature } = command;
      return [write('record.signed', { meetingId, digest, who, read, recorded }, { signature }, { only })];
    },
    refuseRecord: ({ state, viewer, command, write }) => {
      const found = signing(state, viewer, command);
      if ('ok' in found) return found;
      const { meeting, record, who } = found;
      if (who === 'mediator') return refused('case.party_required');
      if (record.signed.includes(who)) return refused('record.already_signed');
      if (record.refused.includes(who)) return [];
      const { meetingId, only } = meeting;
      return [write('record.refused', { meetingId, who }, { text: command.reason }, { only })];
    },
  },
  evolve: {
    'meeting.proposed': (state, { data }) => ({
      ...state,
      meetings: [...(state.meetings ?? []), { ...data, status: 'proposed', marks: {} }],
    }),
    'times.marked': (state, { data }) =>
      change(state, data.meetingId, (one) => ({
        ...one,
        marks: { ...one.marks, [data.partyId]: data.suits },
      })),
    'meeting.fixed': (state, { data }) =>
      change(state, data.meetingId, (one) => ({ ...one, status: 'fixed', time: data.time })),
    'meeting.cancelled': (state, { data }) =>
      change(state, data.meetingId, (one) => ({ ...one, status: 'cancelled' })),
    'companion.announced': (state) => state,
    'record.written': (state, { data }) => {
      const { meetingId, version, digest, result, present } = data;
      const record = { version, digest, result, present, signed: [], refused: [] };
      return change(state, meetingId, (one) => ({ ...one, record }));
    },
    'record.signed': (state, { data }) =>
      changeRecord(state, data.meetingId, (record) => ({
        ...record,
        signed: [...record.signed, data.who],
        refused: record.refused.filter((who) => who !== data.who),
      })),
    'record.refused': (state, { data }) =>
      changeRecord(state, data.meetingId, (record) => ({
        ...record,
        refused: [...record.refused, data.who],
      })),
  },
};

function concerns(state: CaseState, meeting: Meeting, viewer: Viewer): boolean {
  const invited = invitedTo(state, meeting);
  return viewer.as === 'party' ? invited.includes(viewer.partyId) : invited.length > 0;
}

function isFixable(meeting: Meeting, now: string): boolean {
  return meeting.status === 'proposed' && meeting.times.some((time) => time > now);
}

function isHeld(meeting: Meeting, now: string): boolean {
  return meeting.status === 'fixed' && meeting.time !== undefined && meeting.time <= now;
}

function invited(
  state: CaseState,
  viewer: Acting,
  command: { readonly meetingId: string; readonly partyId?: PartyId | undefined },
) {
  const meeting = findMeeting(state, command.meetingId);
  if (!meeting || meeting.status === 'cancelled') return refused('meeting.unknown');
  const spoken = speaksFor(state, viewer, command.partyId);
  if ('ok' in spoken) return spoken;
  const { partyId } = spoken.party;
  if (!invitedTo(state, meeting).includes(partyId)) return refused('meeting.unknown');
  return { meeting, partyId, recorded: spoken.recorded };
}

function change(state: CaseState, meetingId: string, how: (one: Meeting) => Meeting): CaseState {
  const meetings = (state.meetings ?? []).map((one) => (one.meetingId === meetingId ? how(one) : one));
  return { ...state, meetings };
}

function changeRecord(
  state: CaseState,
  meetingId: string,
  how: (record: MeetingRecord) => MeetingRecord,
): CaseState {
  return change(state, meetingId, (one) => (one.record ? { ...one, record: how(one.record) } : one));
}
